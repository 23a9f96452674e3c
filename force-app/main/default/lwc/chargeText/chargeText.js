import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';

/**
 * A charge in a rep's words: how it is priced and how it is billed.
 *
 * @typedef {import('c/kernel').Charge} Charge
 */

/** @param {Charge} charge */
export function hasSteps(charge) {
    return charge.model === 'tiered' || charge.model === 'volume';
}

/**
 * How it is priced: "volume, 5 steps", "per user and month".
 *
 * @param {Charge} charge
 * @param {number} steps tiers in the quote's currency
 */
export function modelText(charge, steps) {
    if (charge.model === 'tiered') return fill(labels.tiered, steps);
    if (charge.model === 'volume') return fill(labels.volume, steps);
    if (charge.model === 'flat') return charge.type === 'one_time' ? labels.oneTime : labels.flat;
    const unit = charge.uom ? fill(labels.perUnit, charge.uom) : labels.perUnitPlain;
    return charge.type === 'recurring' ? withPeriod(unit, charge.period) : unit;
}

/** @param {string} unit @param {Charge['period']} period */
function withPeriod(unit, period) {
    if (period?.count !== 1) return unit;
    const words = { month: labels.perMonth, quarter: labels.perQuarter, year: labels.perYearNote };
    return fill(words[period.unit], unit);
}

/** How it is billed: "Quarterly, ahead". @param {Charge} charge */
export function billedText(charge) {
    if (!charge.period) return charge.timing === 'in_arrears' ? labels.onceAtEnd : labels.onceAtStart;
    return fill(charge.timing === 'in_arrears' ? labels.afterUse : labels.ahead, periodText(charge.period));
}

/** @param {NonNullable<Charge['period']>} period */
function periodText({ unit, count }) {
    const one = { month: labels.monthly, quarter: labels.quarterly, year: labels.yearly };
    const many = { month: labels.everyMonths, quarter: labels.everyQuarters, year: labels.everyYears };
    return count === 1 ? one[unit] : fill(many[unit], count);
}

/** "12 months", "4 quarters", "1 year". @param {NonNullable<Charge['period']>} period */
export function periodsPerYear({ unit, count }) {
    const words = { month: labels.periodMonths, quarter: labels.periodQuarters, year: labels.periodYear };
    const units = { month: 12, quarter: 4, year: 1 };
    return fill(words[unit], count === 1 ? units[unit] : `${units[unit]}/${count}`);
}

/** Who approves, as people call them. @param {string | undefined} role */
export function approverName(role) {
    if (!role || role === 'deal_desk') return labels.dealDesk;
    const words = role.replace(/_/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
