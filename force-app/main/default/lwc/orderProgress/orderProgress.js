import { LightningElement, api } from 'lwc';
import { clock, day, money } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/orderLabels';

/** @typedef {import('c/orderState').ProgressStep} ProgressStep */

const STEP_LABELS = {
    accepted: labels.accepted,
    account: labels.account,
    subscription: labels.subscription,
    first_invoice: labels.firstInvoice,
    done: labels.done
};
const LOOKS = {
    done: { icon: 'utility:check', variant: 'inverse', said: labels.saidDone },
    now: { icon: undefined, variant: undefined, said: labels.saidNow },
    waiting: { icon: 'utility:clock', variant: undefined, said: labels.saidWaiting },
    parked: { icon: 'utility:user', variant: undefined, said: labels.saidParked },
    later: { icon: undefined, variant: undefined, said: labels.saidLater }
};
/** Before the first event: accepted, and the rest to come. @type {ProgressStep[]} */
const FIRST_STEPS = [
    { step: 'accepted', state: 'done' },
    { step: 'account', state: 'now' },
    { step: 'subscription', state: 'later' },
    { step: 'first_invoice', state: 'later' },
    { step: 'done', state: 'later' }
];

/**
 * What happens between acceptance and first invoice, in the rep's words. Draws the order's latest progress and the ids
 * that came back; the page keeps both up to date. Fires `open` for the subscription.
 */
export default class OrderProgress extends LightningElement {
    /** @type {import('c/quoteView').QuoteView} */
    @api view;
    /** @type {import('c/orderState').Progress | undefined} */
    @api progress;

    labels = labels;

    get status() {
        return this.progress?.status ?? 'running';
    }
    get isRefused() {
        return this.status === 'refused';
    }
    get cardClass() {
        return ['waiting', 'parked', 'refused'].includes(this.status) ? 'card card_attention' : 'card';
    }
    get heading() {
        return this.progress?.headline ?? (this.isRefused ? labels.refused : labels.heading);
    }
    get text() {
        if (!this.progress) return labels.detail;
        const { detail = this.isRefused ? labels.refusedSays : '', since, nextTryAt } = this.progress;
        if (this.status !== 'waiting' || !since || !nextTryAt) return detail;
        return `${detail} ${fill(labels.sinceNext, clock(since), clock(nextTryAt))}`.trim();
    }
    get differences() {
        return this.progress?.differences ?? [];
    }
    get steps() {
        return (this.progress?.steps ?? FIRST_STEPS).map((step) => ({
            name: step.step,
            label: STEP_LABELS[step.step],
            ...LOOKS[step.state],
            detail: this.detailOf(step),
            className: `step step_${step.state}`,
            current: ['now', 'waiting', 'parked'].includes(step.state) ? 'step' : undefined
        }));
    }

    /** @param {ProgressStep} step who or what, and when: "Found, 14:06" */
    detailOf(step) {
        const { view } = this;
        if (step.state === 'later') return '';
        if (step.state === 'waiting' && this.progress?.nextTryAt)
            return fill(labels.nextTry, clock(this.progress.nextTryAt));
        if (step.state === 'parked') return step.note ?? labels.withOperations;
        if (step.state === 'now') return step.note ?? labels.starting;
        const note = step.note ?? (step.step === 'accepted' ? view.acceptedByName : undefined);
        const at = step.at ?? (step.step === 'accepted' ? view.acceptedAt : undefined);
        if (note && at) return fill(labels.noteAt, note, clock(at));
        return note ?? (at ? clock(at) : '');
    }

    get facts() {
        const { view } = this;
        const currency = view.quoteCurrency ?? '';
        return [
            {
                label: labels.subscriptionFact,
                value: view.subscriptionNumber,
                recordId: view.subscriptionRecordId,
                note: ''
            },
            {
                label: labels.firstInvoiceFact,
                value:
                    view.firstInvoiceAmount === undefined || view.firstInvoiceAmount === null
                        ? undefined
                        : money(String(view.firstInvoiceAmount), currency),
                recordId: undefined,
                note: view.firstInvoiceDate
                    ? fill(labels.invoiceFact, view.firstInvoiceNumber ?? '', day(view.firstInvoiceDate))
                    : ''
            }
        ].filter((fact) => fact.value);
    }
    get hasFacts() {
        return this.facts.length > 0;
    }
    get canOpen() {
        return Boolean(this.view.subscriptionRecordId);
    }

    handleOpen() {
        this.dispatchEvent(new CustomEvent('open'));
    }
}
