import { LightningElement, api } from 'lwc';
import { day } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/quoteLabels';

const STEP_LABELS = {
    accept: labels.accept,
    submit: labels.submit,
    approve: labels.approve
};
const OBSTACLES = {
    blocked: labels.obstacleBlocked,
    unchecked: labels.obstacleUnchecked,
    no_lines: labels.obstacleNoLines,
    with_deal_desk: labels.obstacleDealDesk,
    not_allowed: labels.obstacleNotAllowed,
    final: labels.obstacleFinal
};
/** Facts that fit beside the title. */
const FACTS = { wide: 4, normal: 3, narrow: 1, phone: 0 };

/**
 * Who the quote is for, where it stands, and the next legal step as the page's one brand button. Fires `save`, `step`
 * with the step's name, `reject`, `discard` and `reload`.
 */
export default class QuoteHeader extends LightningElement {
    /** @type {import('c/quoteView').QuoteView} */
    @api view;
    /** @type {import('c/nextStep').NextStep} */
    @api next = {};
    @api dirty = false;
    @api unchecked = false;
    @api busy = false;
    @api editable = false;
    /** @type {'wide' | 'normal' | 'narrow' | 'phone'} */
    @api layout = 'wide';

    labels = labels;

    get kind() {
        return fill(labels.quoteNumber, this.view.quoteNumber ?? '');
    }
    get facts() {
        const { view } = this;
        return [
            { label: labels.account, value: view.accountName, recordId: view.accountId },
            { label: labels.opportunity, value: view.opportunityName, recordId: view.opportunityId },
            {
                label: labels.validUntil,
                value: view.validUntil ? day(view.validUntil) : undefined,
                recordId: undefined
            },
            { label: labels.owner, value: view.ownerName, recordId: undefined }
        ]
            .filter((fact) => fact.value)
            .slice(0, FACTS[this.layout]);
    }
    get isPhone() {
        return this.layout === 'phone';
    }
    get cardClass() {
        return this.isPhone ? 'card card_phone' : 'card';
    }
    /** With nothing left to do but the menu, the steps need no line of their own on a phone. */
    get stepsClass() {
        return this.primary || this.showSave ? 'steps' : 'steps steps_menu';
    }
    get showSave() {
        return this.editable;
    }
    get saveLabel() {
        return this.unchecked && !this.dirty ? labels.saveAgain : labels.save;
    }
    get cannotSave() {
        return this.busy || !(this.dirty || this.unchecked);
    }
    get showReject() {
        return this.next.name === 'approve';
    }
    get primary() {
        return this.next.name ? STEP_LABELS[this.next.name] : undefined;
    }
    get cannotStep() {
        return this.busy || this.next.obstacle !== undefined;
    }
    get obstacleText() {
        return this.next.obstacle ? OBSTACLES[this.next.obstacle] : undefined;
    }

    handleSave() {
        this.dispatchEvent(new CustomEvent('save'));
    }
    handleReject() {
        this.dispatchEvent(new CustomEvent('reject'));
    }
    handleStep() {
        this.dispatchEvent(new CustomEvent('step', { detail: { name: this.next.name } }));
    }
    /** @param {CustomEvent} event */
    handleMenu(event) {
        this.dispatchEvent(new CustomEvent(event.detail.value));
    }
}
