import { LightningElement, api } from 'lwc';
import { labels } from 'c/lineLabels';

/** Above the lines: add, undo, redo, the terms (in the slot) and when the quote was saved. */
export default class LineToolbar extends LightningElement {
    @api readOnly = false;
    @api canUndo = false;
    @api canRedo = false;
    @api savedText = '';

    labels = labels;

    get editable() {
        return !this.readOnly;
    }
    get slotClass() {
        return this.readOnly ? 'terms' : 'terms terms_centred';
    }
    get cannotUndo() {
        return !this.canUndo;
    }
    get cannotRedo() {
        return !this.canRedo;
    }

    /** Focuses what opens the picker. */
    @api
    focus() {
        /** @type {HTMLElement | null | undefined} */ (this.template?.querySelector('.add'))?.focus();
    }

    handleAdd() {
        this.dispatchEvent(new CustomEvent('addproducts'));
    }
    handleUndo() {
        this.dispatchEvent(new CustomEvent('undo'));
    }
    handleRedo() {
        this.dispatchEvent(new CustomEvent('redo'));
    }
}
