import { fill } from 'c/labelText';
import { approverName } from 'c/chargeText';
import { labels } from 'c/dealLabels';

/**
 * What the guardrails say about a deal, in one state: shown in the panel, in the bottom bar and read out.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {{ tone: 'good' | 'neutral' | 'warning' | 'error', icon: string, variant: string, iconLabel: string, state: string, why: string }} Light
 */

/** @type {Light} */
const EMPTY = {
    tone: 'neutral',
    icon: 'utility:info',
    variant: '',
    iconLabel: labels.note,
    state: labels.empty,
    why: labels.emptyWhy
};

/** @param {Deal} deal @returns {Light} */
export function lightOf(deal) {
    if (deal.isEmpty && deal.violations.length === 0) return EMPTY;
    if (deal.verdict === 'blocked') return blockedLight(deal.violationsOf('block').length);
    if (deal.verdict === 'needs_approval') return approvalLight(deal);
    return {
        tone: 'good',
        icon: 'utility:success',
        variant: 'success',
        iconLabel: labels.good,
        state: labels.within,
        why: labels.withinWhy
    };
}

/** @param {number} blocks @returns {Light} */
function blockedLight(blocks) {
    return {
        tone: 'error',
        icon: 'utility:error',
        variant: 'error',
        iconLabel: labels.attention,
        state: labels.cannotBill,
        why: blocks === 1 ? labels.cannotBillOne : fill(labels.cannotBillMany, blocks)
    };
}

/** @param {Deal} deal @returns {Light} */
function approvalLight(deal) {
    const approvals = deal.violationsOf('approval');
    const approvers = [...new Set(approvals.map((violation) => approverName(violation.role)))];
    return {
        tone: 'warning',
        icon: 'utility:warning',
        variant: 'warning',
        iconLabel: labels.attention,
        state: fill(labels.needs, approvers.join(', ')),
        why: approvals.length === 1 ? approvals[0].message : fill(labels.approvalMany, approvals.length)
    };
}
