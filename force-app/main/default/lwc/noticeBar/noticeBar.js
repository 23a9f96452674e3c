import { LightningElement, api } from 'lwc';
import { labels } from 'c/quoteLabels';

const LOOKS = {
    error: { icon: 'utility:error', variant: 'error', role: 'alert' },
    warning: { icon: 'utility:warning', variant: 'warning', role: 'status' },
    info: { icon: 'utility:info', variant: undefined, role: 'status' }
};

/**
 * One thing the page has to say, with at most one thing to do about it. Details that are folded show when asked for.
 * Fires `action` and `dismiss`.
 */
export default class NoticeBar extends LightningElement {
    /** @type {'error' | 'warning' | 'info'} */
    @api tone = 'info';
    @api heading = '';
    @api text = '';
    /** @type {string[]} */
    @api details = [];
    @api folded = false;
    /** @type {string | undefined} */
    @api action;
    @api dismissible = false;

    labels = labels;
    unfolded = false;

    get hasDetails() {
        return (this.details?.length ?? 0) > 0;
    }
    get canFold() {
        return this.folded && this.hasDetails;
    }
    get showsDetails() {
        return this.hasDetails && (!this.folded || this.unfolded);
    }
    get foldLabel() {
        return this.unfolded ? labels.hideChanges : labels.seeChanges;
    }
    get className() {
        return `notice notice_${this.tone}`;
    }
    get icon() {
        return LOOKS[this.tone].icon;
    }
    get variant() {
        return LOOKS[this.tone].variant;
    }
    get role() {
        return LOOKS[this.tone].role;
    }

    handleFold() {
        this.unfolded = !this.unfolded;
    }
    handleAction() {
        this.dispatchEvent(new CustomEvent('action'));
    }
    handleDismiss() {
        this.dispatchEvent(new CustomEvent('dismiss'));
    }
}
