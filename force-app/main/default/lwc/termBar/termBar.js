import { LightningElement, api } from 'lwc';
import { day } from 'c/money';
import { labels } from 'c/lineLabels';
import { quoteTerms } from 'c/quoteTerms';

const LAST_BILL_DAY = 31;

/**
 * Term, start, currency and bill day as one sentence whose values are inputs in place. Fires `termchange` with the
 * changed part of the quote, on every keystroke that is a whole number.
 */
export default class TermBar extends LightningElement {
    @api readOnly = false;
    /** @type {import('c/deal').Deal | undefined} */
    @api deal;

    labels = labels;
    /** @type {{ field: 'termMonths' | 'billDay', text: string, valid: boolean } | undefined} */
    typing;

    get quote() {
        return this.deal?.quote;
    }
    get startDate() {
        return this.quote?.startDate ?? '';
    }
    get startText() {
        return this.startDate ? day(this.startDate) : '';
    }
    get termText() {
        return this.typing?.field === 'termMonths' ? this.typing.text : String(this.quote?.termMonths ?? '');
    }
    get billDayText() {
        const startDay = String(Number(this.startDate.slice(8)) || '');
        return this.typing?.field === 'billDay' ? this.typing.text : String(this.quote?.billDay ?? startDay);
    }
    get termInvalid() {
        return this.typing?.field === 'termMonths' && !this.typing.valid ? 'true' : undefined;
    }
    get billDayInvalid() {
        return this.typing?.field === 'billDay' && !this.typing.valid ? 'true' : undefined;
    }
    get currencyOptions() {
        const current = this.quote?.currency;
        const sold = this.deal?.catalog.engineCapabilities.currencies ?? [];
        const codes = current && !sold.includes(current) ? [current, ...sold] : sold;
        return codes.map((code) => ({ code, selected: code === current }));
    }
    get summary() {
        const { termText, startText, billDayText } = this;
        return `${labels.term} ${termText} ${labels.months} ${labels.from} ${startText} ${labels.inWord} ${this.quote?.currency} ${labels.billedOnDay} ${billDayText}`;
    }

    /** What else the quote says about all of its lines; nothing here edits it. */
    get more() {
        return this.quote ? quoteTerms(this.quote).join('; ') : '';
    }

    /** @param {Event} event */
    handleTerm(event) {
        this.typeWhole(event, 'termMonths', (months) => months >= 1);
    }

    /** @param {Event} event */
    handleBillDay(event) {
        this.typeWhole(event, 'billDay', (dayOfMonth) => dayOfMonth >= 1 && dayOfMonth <= LAST_BILL_DAY);
    }

    /** @param {Event} event @param {'termMonths' | 'billDay'} field @param {(value: number) => boolean} allowed */
    typeWhole(event, field, allowed) {
        const text = /** @type {HTMLInputElement} */ (event.target).value;
        const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
        this.typing = { field, text, valid: allowed(value) };
        if (this.typing.valid) this.change({ [field]: value }, field);
    }

    /** @param {Event} event */
    handleStart(event) {
        const { value } = /** @type {HTMLInputElement} */ (event.target);
        if (value) this.change({ startDate: value });
    }

    /** @param {Event} event */
    handleCurrency(event) {
        this.change({ currency: /** @type {HTMLSelectElement} */ (event.target).value });
    }

    handleBlur() {
        if (!this.typing) return;
        this.typing = undefined;
        this.dispatchEvent(new CustomEvent('leavecell'));
    }

    /** @param {Partial<import('c/kernel').Quote>} terms @param {string} [typingIn] */
    change(terms, typingIn) {
        this.dispatchEvent(new CustomEvent('termchange', { detail: { terms, typingIn } }));
    }
}
