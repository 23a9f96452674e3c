import { canonicalDecimal } from 'c/kernel';

/**
 * What QuoteController answers: the quote's records as the page reads them.
 *
 * @typedef {object} LineView
 * @property {string} planKey
 * @property {string} ratePlanId
 * @property {string} chargeId
 * @property {number} position
 * @property {string} quantity
 * @property {'percent' | 'amount'} [discountKind]
 * @property {string} [discountValue]
 *
 * @typedef {'draft' | 'in_approval' | 'approved' | 'presented' | 'accepted' | 'ordered' | 'active' | 'declined' | 'expired'} BusinessStatus
 *
 * @typedef {object} QuoteView
 * @property {string} quoteId
 * @property {string} quoteNumber
 * @property {string} name
 * @property {string} [accountId]
 * @property {string} [accountName]
 * @property {string} [opportunityId]
 * @property {string} [opportunityName]
 * @property {string} [ownerName]
 * @property {string} [validUntil]
 * @property {string} [quoteCurrency]
 * @property {string} [startDate]
 * @property {number} [termMonths]
 * @property {number} [billDay]
 * @property {number} [catalogVersion]
 * @property {string} [catalogHash]
 * @property {string} [fingerprint]
 * @property {string} [validatedAt]
 * @property {'billable' | 'needs_approval' | 'blocked' | 'unchecked'} [verdict]
 * @property {BusinessStatus} businessStatus
 * @property {string} [technicalStatus]
 * @property {string} [orderProgressJson]
 * @property {number} [orderSequence]
 * @property {string} [acceptanceKey]
 * @property {string} [approvalReasons]
 * @property {string} [acceptedAt]
 * @property {string} [acceptedByName]
 * @property {number | string} [tcv]
 * @property {string} [billingAccountId]
 * @property {string} [subscriptionId]
 * @property {string} [subscriptionNumber]
 * @property {string} [subscriptionRecordId]
 * @property {string} [firstInvoiceNumber]
 * @property {string} [firstInvoiceDate]
 * @property {number | string} [firstInvoiceAmount]
 * @property {string} [savedAt]
 * @property {LineView[]} [lines]
 *
 * @typedef {import('c/kernel').Quote} Quote
 * @typedef {import('c/kernel').QuotePlan} QuotePlan
 */

const DEFAULT_TERM = 12;
const ACCEPTED = new Set(['accepted', 'ordered', 'active']);

/** @param {QuoteView} view */
export function isAccepted(view) {
    return ACCEPTED.has(view.businessStatus);
}

/** The plans a quote uses. @param {QuoteView} view */
export function ratePlanIdsOf(view) {
    return (view.lines ?? []).map((line) => line.ratePlanId);
}

/**
 * The kernel's quote, rebuilt from the records alone.
 *
 * @param {QuoteView} view
 * @param {{ currency: string, startDate: string }} defaults for a quote that was never configured
 * @returns {Quote}
 */
export function quoteOf(view, defaults) {
    return {
        currency: view.quoteCurrency ?? defaults.currency,
        startDate: view.startDate ?? defaults.startDate,
        termMonths: view.termMonths ?? DEFAULT_TERM,
        ...(view.billDay ? { billDay: view.billDay } : {}),
        plans: plansOf(view.lines ?? [])
    };
}

/** @param {LineView[]} lines @returns {QuotePlan[]} */
function plansOf(lines) {
    /** @type {Map<string, QuotePlan>} */
    const plans = new Map();
    for (const line of [...lines].sort((a, b) => a.position - b.position)) {
        let plan = plans.get(line.planKey);
        if (!plan) {
            plan = { key: line.planKey, ratePlanId: line.ratePlanId, charges: [] };
            plans.set(line.planKey, plan);
        }
        plan.charges.push({
            chargeId: line.chargeId,
            quantity: canonicalDecimal(line.quantity),
            ...(line.discountKind && line.discountValue
                ? { discount: { kind: line.discountKind, value: canonicalDecimal(line.discountValue) } }
                : {})
        });
    }
    return [...plans.values()];
}
