import { LightningElement, api } from 'lwc';

/** What is wrong with a line and the ways out of it, for narrow screens. Fires `remedy` and `ask`. */
export default class LineIssue extends LightningElement {
    /** @type {ReturnType<typeof import('c/lineRows').issueRow>} */
    @api issue;
    @api readOnly = false;

    get editable() {
        return !this.readOnly;
    }
    get className() {
        return `box ${this.issue.className}`;
    }

    handleRemedy() {
        this.dispatchEvent(new CustomEvent('remedy'));
    }
    handleAsk() {
        this.dispatchEvent(new CustomEvent('ask'));
    }
}
