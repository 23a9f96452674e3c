import { labels } from 'c/chargeLabels';
import { fill } from 'c/labelText';
import { count, unitPrice } from 'c/money';
import { perPeriod, periodText } from 'c/periodText';

/**
 * A charge in a rep's words: how it is priced and how it is billed.
 *
 * @typedef {import('c/kernel').Charge} Charge
 * @typedef {import('c/kernel').Price} Price
 */

/** Models that go by steps, in words. @type {Partial<Record<Charge['model'], string>>} */
const STEPS = {
    tiered: labels.tiered,
    volume: labels.volume,
    tiered_with_overage: labels.tieredWithOverage,
    graduated_percentage: labels.graduatedPercentage,
    high_watermark_volume: labels.peakVolume,
    high_watermark_tiered: labels.peakTiered
};

/** Whether its price goes by steps. @param {Charge} charge */
export function hasSteps(charge) {
    return charge.model in STEPS;
}

/**
 * How it is priced: "volume, 5 steps", "per user and month", "per user and month, first 10 included".
 *
 * @param {Charge} charge
 * @param {Price | undefined} price in the quote's currency
 */
export function modelText(charge, price) {
    const text = priceText(charge, price);
    const { includedUnits } = charge;
    // what lies beyond the included units is all that an overage is about: its own words say so
    if (includedUnits === undefined || charge.model === 'overage') return text;
    return fill(labels.firstIncluded, text, count(includedUnits));
}

/** @param {Charge} charge @param {Price | undefined} price */
function priceText(charge, price) {
    const unit = charge.uom ? fill(labels.perUnit, charge.uom) : labels.perUnitPlain;
    switch (charge.model) {
        case 'flat':
            return charge.type === 'one_time' ? labels.oneTime : labels.flat;
        case 'package':
            return fill(charge.type === 'usage' ? labels.perPackage : labels.inPackages, packageText(charge, price));
        case 'overage':
            return overageText(charge, unit);
        case 'percentage':
            return percentageText(price);
        case 'per_unit':
            return charge.type === 'recurring' ? perPeriod(unit, charge.period) : unit;
        default:
            return fill(STEPS[charge.model] ?? labels.tiered, price?.tiers?.length ?? 0);
    }
}

/** "100 GB". @param {Charge} charge @param {Price | undefined} price */
function packageText({ uom }, price) {
    const size = count(price?.packageSize ?? '1');
    return uom ? fill(labels.units, size, uom) : size;
}

/** Of usage the price is a unit's, else the whole period's. @param {Charge} charge @param {string} unit */
function overageText({ type, includedUnits = '0' }, unit) {
    if (type === 'usage') return fill(labels.unitBeyond, unit, count(includedUnits));
    return fill(labels.beyondIncluded, count(includedUnits));
}

/** "2.9 % of the amount and 0.30 per event". @param {Price | undefined} price */
function percentageText(price) {
    const rate = rateText(price?.percent);
    const fee = price?.perEvent?.fixedFee;
    if (!price || !fee) return fill(labels.percentage, rate);
    return fill(labels.percentageFee, rate, unitPrice(fee, price.currency));
}

/** A percent with all its decimals: 2.75 %. @param {string | undefined} percent */
export function rateText(percent) {
    return `${count(percent ?? '0')}\u202f%`;
}

/** How it is billed: "Quarterly, ahead". @param {Charge} charge */
export function billedText({ period, timing, type }) {
    if (!period) return timing === 'in_arrears' ? labels.onceAtEnd : labels.onceAtStart;
    const arrears = type === 'usage' ? labels.afterUse : labels.inArrears;
    return fill(timing === 'in_arrears' ? arrears : labels.ahead, periodText(period));
}

/** Who approves, as people call them. @param {string | undefined} role */
export function approverName(role) {
    if (!role || role === 'deal_desk') return labels.dealDesk;
    const words = role.replace(/_/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}
