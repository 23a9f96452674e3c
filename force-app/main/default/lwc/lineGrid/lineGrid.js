import { LightningElement, api } from 'lwc';
import { nextCell, selectorOf, stepOf } from 'c/cellMoves';
import { cellsOf, isTyped } from 'c/cellTyping';
import { fill } from 'c/labelText';
import { lineRow } from 'c/lineCells';
import { intervalsRow, tiersRow } from 'c/lineDetails';
import { changeOf, readNumber } from 'c/lineEdit';
import { labels } from 'c/lineLabels';
import { lineTotals } from 'c/lineTotals';
import { issueRow, listRows, planRow } from 'c/lineRows';
import { windowRows } from 'c/rowWindow';

/** Above this many rows the table scrolls by itself and draws only what is in view. */
const WINDOW_FROM = 80;
const SCROLL_STEP = 96;
const VIEW_HEIGHT = 640;

/**
 * The quote's lines: one row per charge, grouped by plan. Cells are native inputs that look like text. The grid changes
 * nothing itself: it fires `linechange` with the kernel's QuoteChange and draws the deal it is given.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/lineRows').Row} Row
 * @typedef {{ id: string, field: string }} Cell
 * @typedef {import('c/cellTyping').Typing} Typing
 */
export default class LineGrid extends LightningElement {
    /** @type {boolean} */
    @api readOnly = false;

    labels = labels;
    /** @type {Row[]} */
    rows = [];
    /** @type {Typing | undefined} what is in the cell being typed in, also while it is not a number */
    typing;
    /** @type {{ text: string, style: string } | undefined} */
    tip;
    top = 0;
    /** @type {number | undefined} */
    focusedIndex;
    /** @type {import('c/lineRows').Folding} */
    folding = { collapsed: new Set(), openDetails: new Set() };

    /** @type {Deal | undefined} */
    _deal;
    /** @type {Map<string, 'percent' | 'amount'>} unit chosen for a line that has no discount */
    _units = new Map();
    /** @type {string | undefined} selector of what takes focus after the next render */
    _focusNext;
    /** @type {Cell | undefined} the cell that has the focus, or had it before its row was moved */
    _cell;
    /** the focus is being given back, not moved by a person */
    _movedBack = false;

    /** @type {Deal | undefined} */
    @api
    get deal() {
        return this._deal;
    }
    set deal(deal) {
        this._deal = deal;
        this.listAgain();
        if (this.typing?.valid && !this.isTyped(this.typing)) this.typing = undefined;
    }

    /** Unfolds, scrolls to and focuses a line; for links from the panel. @param {string} planKey @param {string} [chargeId] */
    @api
    reveal(planKey, chargeId) {
        this.fold('collapsed', planKey, false);
        const id = chargeId ? `${planKey}/${chargeId}` : planKey;
        const index = this.rows.findIndex((row) => row.id === id);
        if (index >= 0) this.focusRow(index, chargeId ? `[data-id="${id}"]` : `[data-plan="${planKey}"]`);
    }

    get editable() {
        return !this.readOnly;
    }
    get windowed() {
        return this.rows.length > WINDOW_FROM;
    }
    get scrollClass() {
        return this.windowed ? 'scroll scroll_long' : 'scroll';
    }
    get scrollTabIndex() {
        return this.windowed ? '0' : undefined;
    }
    get scrollRole() {
        return this.windowed ? 'region' : undefined;
    }
    get scrollLabel() {
        return this.windowed ? this.caption : undefined;
    }
    get isEmpty() {
        return this.deal?.isEmpty;
    }
    get rowCount() {
        return this.rows.length + 2;
    }
    get caption() {
        return fill(labels.caption, this.deal?.currency ?? '');
    }
    get yearTitle() {
        return fill(labels.perYear, this.deal?.currency ?? '');
    }
    get foot() {
        return lineTotals(this.deal);
    }

    get shownRows() {
        const { deal } = this;
        if (!deal) return [];
        if (!this.windowed) return this.rows.map((row, index) => this.show(deal, row, index));
        const heights = this.rows.map((row) => row.height);
        const slots = windowRows(heights, { top: this.top, height: VIEW_HEIGHT, keep: this.focusedIndex });
        return slots.map((slot) => {
            if (slot.kind === 'gap') return { id: `gap${slot.from}`, style: `height:${slot.height}px` };
            return this.show(deal, this.rows[slot.index], slot.index);
        });
    }

