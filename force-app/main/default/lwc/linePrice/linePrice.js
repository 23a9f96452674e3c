import { amount, isZero, unitPrice } from 'c/money';
import { rateText } from 'c/chargeText';
import { fill } from 'c/labelText';
import { labels } from 'c/lineLabels';

/**
 * What a priced line costs, in words.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/kernel').PricedLine} PricedLine
 * @typedef {import('c/kernel').QuoteCharge} QuoteCharge
 * @typedef {import('c/kernel').Price} Price
 *
 * @typedef {{ list: string, net: string, byTier?: boolean }} PriceTexts
 */

/** Models whose price differs from step to step: there is no one price of a unit. */
const BY_TIER = new Set(['tiered', 'tiered_with_overage', 'graduated_percentage', 'high_watermark_tiered']);
const BY_TIER_ON_USE = new Set(['volume', 'high_watermark_volume']);

/**
 * A unit's price before and after discount. Where units have none it is the price of the whole period; of usage, whose
 * quantity nobody knows yet, it is the rate.
 *
 * @param {Deal} deal
 * @param {QuoteCharge} quoted
 * @param {PricedLine} line
 * @returns {PriceTexts}
 */
export function priceTexts(deal, quoted, line) {
    const { model, type, unitListPrice, unitNetPrice, listPrice, netPrice } = line;
    const onUse = type === 'usage' && unitListPrice === undefined;
    if (BY_TIER.has(model) || (onUse && BY_TIER_ON_USE.has(model)))
        return { list: labels.byTier, net: labels.byTier, byTier: true };
    const rate = onUse ? rateOf(signedPrice(deal, quoted, line), deal.currency) : undefined;
    if (rate !== undefined) return { list: rate, net: lessPercent(rate, line.discountPercent) };
    return {
        list: unitPrice(unitListPrice ?? listPrice, deal.currency),
        net: unitPrice(unitNetPrice ?? netPrice, deal.currency)
    };
}

/** The catalog's price with what was negotiated in its place. @param {Deal} deal @param {QuoteCharge} quoted @param {PricedLine} line */
function signedPrice(deal, quoted, { ratePlanId, chargeId, interval }) {
    const inInterval = quoted.ramp?.find((terms) => terms.interval === interval);
    return { ...deal.price(ratePlanId, chargeId), ...(inInterval?.price ?? quoted.price) };
}

/** @param {Partial<Price>} price @param {string} currency */
function rateOf({ percent, amount: each }, currency) {
    if (percent !== undefined) return rateText(percent);
    return each === undefined ? undefined : unitPrice(each, currency);
}

/** @param {string} rate @param {string} discountPercent */
function lessPercent(rate, discountPercent) {
    return isZero(discountPercent) ? rate : `${rate} \u2212 ${rateText(discountPercent)}`;
}

/** How the contract value came about, less what discounts of several lines took of it. @param {PricedLine} line @param {string} currency */
export function arithmeticText({ arithmetic, sharedDiscount }, currency) {
    return sharedDiscount ? fill(labels.lessShared, arithmetic, amount(sharedDiscount, currency)) : arithmetic;
}
