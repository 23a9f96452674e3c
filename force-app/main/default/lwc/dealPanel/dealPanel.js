import { LightningElement, api } from 'lwc';
import { clock, day, isZero, lastDay, money, moneyChange, percent } from 'c/money';
import { lightOf } from 'c/dealSummary';
import { fill } from 'c/labelText';
import { labels } from 'c/dealLabels';
import { violationId } from 'c/remedyEffects';

const SHOWN_PROBLEMS = 6;

/**
 * Answers three questions beside the lines: what is it worth, may I send it, what will they be billed first. Fires `jump`
 * with the plan and charge of a problem.
 */
export default class DealPanel extends LightningElement {
    /** @type {import('c/deal').Deal} */
    @api deal;
    /** @type {Record<string, string>} contract value each remedy would add, by place and code; known a moment later */
    @api effects = {};
    /** @type {string | undefined} when the service checked these figures */
    @api checkedAt;

    labels = labels;

    get totals() {
        return this.deal.totals;
    }
    get currency() {
        return this.deal.currency;
    }
    get catalogText() {
        const { version } = this.deal.catalog;
        return this.checkedAt
            ? fill(labels.catalogChecked, version, clock(this.checkedAt))
            : fill(labels.catalog, version);
    }
    get tcv() {
        return money(this.totals.tcv, this.currency);
    }
    get tcvArithmetic() {
        return fill(
            labels.tcvIs,
            money(this.totals.recurring, this.currency),
            money(this.totals.oneTime, this.currency)
        );
    }
    get tcvNote() {
        const usage = this.deal.evaluation.priced.lines.some((line) => line.type === 'usage');
        const { termMonths, startDate, endDate } = this.deal.evaluation.priced;
        const term = fill(labels.tcvNote, termMonths, day(startDate), lastDay(endDate));
        return usage ? fill(labels.tcvNoteUsage, term) : term;
    }
    get acv() {
        return money(this.totals.acv, this.currency);
    }
    get acvArithmetic() {
        return fill(labels.acvIs, money(this.totals.recurring, this.currency), this.deal.quote.termMonths);
    }
    get mrr() {
        return money(this.totals.mrr, this.currency);
    }
    /** A ramp has an MRR of its own in each interval. */
    get mrrTitle() {
        return this.deal.isRamped ? labels.mrrFirst : labels.mrr;
    }
    get averageDiscount() {
        return percent(this.totals.averageDiscountPercent);
    }

    get light() {
        return lightOf(this.deal);
    }
    get guardClass() {
        return `part guard guard_${this.light.tone}`;
    }
    get hasProblems() {
        return this.deal.violations.length > 0;
    }
    get problems() {
        return this.deal.violations.slice(0, SHOWN_PROBLEMS).map((violation, index) => {
            const name = this.nameOf(violation);
            const effect = this.effects[violationId(violation)];
            return {
                key: `${violationId(violation)} ${index}`,
                index,
                name,
                goTo: fill(labels.goTo, name),
                message: violation.message,
                remedy: violation.remedy?.label ?? violation.message,
                effect: effect === undefined || isZero(effect) ? '' : moneyChange(effect, this.currency)
            };
        });
    }
    get moreText() {
        const more = this.deal.violations.length - SHOWN_PROBLEMS;
        return more > 0 ? fill(labels.moreProblems, more) : undefined;
    }

    /** @param {import('c/kernel').Violation} violation */
    nameOf({ planKey, chargeId }) {
        const plan = this.deal.quote.plans.find((candidate) => candidate.key === planKey);
        if (!plan) return labels.deal;
        const charge = chargeId ? this.deal.charge(plan.ratePlanId, chargeId) : undefined;
        return charge?.name ?? this.deal.ratePlan(plan.ratePlanId)?.name ?? plan.ratePlanId;
    }

    get hasInvoices() {
        return this.deal.invoices.length > 0;
    }
    get firstTitle() {
        return fill(labels.firstInvoice, day(this.deal.invoices[0].date));
    }
    get firstTotal() {
        return money(this.deal.invoices[0].total, this.currency);
    }
    get chartTitle() {
        return fill(labels.invoicesPerMonth, this.currency);
    }

    /** @param {Event} event */
    handleJump(event) {
        const index = Number(/** @type {HTMLElement} */ (event.currentTarget).dataset.index);
        const { planKey, chargeId } = this.deal.violations[index];
        this.dispatchEvent(new CustomEvent('jump', { detail: { planKey, chargeId } }));
    }
}
