import { LightningElement, api } from 'lwc';
import { fill } from 'c/labelText';
import { changeOf, readNumber } from 'c/lineEdit';
import { intervalsOf } from 'c/lineDetails';
import { labels } from 'c/lineLabels';
import { lineRow, mathText } from 'c/lineCells';
import { issueRow, listRows, planRow } from 'c/lineRows';

const PAGE = 100;
/** @type {import('c/lineRows').Folding} cards neither fold nor show price steps */
const OPEN = { collapsed: new Set(), openDetails: new Set() };

/**
 * The same lines where a table does not fit: two lines of text per charge, a tap opens its inputs. Fires the same events
 * as the grid.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/lineRows').Row} Row
 * @typedef {ReturnType<typeof issueRow> & { index: number }} Issue
 * @typedef {ReturnType<typeof planRow> & { lines: ReturnType<LineCards['card']>[], issues: Issue[] }} PlanCard
 */
export default class LineCards extends LightningElement {
    /** @type {Deal} */
    @api deal;
    @api readOnly = false;

    labels = labels;
    /** @type {string | undefined} id of the line whose inputs are open */
    openLine;
    shown = PAGE;
    /** @type {{ id: string, field: import('c/lineEdit').Field, text: string, valid: boolean } | undefined} */
    typing;

    /** Opens a line; for links from the panel. @param {string} planKey @param {string} [chargeId] */
    @api
    reveal(planKey, chargeId) {
        const index = this.rows.findIndex((row) => row.id === (chargeId ? `${planKey}/${chargeId}` : planKey));
        this.shown = Math.max(this.shown, index + 1);
        if (chargeId) this.openLine = `${planKey}/${chargeId}`;
    }

    get editable() {
        return !this.readOnly;
    }
    get isEmpty() {
        return this.deal.isEmpty;
    }
    get rows() {
        return listRows(this.deal, OPEN);
    }
    get hasMore() {
        return this.rows.length > this.shown;
    }
    get moreText() {
        return fill(labels.moreLines, this.rows.length - this.shown);
    }

    get plans() {
        /** @type {PlanCard[]} */
        const plans = [];
        this.rows.slice(0, this.shown).forEach((row, index) => {
            const plan = plans[plans.length - 1];
            if (row.kind === 'plan') plans.push({ ...planRow(this.deal, row, OPEN), lines: [], issues: [] });
            else if (row.kind === 'line') plan?.lines.push(this.card(row));
            else if (row.kind === 'issue') {
                const holder = plan?.lines[plan.lines.length - 1] ?? plan;
                holder?.issues.push({ ...issueRow(row), index });
            }
        });
        return plans;
    }

    /** @param {Row} row */
    card(row) {
        const line = lineRow(this.deal, row, OPEN);
        const intervals = this.intervalsAt(row);
        const isOpen = this.openLine === line.id;
        const typing = this.typing?.id === line.id ? this.typing : undefined;
        /** @type {Issue[]} */
        const issues = [];
        return {
            ...line,
            intervals,
            math: intervals.length ? line.billed : mathText(line),
            unit: line.prefix || line.yearQuiet ? '' : labels.yearWord,
            canEdit: this.editable && Boolean(line.canQuantity || line.canDiscount),
            isOpen,
            expanded: String(isOpen),
            arrow: isOpen ? 'utility:chevronup' : 'utility:chevrondown',
            editLabel: fill(labels.editLine, line.name),
            quantity: typing?.field === 'quantity' ? typing.text : line.quantity,
            discount: typing?.field === 'discount' ? typing.text : line.discount,
            quantityInvalid: typing?.field === 'quantity' && !typing.valid ? 'true' : undefined,
            discountInvalid: typing?.field === 'discount' && !typing.valid ? 'true' : undefined,
            issues
        };
    }

    /** What a ramp makes of a line, interval by interval. @param {Row} row */
    intervalsAt(row) {
        const plan = this.deal.quote.plans[row.plan];
        const intervals = intervalsOf(this.deal, plan.key, plan.charges[row.charge ?? 0]);
        return intervals.length > 1 ? intervals : [];
    }

    /** @param {Event} event */
    handleOpen(event) {
        const { id } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
        this.openLine = this.openLine === id ? undefined : id;
    }

    /** @param {Event} event */
    handleInput(event) {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const { id } = input.dataset;
        const field = /** @type {import('c/lineEdit').Field} */ (input.dataset.field);
        const row = this.rows.find((candidate) => candidate.id === id);
        if (!row || !id) return;
        const value = readNumber(field, input.value);
        this.typing = { id, field, text: input.value, valid: value !== undefined };
        if (value === undefined) return;
        const line = lineRow(this.deal, row, OPEN);
        this.change(changeOf(line, field, value, line.discountKind ?? 'percent'), `${id}.${field}`);
    }

    handleLeave() {
        this.typing = undefined;
        this.dispatchEvent(new CustomEvent('leavecell'));
    }

    /** @param {Event} event */
    handleRemedy(event) {
        const index = Number(/** @type {HTMLElement} */ (event.currentTarget).dataset.index);
        const remedy = this.rows[index].violation?.remedy;
        if (remedy) this.change(remedy.change);
    }

    handleAsk() {
        this.dispatchEvent(new CustomEvent('askapproval'));
    }

    handleMore() {
        this.shown += PAGE;
    }

    /** @param {CustomEvent} event */
    handlePlanMenu(event) {
        const planKey = /** @type {HTMLElement} */ (event.currentTarget).dataset.plan;
        if (event.detail.value === 'remove') this.dispatchEvent(new CustomEvent('removeplan', { detail: { planKey } }));
    }

    /** @param {import('c/kernel').QuoteChange} change @param {string} [typingIn] */
    change(change, typingIn) {
        this.dispatchEvent(new CustomEvent('linechange', { detail: { change, typingIn } }));
    }
}
