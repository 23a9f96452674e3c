import { amount, count, day, isZero, lastDay, unitPrice } from 'c/money';
import { labels as chargeLabels } from 'c/chargeLabels';
import { rateText } from 'c/chargeText';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';
import { arithmeticText, priceTexts } from 'c/linePrice';

/*
 * What folds out under a line: the steps of its price, and what it is in each interval of a ramp.
 */

/**
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/lineRows').Row} Row
 * @typedef {import('c/kernel').PricedLine} PricedLine
 * @typedef {import('c/kernel').QuoteCharge} QuoteCharge
 * @typedef {import('c/kernel').Tier} Tier
 * @typedef {import('c/kernel').Charge} Charge
 */

const DASH = '\u2013';
const TABLE_ROW = 24;
const AROUND = 20;

/** @param {number} tiers @returns {number} px */
export function tiersHeight(tiers) {
    return TABLE_ROW * (tiers + 1) + AROUND;
}

/** @param {number} intervals @returns {number} px */
export function intervalsHeight(intervals) {
    return TABLE_ROW * (intervals + 1) + AROUND;
}

/** The steps that hold for a charge, negotiated ones included; none where they are others in each interval of a ramp. @param {Deal} deal @param {import('c/kernel').QuotePlan} plan @param {string} chargeId @returns {Tier[]} */
export function tiersOf(deal, { key, ratePlanId }, chargeId) {
    const [first, ...others] = deal.linesOf(key, chargeId).map(({ tiers }) => tiers);
    const differ = others.some((tiers) => JSON.stringify(tiers) !== JSON.stringify(first));
    return differ ? [] : (first ?? deal.price(ratePlanId, chargeId)?.tiers ?? []);
}

/** @type {Partial<Record<Charge['model'], string>>} */
const SAYS = {
    tiered: labels.tieredSays,
    volume: labels.volumeSays,
    tiered_with_overage: labels.overageSays,
    graduated_percentage: labels.graduatedSays,
    high_watermark_volume: labels.peakVolumeSays,
    high_watermark_tiered: labels.peakTieredSays
};

/** Of a ramp, whose intervals may have other quantities, the steps alone. @param {Deal} deal @param {Row} row */
export function tiersRow(deal, row) {
    const plan = deal.quote.plans[row.plan];
    const { chargeId } = plan.charges[row.charge ?? 0];
    const charge = deal.charge(plan.ratePlanId, chargeId);
    const tiers = tiersOf(deal, plan, chargeId);
    const [line, ...others] = deal.linesOf(plan.key, chargeId);
    const only = others.length === 0 ? line : undefined;
    const ofAll = charge?.model === 'volume' || charge?.model === 'high_watermark_volume';
    return {
        id: row.id,
        isTiers: true,
        caption: fill(labels.tiersOf, charge?.name ?? chargeId),
        perUnit: priceTitle(tiers, charge?.uom),
        withFee: tiers.some(({ flatFee }) => flatFee !== undefined && !isZero(flatFee)),
        withPackage: tiers.some(({ packageSize }) => packageSize !== undefined),
        says: charge ? SAYS[charge.model] : '',
        arithmetic: charge?.type === 'usage' ? '' : (only?.arithmetic ?? ''),
        tiers: tiers.map((tier) => ({
            ...tierCells(tier, deal.currency),
            className: ofAll && only && holds(tier, only.quantity) ? 'held' : ''
        }))
    };
}

/** @param {Tier[]} tiers @param {string | undefined} uom */
function priceTitle(tiers, uom) {
    if (tiers.some(({ percent }) => percent !== undefined)) return labels.tierPercent;
    if (tiers.some(({ packageSize }) => packageSize !== undefined)) return labels.priceEach;
    return fill(labels.pricePer, uom ?? chargeLabels.perUnitPlain);
}

/** @param {Tier} tier @param {string} currency */
function tierCells({ from, to, unitPrice: price, flatFee, packageSize, percent, isOverage }, currency) {
    const priced = price && !isZero(price) ? unitPrice(price, currency) : labels.included;
    return {
        from: count(from),
        to: to === undefined ? (isOverage ? labels.tierOverage : labels.noLimit) : count(to),
        price: percent === undefined ? priced : rateText(percent),
        package: packageSize === undefined ? DASH : count(packageSize),
        fee: flatFee ? amount(flatFee, currency) : DASH
    };
}

/** @param {Tier} tier @param {string} quantity compared as a number: for emphasis only */
function holds(tier, quantity) {
    const q = Number(quantity);
    return q > Number(tier.from) && (tier.to === undefined || q <= Number(tier.to));
}

/** @param {Deal} deal @param {Row} row */
export function intervalsRow(deal, row) {
    const plan = deal.quote.plans[row.plan];
    const quoted = plan.charges[row.charge ?? 0];
    const name = deal.charge(plan.ratePlanId, quoted.chargeId)?.name ?? quoted.chargeId;
    return {
        id: row.id,
        isIntervals: true,
        caption: fill(labels.intervalsOf, name),
        intervals: intervalsOf(deal, plan.key, quoted)
    };
}

/** What a charge is in each interval of the ramp, in words. @param {Deal} deal @param {string} planKey @param {QuoteCharge} quoted */
export function intervalsOf(deal, planKey, quoted) {
    return deal.linesOf(planKey, quoted.chargeId).map((line) => intervalCells(deal, quoted, line));
}

/** @param {Deal} deal @param {QuoteCharge} quoted @param {PricedLine} line */
function intervalCells(deal, quoted, line) {
    const { currency } = deal;
    const onUse = line.type === 'usage';
    return {
        key: line.interval ?? '',
        days: lineDays(deal, line),
        quantity: onUse ? labels.onUse : count(line.quantity),
        ...priceTexts(deal, quoted, line),
        discount: isZero(line.discountPercent) ? DASH : rateText(line.discountPercent),
        value: onUse && isZero(line.contractValue) ? labels.billedOnUse : amount(line.contractValue, currency),
        arithmetic: arithmeticText(line, currency)
    };
}

/** "Feb 1, 2027 to Jan 31, 2028". @param {Deal} deal @param {PricedLine} line */
function lineDays({ evaluation: { priced } }, { startDate, endDate }) {
    return fill(labels.intervalDays, day(startDate ?? priced.startDate), lastDay(endDate ?? priced.endDate));
}