    /** @param {Deal} deal @param {Row} row @param {number} index */
    show(deal, row, index) {
        const place = { index, rowIndex: index + 2 };
        if (row.kind === 'plan') return { ...planRow(deal, row, this.folding), ...place };
        if (row.kind === 'issue') return { ...issueRow(row), ...place };
        if (row.kind === 'tiers') return { ...tiersRow(deal, row), ...place };
        if (row.kind === 'intervals') return { ...intervalsRow(deal, row), ...place };
        const shown = lineRow(deal, row, this.folding);
        return { ...shown, ...this.editState(shown), ...place };
    }

    /** @param {import('c/lineCells').LineRow} row what its cells hold while someone types */
    editState(row) {
        const kind = this._units.get(row.id);
        const unit = kind && (kind === 'amount' ? this.deal?.currency : '%');
        return cellsOf(row, { typing: this.typing, editable: this.editable, unit });
    }

    /** @param {Typing} typing whether the quote holds it */
    isTyped(typing) {
        const row = this.rows.find((candidate) => candidate.id === typing.id);
        return Boolean(row && this._deal && isTyped(typing, this._deal.quote.plans[row.plan].charges[row.charge ?? 0]));
    }

    renderedCallback() {
        const selector = this._focusNext ?? (this._cell && !this.focusedCell() ? selectorOf(this._cell) : undefined);
        if (!selector) return;
        const moved = !this._focusNext;
        this._focusNext = undefined;
        const target = /** @type {HTMLElement | null | undefined} */ (this.template?.querySelector(selector));
        this._movedBack = moved;
        target?.focus({ preventScroll: moved });
        this._movedBack = false;
        if (!moved) target?.scrollIntoView?.({ block: 'nearest' });
    }

    /** The cell that has the focus. @returns {Cell | undefined} */
    focusedCell() {
        const { id, field } = /** @type {HTMLElement | undefined} */ (this.template?.activeElement)?.dataset ?? {};
        return id && field ? { id, field } : undefined;
    }

    /** @param {Event} event */
    handleInput(event) {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const { id, field } = input.dataset;
        if (!id || (field !== 'quantity' && field !== 'discount')) return;
        const value = readNumber(field, input.value);
        this.typing = { id, field, text: input.value, valid: value !== undefined };
        if (value === undefined) return;
        const row = this.rows[Number(input.dataset.index)];
        const unit = this.unitOf(row);
        this._units.set(row.id, unit);
        this.change(changeOf(this.placeOf(row), field, value, unit), `${id}.${field}`);
    }

    /** @param {Row} row */
    placeOf(row) {
        const plan = /** @type {Deal} */ (this.deal).quote.plans[row.plan];
        const { chargeId, discount } = plan.charges[row.charge ?? 0];
        return { planKey: plan.key, chargeId, given: discount };
    }

    /** Of its discount; chosen before, when it has none; else percent. @param {Row} row @returns {import('c/lineEdit').Unit} */
    unitOf(row) {
        return this.placeOf(row).given?.kind ?? this._units.get(row.id) ?? 'percent';
    }

    /** Percent to amount and back; the figure stays as typed. @param {Event} event */
    handleUnit(event) {
        const button = /** @type {HTMLElement} */ (event.currentTarget);
        const row = this.rows[Number(button.dataset.index)];
        const place = this.placeOf(row);
        const kind = this.unitOf(row) === 'percent' ? 'amount' : 'percent';
        this._units = new Map(this._units).set(row.id, kind);
        if (place.given) this.change(changeOf(place, 'discount', place.given.value, kind));
        else this.listAgain();
    }

    /** @param {Event} event */
    handleRemedy(event) {
        const row = this.rows[Number(/** @type {HTMLElement} */ (event.currentTarget).dataset.index)];
        const remedy = row.violation?.remedy;
        if (!remedy) return;
        const field = remedy.change.kind === 'set_discount' ? 'discount' : 'quantity';
        this._focusNext = `input[data-id^="${row.id.replace(/\/[^/]*$/, '')}"][data-field="${field}"]`;
        this.change(remedy.change);
    }

    handleAsk() {
        this.dispatchEvent(new CustomEvent('askapproval'));
    }

    /** @param {import('c/kernel').QuoteChange} change @param {string} [typingIn] */
    change(change, typingIn) {
        this.dispatchEvent(new CustomEvent('linechange', { detail: { change, typingIn } }));
    }

