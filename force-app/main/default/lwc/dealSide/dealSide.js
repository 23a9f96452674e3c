import { LightningElement, api } from 'lwc';
import { remedyEffects } from 'c/remedyEffects';
import { Timers } from 'c/timers';
import { isAccepted } from 'c/quoteView';

const EFFECTS_AFTER_MS = 300;

/** The panel beside the lines: what the deal is worth while it is open, what was accepted once it is. */
export default class DealSide extends LightningElement {
    /** @type {import('c/quoteView').QuoteView} */
    @api view;
    /** @type {string | undefined} when the service checked these figures */
    @api checkedAt;

    /** @type {Record<string, string>} */
    effects = {};
    /** @type {import('c/deal').Deal} */
    _deal;
    _timers = new Timers();

    @api
    get deal() {
        return this._deal;
    }
    /** What each remedy is worth follows once typing pauses. */
    set deal(deal) {
        this._deal = deal;
        this._timers.set('effects', EFFECTS_AFTER_MS, () => {
            this.effects = remedyEffects(this._deal);
        });
    }

    disconnectedCallback() {
        this._timers.clearAll();
    }

    get accepted() {
        return isAccepted(this.view);
    }

    /** @param {CustomEvent} event */
    handleJump(event) {
        this.dispatchEvent(new CustomEvent('jump', { detail: event.detail }));
    }
}
