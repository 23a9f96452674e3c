/**
 * One quote, priced: what every part of the page draws from. A class and not a plain object on purpose: the engine wraps
 * plain objects handed to a component in proxies, and reading a thousand lines through them costs more than pricing.
 *
 * @typedef {import('c/kernel').Quote} Quote
 * @typedef {import('c/kernel').QuotePlan} QuotePlan
 * @typedef {import('c/kernel').Catalog} Catalog
 * @typedef {import('c/kernel').Charge} Charge
 * @typedef {import('c/kernel').Price} Price
 * @typedef {import('c/kernel').RatePlan} RatePlan
 * @typedef {import('c/kernel').Evaluation} Evaluation
 * @typedef {import('c/kernel').PricedLine} PricedLine
 * @typedef {import('c/kernel').Violation} Violation
 */

/** An empty quote is a beginning, not a mistake: it cannot be accepted, but nothing on it is marked as wrong. */
const BEGINNING = 'quote_empty';

/** One name for one charge of one plan on the quote. @param {string} planKey @param {string} chargeId */
export function lineId(planKey, chargeId) {
    return `${planKey}/${chargeId}`;
}

export class Deal {
    /**
     * @param {Catalog} catalog
     * @param {Quote} quote
     * @param {Evaluation} evaluation
     */
    constructor(catalog, quote, evaluation) {
        this.catalog = catalog;
        this.quote = quote;
        this.evaluation = evaluation;
        /** @type {Map<string, PricedLine[]>} of each charge one line, or in a ramp one for each interval it is billed in */
        this.lines = new Map();
        for (const line of evaluation.priced.lines) {
            const id = lineId(line.planKey, line.chargeId);
            const known = this.lines.get(id);
            if (known) known.push(line);
            else this.lines.set(id, [line]);
        }
        /** @type {Map<string, RatePlan>} */
        this.ratePlans = new Map(catalog.products.flatMap((p) => p.ratePlans.map((plan) => [plan.id, plan])));
        /** @type {Violation[]} what people have to put right */
        this.violations = evaluation.violations.filter(({ code }) => code !== BEGINNING);
        /** @type {Map<string, Violation[]>} */
        this.violationsByPlace = new Map();
        for (const violation of this.violations) {
            const place = placeOf(violation);
            this.violationsByPlace.set(place, [...(this.violationsByPlace.get(place) ?? []), violation]);
        }
    }

    get currency() {
        return this.quote.currency;
    }

    get isEmpty() {
        return this.quote.plans.length === 0;
    }

    get totals() {
        return this.evaluation.priced.totals;
    }

    get verdict() {
        return this.evaluation.verdict;
    }

    get invoices() {
        return this.evaluation.invoices;
    }

    /** The quote's ramp has several intervals, and terms may differ between them. */
    get isRamped() {
        return (this.quote.intervals?.length ?? 0) > 1;
    }

    /** The lines of a charge in the order of the ramp; one without a ramp, none when it cannot be priced. @param {string} planKey @param {string} chargeId */
    linesOf(planKey, chargeId) {
        return this.lines.get(lineId(planKey, chargeId)) ?? [];
    }

    /** The first of them. @param {string} planKey @param {string} chargeId @returns {PricedLine | undefined} */
    line(planKey, chargeId) {
        return this.linesOf(planKey, chargeId)[0];
    }

    /** Amounts a year, as they are when the quote starts: like MRR and ARR, in a ramp those of its first interval. @param {string} planKey @param {string} chargeId */
    perYear(planKey, chargeId) {
        const first = this.quote.intervals?.[0]?.key;
        return this.linesOf(planKey, chargeId).flatMap((line) => (line.interval === first ? (line.perYear ?? []) : []));
    }

    /** @param {string} ratePlanId */
    ratePlan(ratePlanId) {
        return this.ratePlans.get(ratePlanId);
    }

    /** @param {string} ratePlanId @param {string} chargeId */
    charge(ratePlanId, chargeId) {
        return this.ratePlan(ratePlanId)?.charges.find((charge) => charge.id === chargeId);
    }

    /** The catalog's price in the quote's currency. @param {string} ratePlanId @param {string} chargeId @returns {Price | undefined} */
    price(ratePlanId, chargeId) {
        return this.charge(ratePlanId, chargeId)?.prices.find((price) => price.currency === this.currency);
    }

    /** What is wrong with one line, one plan (no chargeId) or the quote itself (neither). @param {string} [planKey] @param {string} [chargeId] */
    violationsAt(planKey, chargeId) {
        return this.violationsByPlace.get(placeOf({ planKey, chargeId })) ?? [];
    }

    /** @param {'block' | 'approval' | 'warning'} severity */
    violationsOf(severity) {
        return this.violations.filter((violation) => violation.severity === severity);
    }
}

/** @param {{ planKey?: string, chargeId?: string }} at */
function placeOf({ planKey = '', chargeId = '' }) {
    return lineId(planKey, chargeId);
}
