import { labels } from 'c/chargeLabels';
import { fill } from 'c/labelText';

/**
 * A billing period in words: how often a charge is billed, what its price is for, how many of it make a year.
 *
 * @typedef {NonNullable<import('c/kernel').PricedLine['period']>} Period
 * @typedef {Exclude<Period['unit'], 'term'>} Unit
 */

/** @type {Record<Unit, { billed: string, billedMany: string, per: string, perMany: string }>} */
const WORDS = {
    day: { billed: labels.daily, billedMany: labels.everyDays, per: labels.perDay, perMany: labels.perDays },
    week: { billed: labels.weekly, billedMany: labels.everyWeeks, per: labels.perWeek, perMany: labels.perWeeks },
    month: { billed: labels.monthly, billedMany: labels.everyMonths, per: labels.perMonth, perMany: labels.perMonths },
    quarter: {
        billed: labels.quarterly,
        billedMany: labels.everyQuarters,
        per: labels.perQuarter,
        perMany: labels.perQuarters
    },
    half_year: {
        billed: labels.halfYearly,
        billedMany: labels.everyHalfYears,
        per: labels.perHalfYear,
        perMany: labels.perHalfYears
    },
    year: { billed: labels.yearly, billedMany: labels.everyYears, per: labels.perYearNote, perMany: labels.perYears }
};

/** "Monthly", "Every 18 months", "Whole term". @param {Period} period */
export function periodText({ unit, count }) {
    if (unit === 'term') return labels.wholeTerm;
    return count === 1 ? WORDS[unit].billed : fill(WORDS[unit].billedMany, count);
}

/** "per user and month", "per user and 18 months". @param {string} unitText @param {Period | undefined} period */
export function perPeriod(unitText, period) {
    if (!period) return unitText;
    if (period.unit === 'term') return fill(labels.perTerm, unitText);
    const { per, perMany } = WORDS[period.unit];
    return period.count === 1 ? fill(per, unitText) : fill(perMany, unitText, period.count);
}

/**
 * How many of a unit make a year, and the unit in words. Days and weeks are counted in days of a year of 365, as the
 * kernel's MRR does.
 *
 * @type {Record<Unit, { year: number, each: number, words: string }>}
 */
const OF_A_YEAR = {
    day: { year: 365, each: 1, words: labels.timesDays },
    week: { year: 365, each: 7, words: labels.timesDays },
    month: { year: 12, each: 1, words: labels.periodMonths },
    quarter: { year: 4, each: 1, words: labels.periodQuarters },
    half_year: { year: 2, each: 1, words: labels.timesHalfYears },
    year: { year: 1, each: 1, words: labels.timesYears }
};

/** What a period's price is multiplied by in a year: "12 months", "12 ÷ 18 months". @param {Period} period @param {number} termMonths */
export function periodsPerYear({ unit, count }, termMonths) {
    if (unit === 'term') return times(12, termMonths, labels.periodMonths);
    const { year, each, words } = OF_A_YEAR[unit];
    if (unit === 'year' && count === 1) return fill(labels.periodYear, 1);
    return times(year, each * count, words);
}

/** @param {number} inAYear @param {number} inAPeriod @param {string} words */
function times(inAYear, inAPeriod, words) {
    return fill(words, inAPeriod === 1 ? inAYear : fill(labels.divided, inAYear, inAPeriod));
}
