import { canonicalJson, describeDifferences } from 'c/kernel';
import { quoteOf } from 'c/quoteView';

/**
 * What of a quote its records have no field for, in words; empty when they hold all of it. Worked out by writing it as
 * lines and reading it back, so that a field that neither knows is never lost in silence.
 *
 * @param {import('c/kernel').Quote} quote
 * @param {import('c/kernel').Catalog} catalog for the names of its charges
 * @returns {string[] | undefined} undefined when all of it fits
 */
export function lostInRecords(quote, catalog) {
    const kept = quoteOf(recordsOf(quote), quote);
    return canonicalJson(kept) === canonicalJson(quote) ? undefined : describeDifferences(kept, quote, catalog);
}

/**
 * The quote as QuoteController will answer it once it is saved.
 *
 * @param {import('c/kernel').Quote} quote
 * @returns {import('c/quoteView').QuoteView}
 */
function recordsOf({ currency, startDate, termMonths, billDay, plans }) {
    const lines = plans.flatMap(({ key, ratePlanId, charges }) =>
        charges.map(({ chargeId, quantity, discount }) => ({
            planKey: key,
            ratePlanId,
            chargeId,
            quantity,
            discountKind: discount?.kind,
            discountValue: discount?.value
        }))
    );
    return {
        quoteId: '',
        quoteNumber: '',
        name: '',
        businessStatus: 'draft',
        quoteCurrency: currency,
        startDate,
        termMonths,
        billDay,
        lines: lines.map((line, position) => ({ ...line, position }))
    };
}
