import { LightningElement, api } from 'lwc';
import { count, day, dayAndClock, lastDay, money } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/dealLabels';

/**
 * What was accepted. The contract value is the stored one; the invoices are this browser's preview and are shown only
 * while it still computes the very quote that was accepted (same fingerprint).
 */
export default class SignedPanel extends LightningElement {
    /** @type {import('c/quoteView').QuoteView} */
    @api view;
    /** @type {import('c/deal').Deal} */
    @api deal;

    labels = labels;

    get pricesHold() {
        return this.deal.evaluation.fingerprint === this.view.fingerprint;
    }
    get pricesMoved() {
        return !this.pricesHold;
    }
    get acceptedAt() {
        return this.view.acceptedAt ? dayAndClock(this.view.acceptedAt) : '';
    }
    get tcv() {
        return money(String(this.view.tcv ?? this.deal.totals.tcv), this.deal.currency);
    }
    get termText() {
        const { termMonths, startDate, endDate } = this.deal.evaluation.priced;
        return fill(labels.tcvNote, termMonths, day(startDate), lastDay(endDate));
    }
    get invoiceFacts() {
        const { currency, invoices } = this.deal;
        const [first, second] = invoices;
        return [
            ...(first
                ? [{ label: fill(labels.firstInvoice, day(first.date)), value: money(first.total, currency) }]
                : []),
            ...(second
                ? [{ label: fill(labels.nextInvoice, day(second.date)), value: money(second.total, currency) }]
                : []),
            { label: labels.invoicesInAll, value: count(String(invoices.length)) }
        ];
    }
}
