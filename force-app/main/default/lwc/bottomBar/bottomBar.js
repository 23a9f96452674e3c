import { LightningElement, api } from 'lwc';
import { money } from 'c/money';
import { lightOf } from 'c/dealSummary';
import { labels } from 'c/dealLabels';

/** The Deal panel where there is no room beside the lines: the one figure and the light. Fires `toggle` for the rest. */
export default class BottomBar extends LightningElement {
    /** @type {import('c/deal').Deal} */
    @api deal;
    @api expanded = false;

    labels = labels;

    get tcv() {
        return money(this.deal.totals.tcv, this.deal.currency);
    }
    get light() {
        return lightOf(this.deal);
    }
    get lightClass() {
        return `light light_${this.light.tone}`;
    }
    get lightLabel() {
        return `${this.light.state}. ${this.expanded ? labels.hide : labels.show}`;
    }
    get expandedText() {
        return String(this.expanded);
    }
    get arrow() {
        return this.expanded ? 'utility:chevrondown' : 'utility:chevronup';
    }

    handleToggle() {
        this.dispatchEvent(new CustomEvent('toggle'));
    }
}
