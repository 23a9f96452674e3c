import { openQuote } from 'c/kernel';
import { difference } from 'c/money';

const UP_TO_LINES = 200;
const UP_TO_REMEDIES = 6;

/** One name for one violation; the same rule may speak of several intervals of a ramp. @param {import('c/kernel').Violation} violation */
export function violationId({ planKey = '', chargeId = '', code, remedy }) {
    const interval = remedy && 'interval' in remedy.change ? remedy.change.interval : undefined;
    return [planKey, chargeId, code, ...(interval === undefined ? [] : [interval])].join('/');
}

/**
 * What each remedy would do to the contract value, by violation. They cost a pricing of the whole quote, so only the
 * first remedies of a quote of ordinary size have theirs; a new currency has none, since amounts cannot be compared.
 *
 * @param {import('c/deal').Deal} deal
 * @returns {Record<string, string>} difference in the quote's currency
 */
export function remedyEffects(deal) {
    /** @type {Record<string, string>} */
    const effects = {};
    if (deal.lines.size > UP_TO_LINES || deal.violations.length === 0) return effects;
    const open = openQuote(deal.catalog, deal.quote);
    for (const violation of deal.violations.slice(0, UP_TO_REMEDIES)) {
        const change = violation.remedy?.change;
        if (change && change.kind !== 'set_currency') {
            const { totals } = open.apply(change).evaluation.priced;
            effects[violationId(violation)] = difference(deal.totals.tcv, totals.tcv, deal.currency);
        }
    }
    return effects;
}
