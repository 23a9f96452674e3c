import { LightningElement, api } from 'lwc';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';

/** A computed figure that says how it was computed, on hover and focus. */
export default class Figure extends LightningElement {
    @api value = '';
    /** @type {string | undefined} */
    @api arithmetic;

    get whyLabel() {
        return fill(labels.thatIs, this.value, this.arithmetic ?? '');
    }
}
