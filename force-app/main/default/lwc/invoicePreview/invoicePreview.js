import { LightningElement, api } from 'lwc';
import { amount, day, isZero } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/dealLabels';

const PAGE = 12;
const NAMED = 3;
const DASH = '\u2013';

/** Every invoice this quote will produce, a page at a time. */
export default class InvoicePreview extends LightningElement {
    /** @type {import('c/deal').Deal} */
    @api deal;
    labels = labels;
    from = 0;

    get invoices() {
        return this.deal.invoices;
    }
    /** The page stays where it is while the number of invoices changes under it. */
    get start() {
        return this.from < this.invoices.length ? this.from : 0;
    }
    get end() {
        return Math.min(this.start + PAGE, this.invoices.length);
    }
    get hasInvoices() {
        return this.invoices.length > 0;
    }
    get manyInvoices() {
        return this.invoices.length > PAGE;
    }
    get caption() {
        return fill(labels.invoicesCaption, this.deal.currency);
    }
    get totalTitle() {
        return fill(labels.total, this.deal.currency);
    }
    get pageText() {
        return fill(labels.pageOf, this.start + 1, this.end, this.invoices.length);
    }
    get atStart() {
        return this.start === 0;
    }
    get atEnd() {
        return this.end >= this.invoices.length;
    }
    get rows() {
        const { currency } = this.deal;
        /** @param {string} decimal */
        const cell = (decimal) => (isZero(decimal) ? DASH : amount(decimal, currency));
        return this.invoices.slice(this.start, this.end).map((invoice) => ({
            key: invoice.date,
            date: day(invoice.date),
            covers: coversText(invoice.items),
            oneTime: cell(invoice.oneTime),
            recurring: cell(invoice.recurring),
            total: amount(invoice.total, currency)
        }));
    }

    handleEarlier() {
        this.from = Math.max(0, this.start - PAGE);
    }
    handleLater() {
        this.from = this.end;
    }
}

/** @param {import('c/kernel').InvoiceItem[]} items */
function coversText(items) {
    const names = [...new Set(items.map(itemText))];
    const shown = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? fill(labels.coversMore, shown, names.length - NAMED) : shown;
}

/** Some engines bill a discount as an item of its own. @param {import('c/kernel').InvoiceItem} item */
function itemText({ chargeName, kind }) {
    return kind === 'discount' ? fill(labels.discountOn, chargeName) : chargeName;
}
