import { discountsText } from 'c/discountText';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';
import { day, lastDay } from 'c/money';

const STACKING = {
    compound: labels.stackingCompound,
    sum: labels.stackingSum,
    best: labels.stackingBest
};

/**
 * What a quote says about all of its lines beyond term, start, currency and bill day, one text each.
 *
 * @param {import('c/kernel').Quote} quote
 * @returns {string[]}
 */
export function quoteTerms(quote) {
    return [
        ...(quote.activationDate ? [fill(labels.activation, day(quote.activationDate))] : []),
        ...(quote.acceptanceDate ? [fill(labels.acceptance, day(quote.acceptanceDate))] : []),
        ...(quote.intervals ? [fill(labels.intervals, quote.intervals.length)] : []),
        ...(quote.discounts?.length ? [fill(labels.offQuote, discountsText(quote.discounts, quote.currency))] : []),
        ...intervalDiscounts(quote),
        ...(quote.stacking ? [STACKING[quote.stacking]] : [])
    ];
}

/** "5 % off from Feb 1, 2028 to Jan 31, 2029". @param {import('c/kernel').Quote} quote */
function intervalDiscounts({ intervals = [], currency }) {
    return intervals
        .filter(({ discounts }) => discounts?.length)
        .map(({ discounts = [], startDate, endDate }) =>
            fill(labels.offInterval, discountsText(discounts, currency), day(startDate), lastDay(endDate))
        );
}