    /** @param {KeyboardEvent} event */
    handleKeydown(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        const { field, index, plan } = target.dataset;
        if (event.key === 'Delete' && plan && this.editable && target.tagName === 'BUTTON') this.removePlan(plan);
        if (!field || index === undefined) return;
        const step = stepOf(event.key);
        if (step === 0) return;
        event.preventDefault();
        this.moveTo({ index: Number(index), step, field: /** @type {import('c/lineEdit').Field} */ (field) });
    }

    /** @param {{ index: number, step: number, field: import('c/lineEdit').Field }} from */
    moveTo(from) {
        const next = nextCell(/** @type {Deal} */ (this.deal), this.rows, from);
        if (next !== undefined) this.focusRow(next, selectorOf({ id: this.rows[next].id, field: from.field }));
    }

    /** @param {number} index @param {string} selector */
    focusRow(index, selector) {
        if (this.windowed) {
            const y = this.rows.slice(0, index).reduce((sum, row) => sum + row.height, 0);
            const box = this.template?.querySelector('.scroll');
            if (box && (y < box.scrollTop || y > box.scrollTop + VIEW_HEIGHT - 80)) {
                box.scrollTop = Math.max(0, y - VIEW_HEIGHT / 2);
                this.top = box.scrollTop;
            }
        }
        const target = /** @type {HTMLElement | null} */ (this.template?.querySelector(selector));
        if (target) {
            target.focus();
            return;
        }
        this._focusNext = selector;
        this.focusedIndex = index;
    }

    /** @param {FocusEvent} event */
    handleFocusIn(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        const { id, field, index, why } = target.dataset;
        if (index !== undefined) this.focusedIndex = Number(index);
        if (why) this.showTip(target);
        if (!id || !field) return;
        this._cell = { id, field };
        if (!this._movedBack) /** @type {HTMLInputElement} */ (target).select();
    }

    /**
     * Drawing other rows may move the row that has the focus, and the browser then takes the focus away. So what was left
     * for good is only known once the drawing is over, when the focus was given back.
     */
    handleFocusOut() {
        this.tip = undefined;
        Promise.resolve().then(() => this.settleFocus());
    }

    settleFocus() {
        const { typing } = this;
        this._cell = this.focusedCell();
        if (!typing || (this._cell?.id === typing.id && this._cell.field === typing.field)) return;
        this.typing = undefined;
        this.dispatchEvent(new CustomEvent('leavecell'));
    }

    /** @param {MouseEvent} event */
    handleHover(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.dataset?.why) this.showTip(target);
    }

    /** @param {HTMLElement} target */
    showTip(target) {
        const frame = this.template?.querySelector('.frame')?.getBoundingClientRect();
        const box = target.getBoundingClientRect();
        if (!frame) return;
        const style = `right:${frame.right - box.right - 16}px;bottom:${frame.bottom - box.top + 12}px`;
        this.tip = { text: target.dataset.why ?? '', style };
    }

    hideTip() {
        this.tip = undefined;
    }

    handleScroll() {
        const box = this.template?.querySelector('.scroll');
        this.top = Math.floor((box?.scrollTop ?? 0) / SCROLL_STEP) * SCROLL_STEP;
        this.tip = undefined;
    }

    /** @param {Event} event */
    handleTwist(event) {
        const key = /** @type {HTMLElement} */ (event.currentTarget).dataset.plan ?? '';
        this.fold('collapsed', key, !this.folding.collapsed.has(key));
    }

    /** @param {Event} event */
    handleDetails(event) {
        const id = /** @type {HTMLElement} */ (event.currentTarget).dataset.id ?? '';
        this.fold('openDetails', id, !this.folding.openDetails.has(id));
    }

    /** @param {'collapsed' | 'openDetails'} what @param {string} key @param {boolean} on */
    fold(what, key, on) {
        const keys = new Set(this.folding[what]);
        if (on) keys.add(key);
        else keys.delete(key);
        this.folding = { ...this.folding, [what]: keys };
        this.listAgain();
    }

    listAgain() {
        this.rows = this._deal ? listRows(this._deal, this.folding) : [];
    }

    /** @param {CustomEvent} event */
    handlePlanMenu(event) {
        if (event.detail.value === 'remove') {
            this.removePlan(/** @type {HTMLElement} */ (event.currentTarget).dataset.plan ?? '');
        }
    }

    /** @param {string} planKey */
    removePlan(planKey) {
        this.dispatchEvent(new CustomEvent('removeplan', { detail: { planKey } }));
    }
}
