import { LightningElement, api } from 'lwc';
import searchPlans from '@salesforce/apex/CatalogController.searchPlans';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';

const PAUSE_MS = 200;

/**
 * Finds plans sold in the quote's currency. Fires `addplan` with the plan's id and name, and stays open: deals have
 * several plans. Fires `close` on Escape and on its button.
 *
 * @typedef {{ ratePlanId: string, name: string, planNumber: string, productName: string, family: string, currencies: string }} PlanFound
 */
export default class PlanPicker extends LightningElement {
    @api currencyCode = '';

    labels = labels;
    term = '';
    /** @type {PlanFound[]} */
    plans = [];
    /** @type {'searching' | 'found' | 'failed'} */
    state = 'searching';

    /** @type {ReturnType<typeof setTimeout> | undefined} */
    _pause;
    _search = 0;
    _focused = false;

    connectedCallback() {
        this.search();
    }

    disconnectedCallback() {
        clearTimeout(this._pause);
    }

    renderedCallback() {
        if (this._focused) return;
        this._focused = true;
        this.searchBox()?.focus();
    }

    get shownPlans() {
        return this.plans.map((plan) => ({
            ...plan,
            note: [plan.productName === plan.name ? '' : plan.productName, plan.family, plan.planNumber]
                .filter(Boolean)
                .join(' · '),
            addLabel: fill(labels.addPlan, plan.name)
        }));
    }

    get stateText() {
        if (this.state === 'searching') return labels.searching;
        if (this.state === 'failed') return labels.searchFailed;
        if (this.plans.length === 0) return fill(labels.noPlans, this.term, this.currencyCode);
        return this.plans.length === 1 ? labels.onePlanFound : fill(labels.plansFound, this.plans.length);
    }

    /** @param {Event} event */
    handleSearch(event) {
        this.term = /** @type {HTMLInputElement} */ (event.target).value;
        clearTimeout(this._pause);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- one call when typing pauses, not one per keystroke
        this._pause = setTimeout(() => this.search(), PAUSE_MS);
    }

    async search() {
        this._search += 1;
        const mine = this._search;
        try {
            const plans = await searchPlans({ term: this.term.trim(), currencyCode: this.currencyCode });
            if (mine !== this._search) return;
            this.plans = plans ?? [];
            this.state = 'found';
        } catch {
            if (mine !== this._search) return;
            this.plans = [];
            this.state = 'failed';
        }
    }

    /** @param {Event} event */
    handleAdd(event) {
        const { id } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        const plan = this.plans.find((found) => found.ratePlanId === id);
        if (plan) this.dispatchEvent(new CustomEvent('addplan', { detail: { ratePlanId: id, name: plan.name } }));
    }

    /** @param {KeyboardEvent} event */
    handleKeydown(event) {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.close();
            return;
        }
        const buttons = /** @type {HTMLElement[]} */ ([...(this.template?.querySelectorAll('.choose') ?? [])]);
        const target = /** @type {HTMLElement} */ (event.target);
        const at = buttons.indexOf(target);
        if (event.key === 'Enter' && at < 0 && target === this.searchBox()) {
            buttons[0]?.click();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
            (buttons[next] ?? (next < 0 ? this.searchBox() : undefined))?.focus();
        }
    }

    close() {
        this.dispatchEvent(new CustomEvent('close'));
    }

    searchBox() {
        return /** @type {HTMLInputElement | null} */ (this.template?.querySelector('.search'));
    }
}
