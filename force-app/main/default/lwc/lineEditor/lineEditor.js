import { LightningElement, api } from 'lwc';
import { labels } from 'c/lineLabels';

/**
 * Terms, lines and the search for more of them, as a table or as cards. Passes on what its parts fire: `linechange`,
 * `termchange`, `leavecell`, `addplan`, `removeplan`, `askapproval`, `undo`, `redo`.
 */
export default class LineEditor extends LightningElement {
    /** @type {import('c/deal').Deal} */
    @api deal;
    @api canUndo = false;
    @api canRedo = false;
    @api savedText = '';
    @api asCards = false;

    labels = labels;
    /** @type {'' | 'top' | 'bottom'} where the search is open */
    picker = '';
    /** @type {'' | 'top' | 'bottom'} where it was open until now */
    _closedPicker = '';

    _readOnly = false;

    @api
    get readOnly() {
        return this._readOnly;
    }
    /** The search closes with editing, and does not come back by itself. */
    set readOnly(readOnly) {
        this._readOnly = readOnly;
        if (readOnly) this.picker = '';
    }

    /** Shows a line and focuses it. @param {string} planKey @param {string} [chargeId] */
    @api
    reveal(planKey, chargeId) {
        /** @type {any} */ (this.template?.querySelector('.lines'))?.reveal(planKey, chargeId);
    }

    get editable() {
        return !this.readOnly;
    }
    get cardClass() {
        return this.asCards ? 'card card_narrow' : 'card';
    }
    get pickerOnTop() {
        return this.picker === 'top';
    }
    get pickerAtBottom() {
        return this.picker === 'bottom';
    }

    /** The focus goes back to what opened the search. */
    renderedCallback() {
        if (!this._closedPicker) return;
        const opener = this._closedPicker === 'top' ? 'c-line-toolbar' : '.add-line';
        this._closedPicker = '';
        /** @type {HTMLElement | null | undefined} */ (this.template?.querySelector(opener))?.focus();
    }

    handleAddProducts() {
        this.picker = this.picker === 'top' ? '' : 'top';
    }
    handleAddLine() {
        this.picker = 'bottom';
    }
    handleClosePicker() {
        this._closedPicker = this.picker;
        this.picker = '';
    }

    /** @param {CustomEvent} event */
    forward(event) {
        this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
    }
}
