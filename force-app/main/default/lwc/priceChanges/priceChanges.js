import { amount, unitPrice } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/quoteLabels';

const MOST = 20;

/**
 * What another catalog version does to the lines of a quote, in words.
 *
 * @param {import('c/deal').Deal} before
 * @param {import('c/deal').Deal} after
 * @returns {string[]}
 */
export function priceChanges(before, after) {
    return after.evaluation.priced.lines
        .flatMap((line) => {
            const old = before.linesOf(line.planKey, line.chargeId).find(({ interval }) => interval === line.interval);
            return old ? (lineChange(old, line, after.currency) ?? []) : [];
        })
        .slice(0, MOST);
}

/**
 * @param {import('c/kernel').PricedLine} old
 * @param {import('c/kernel').PricedLine} line
 * @param {string} currency
 */
function lineChange(old, line, currency) {
    const [was, is] = [old.unitListPrice ?? old.listPrice, line.unitListPrice ?? line.listPrice];
    if (line.model !== 'tiered' && was !== is) {
        return fill(labels.priceWas, line.chargeName, unitPrice(was, currency), unitPrice(is, currency));
    }
    if (old.contractValue !== line.contractValue) {
        const [now, then] = [amount(line.contractValue, currency), amount(old.contractValue, currency)];
        return fill(labels.lineWas, line.chargeName, now, then);
    }
    return undefined;
}
