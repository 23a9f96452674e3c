import { amount, isZero } from 'c/money';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';

/**
 * The foot of the lines: what recurs in a year, and what that sum leaves out.
 *
 * @param {import('c/deal').Deal | undefined} deal
 * @returns {{ year: string, note: string }} both empty while nothing is priced
 */
export function lineTotals(deal) {
    if (!deal?.lines.size) return { year: '', note: '' };
    const { arr, oneTime } = deal.totals;
    const usage = deal.evaluation.priced.lines.some((line) => line.type === 'usage');
    const leftOut = [
        deal.isRamped ? labels.firstInterval : '',
        isZero(oneTime) ? '' : fill(labels.plusOnce, amount(oneTime, deal.currency)),
        usage ? labels.plusUsage : ''
    ];
    return { year: amount(arr, deal.currency), note: leftOut.filter(Boolean).join(', ') };
}
