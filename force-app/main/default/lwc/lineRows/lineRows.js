import { amount, sum } from 'c/money';
import { approverName } from 'c/chargeText';
import { lineId } from 'c/deal';
import { discountsText } from 'c/discountText';
import { fill } from 'c/labelText';
import { intervalsHeight, tiersHeight, tiersOf } from 'c/lineDetails';
import { labels } from 'c/lineLabels';

/*
 * The rows of the line grid. Listing them is cheap and done for the whole quote; showing them (texts, formats) is done
 * only for the rows in view.
 */

/**
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/kernel').Violation} Violation
 * @typedef {object} Row
 * @property {string} id
 * @property {'plan' | 'line' | 'issue' | 'tiers' | 'intervals'} kind
 * @property {number} height estimated, px
 * @property {number} plan index in the quote
 * @property {number} [charge] index in the plan
 * @property {Violation} [violation]
 *
 * @typedef {{ collapsed: Set<string>, openDetails: Set<string> }} Folding plan keys, line ids
 */

const HEIGHT = { plan: 37, line: 33, issue: 45 };

/**
 * @param {Deal} deal
 * @param {Folding} folding
 * @returns {Row[]}
 */
export function listRows(deal, { collapsed, openDetails }) {
    /** @type {Row[]} */
    const rows = issueRows(deal.violationsAt(), 'quote', { plan: -1 });
    deal.quote.plans.forEach((plan, planIndex) => {
        rows.push({ id: plan.key, kind: 'plan', height: HEIGHT.plan, plan: planIndex });
        rows.push(...issueRows(deal.violationsAt(plan.key), plan.key, { plan: planIndex }));
        if (collapsed.has(plan.key)) return;
        plan.charges.forEach((quoted, charge) => {
            const id = lineId(plan.key, quoted.chargeId);
            const at = { plan: planIndex, charge };
            rows.push({ id, kind: 'line', height: HEIGHT.line, ...at });
            rows.push(...issueRows(deal.violationsAt(plan.key, quoted.chargeId), id, at));
            if (openDetails.has(id)) rows.push(...detailRows(deal, id, at));
        });
    });
    return rows;
}

/** @param {Deal} deal @param {string} id of the line @param {{ plan: number, charge: number }} at @returns {Row[]} */
function detailRows(deal, id, at) {
    const plan = deal.quote.plans[at.plan];
    const { chargeId } = plan.charges[at.charge];
    const intervals = deal.linesOf(plan.key, chargeId).length;
    const tiers = tiersOf(deal, plan, chargeId).length;
    /** @type {Row[]} */
    const rows = [];
    if (intervals > 1)
        rows.push({ id: `${id}/intervals`, kind: 'intervals', height: intervalsHeight(intervals), ...at });
    if (tiers > 0) rows.push({ id: `${id}/tiers`, kind: 'tiers', height: tiersHeight(tiers), ...at });
    return rows;
}

/**
 * One row for each violation. The same rule may speak of several intervals: they are told apart by their number.
 *
 * @param {Violation[]} violations
 * @param {string} id
 * @param {{ plan: number, charge?: number }} at
 * @returns {Row[]}
 */
function issueRows(violations, id, at) {
    /** @type {Map<string, number>} */
    const seen = new Map();
    return violations.map((violation) => {
        const { code } = violation;
        const number = (seen.get(code) ?? 0) + 1;
        seen.set(code, number);
        const own = number === 1 ? code : `${code} ${number}`;
        return { id: `${id}/${own}`, kind: 'issue', height: HEIGHT.issue, violation, ...at };
    });
}

/** @param {Deal} deal @param {Row} row @param {Folding} folding */
export function planRow(deal, row, { collapsed }) {
    const plan = deal.quote.plans[row.plan];
    const name = deal.ratePlan(plan.ratePlanId)?.name ?? labels.unknownPlan;
    const yearly = plan.charges.flatMap(({ chargeId }) => deal.perYear(plan.key, chargeId));
    const open = !collapsed.has(plan.key);
    return {
        id: row.id,
        isPlan: true,
        name,
        note: planNote(deal, plan),
        year: yearly.length ? amount(sum(yearly, deal.currency), deal.currency) : '',
        expanded: String(open),
        icon: open ? 'utility:chevrondown' : 'utility:chevronright',
        planKey: plan.key,
        twistLabel: fill(labels.collapse, name),
        menuLabel: fill(labels.actionsFor, name),
        removeLabel: fill(labels.removePlan, name)
    };
}

/** "2 charges, 10 % off". @param {Deal} deal @param {import('c/kernel').QuotePlan} plan */
function planNote(deal, { charges, discounts }) {
    const texts = [charges.length === 1 ? labels.oneCharge : fill(labels.charges, charges.length)];
    if (discounts?.length) texts.push(discountsText(discounts, deal.currency));
    if (deal.isRamped) texts.push(labels.sumOfFirst);
    return texts.join(', ');
}

/** @param {Row} row */
export function issueRow(row) {
    const violation = /** @type {Violation} */ (row.violation);
    const blocks = violation.severity === 'block';
    const [, cause, rest] = /^(.*?[.!?])(?:\s+(.*))?$/s.exec(violation.message) ?? ['', violation.message, ''];
    return {
        id: row.id,
        isIssue: true,
        className: blocks ? 'issue issue_block' : 'issue',
        icon: blocks ? 'utility:error' : 'utility:warning',
        variant: blocks ? 'error' : 'warning',
        iconLabel: blocks ? labels.cannotBill : labels.attention,
        cause,
        rest: rest ?? '',
        remedy: violation.remedy?.label,
        ask: violation.severity === 'approval' ? fill(labels.askApproval, approverName(violation.role)) : undefined
    };
}
