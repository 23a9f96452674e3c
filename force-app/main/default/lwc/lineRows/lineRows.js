import { amount, count, isZero, percent, sum, unitPrice } from 'c/money';
import { approverName, billedText, hasSteps, modelText, periodsPerYear } from 'c/chargeText';
import { lineId } from 'c/deal';
import { fill } from 'c/labelText';
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
 * @property {'plan' | 'line' | 'issue' | 'tiers'} kind
 * @property {number} height estimated, px
 * @property {number} plan index in the quote
 * @property {number} [charge] index in the plan
 * @property {Violation} [violation]
 *
 * @typedef {{ collapsed: Set<string>, openTiers: Set<string> }} Folding plan keys, line ids
 */

const DASH = '\u2013';
const HEIGHT = { plan: 37, line: 33, issue: 45, tier: 24 };

/**
 * @param {Deal} deal
 * @param {Folding} folding
 * @returns {Row[]}
 */
export function listRows(deal, { collapsed, openTiers }) {
    /** @type {Row[]} */
    const rows = issueRows(deal.violationsAt(), 'quote', { plan: -1 });
    deal.quote.plans.forEach((plan, planIndex) => {
        rows.push({ id: plan.key, kind: 'plan', height: HEIGHT.plan, plan: planIndex });
        rows.push(...issueRows(deal.violationsAt(plan.key), plan.key, { plan: planIndex }));
        if (collapsed.has(plan.key)) return;
        plan.charges.forEach((quoted, charge) => {
            const id = lineId(plan.key, quoted.chargeId);
            rows.push({ id, kind: 'line', height: HEIGHT.line, plan: planIndex, charge });
            rows.push(...issueRows(deal.violationsAt(plan.key, quoted.chargeId), id, { plan: planIndex, charge }));
            if (openTiers.has(id)) {
                const height = HEIGHT.tier * (tiersOf(deal, plan.ratePlanId, quoted.chargeId).length + 1) + 20;
                rows.push({ id: `${id}/tiers`, kind: 'tiers', height, plan: planIndex, charge });
            }
        });
    });
    return rows;
}

/** @param {Violation[]} violations @param {string} id @param {{ plan: number, charge?: number }} at @returns {Row[]} */
function issueRows(violations, id, at) {
    return violations.map((violation) => ({
        id: `${id}/${violation.code}`,
        kind: 'issue',
        height: HEIGHT.issue,
        violation,
        ...at
    }));
}

/** @param {Deal} deal @param {string} ratePlanId @param {string} chargeId */
function tiersOf(deal, ratePlanId, chargeId) {
    const prices = deal.charge(ratePlanId, chargeId)?.prices ?? [];
    return prices.find((price) => price.currency === deal.currency)?.tiers ?? [];
}

/** @param {Deal} deal @param {Row} row @param {Folding} folding */
export function planRow(deal, row, { collapsed }) {
    const plan = deal.quote.plans[row.plan];
    const name = deal.ratePlan(plan.ratePlanId)?.name ?? labels.unknownPlan;
    const yearly = plan.charges.flatMap(({ chargeId }) => deal.line(plan.key, chargeId)?.perYear ?? []);
    const open = !collapsed.has(plan.key);
    return {
        id: row.id,
        isPlan: true,
        name,
        note: plan.charges.length === 1 ? labels.oneCharge : fill(labels.charges, plan.charges.length),
        year: yearly.length ? amount(sum(yearly, deal.currency), deal.currency) : '',
        expanded: String(open),
        icon: open ? 'utility:chevrondown' : 'utility:chevronright',
        planKey: plan.key,
        twistLabel: fill(labels.collapse, name),
        menuLabel: fill(labels.actionsFor, name),
        removeLabel: fill(labels.removePlan, name)
    };
}

/**
 * @typedef {object} LineRow
 * @property {string} id
 * @property {boolean} isLine
 * @property {string} planKey
 * @property {string} chargeId
 * @property {string} name
 * @property {string} quantity
 * @property {string} list
 * @property {string} net
 * @property {string} year
 * @property {string} [note]
 * @property {boolean} [hasSteps]
 * @property {string} [stepsOpen]
 * @property {string} [billed]
 * @property {boolean} [canQuantity]
 * @property {string} [quantityLabel]
 * @property {boolean} [canDiscount]
 * @property {string} [discount]
 * @property {string} [discountValue]
 * @property {'percent' | 'amount'} [discountKind]
 * @property {string} [discountLabel]
 * @property {string} [discountUnit]
 * @property {string} [unitLabel]
 * @property {string} [discountClass]
 * @property {string} [netClass]
 * @property {boolean} [yearQuiet]
 * @property {string} [prefix]
 * @property {string} [why]
 * @property {string} [whyLabel]
 */

/** @param {Deal} deal @param {Row} row @param {Folding} folding @returns {LineRow} */
export function lineRow(deal, row, { openTiers }) {
    const plan = deal.quote.plans[row.plan];
    const quoted = plan.charges[row.charge ?? 0];
    const charge = deal.charge(plan.ratePlanId, quoted.chargeId);
    const line = deal.line(plan.key, quoted.chargeId);
    const name = charge?.name ?? quoted.chargeId;
    const tiers = tiersOf(deal, plan.ratePlanId, quoted.chargeId);
    const place = { id: row.id, planKey: plan.key, chargeId: quoted.chargeId, name };
    if (!charge) return { ...place, isLine: true, quantity: count(quoted.quantity), list: DASH, net: DASH, year: DASH };
    return {
        ...place,
        isLine: true,
        note: modelText(charge, tiers.length),
        hasSteps: hasSteps(charge) && tiers.length > 0,
        stepsOpen: String(openTiers.has(row.id)),
        billed: billedText(charge),
        ...quantityCell(charge, quoted, name),
        ...discountCell(deal, charge, quoted, name, deal.violationsAt(plan.key, quoted.chargeId)),
        ...priceCells(deal, charge, line),
        ...yearCell(deal, charge, line)
    };
}

/** @typedef {import('c/kernel').Charge} Charge @typedef {import('c/kernel').QuoteCharge} QuoteCharge */
/** @typedef {import('c/kernel').PricedLine} PricedLine */

/** @param {Charge} charge @param {QuoteCharge} quoted @param {string} name */
function quantityCell(charge, quoted, name) {
    const { min, max } = charge.quantity;
    const fixed = charge.model === 'flat' || (max !== undefined && min === max && quoted.quantity === min);
    return {
        canQuantity: charge.type !== 'usage' && !fixed,
        quantity: charge.type === 'usage' ? labels.onUse : count(quoted.quantity),
        quantityLabel: fill(labels.quantityOf, name)
    };
}

/**
 * @param {Deal} deal
 * @param {Charge} charge
 * @param {QuoteCharge} quoted
 * @param {string} name
 * @param {Violation[]} violations
 */
function discountCell(deal, charge, quoted, name, violations) {
    const { discount } = quoted;
    const inAmount = discount?.kind === 'amount';
    const unit = inAmount ? deal.currency : '%';
    return {
        canDiscount: charge.type !== 'usage' && (!isZero(charge.limits.maxDiscountPercent) || discount !== undefined),
        discount: discount ? count(discount.value) : '0',
        discountValue: discount?.value,
        discountKind: discount?.kind ?? 'percent',
        discountLabel: fill(labels.discountOf, name),
        discountUnit: unit,
        unitLabel: fill(labels.unitOf, name, unit),
        discountClass: [
            'disc-box',
            inAmount ? 'disc-box_amount' : '',
            discount && violations.length ? 'disc-box_warning' : '',
            discount ? '' : 'disc-box_none'
        ].join(' ')
    };
}

/** @param {Deal} deal @param {Charge} charge @param {PricedLine | undefined} line */
function priceCells(deal, charge, line) {
    if (!line) return { list: DASH, net: DASH };
    if (charge.model === 'tiered') return { list: labels.byTier, net: labels.byTier, netClass: 'num quiet' };
    if (charge.type === 'usage' && line.unitListPrice === undefined && charge.model === 'volume') {
        return { list: labels.byTier, net: labels.byTier, netClass: 'num quiet' };
    }
    return {
        list: unitPrice(line.unitListPrice ?? line.listPrice, deal.currency),
        net: unitPrice(line.unitNetPrice ?? line.netPrice, deal.currency),
        netClass: 'num'
    };
}

/** @param {Deal} deal @param {Charge} charge @param {PricedLine | undefined} line */
function yearCell(deal, charge, line) {
    if (!line) return { year: DASH };
    if (charge.type === 'usage') return { year: labels.billedOnUse, yearQuiet: true };
    const figure = charge.type === 'one_time' ? line.contractValue : (line.perYear ?? '0');
    const year = amount(figure, deal.currency);
    const why = whyText(deal, line);
    return {
        year,
        prefix: charge.type === 'one_time' ? labels.once : '',
        why,
        whyLabel: fill(labels.thatIs, year, why)
    };
}

/**
 * How a line's year came about, and its whole term in the kernel's words.
 *
 * @param {Deal} deal
 * @param {PricedLine} line
 */
function whyText(deal, line) {
    const overTerm = `${line.arithmetic} = ${amount(line.contractValue, deal.currency)}`;
    if (!line.period) return overTerm;
    const price = unitPrice(line.unitNetPrice ?? line.netPrice, deal.currency);
    const aPeriod = line.unitNetPrice ? fill(labels.math, count(line.quantity), price) : price;
    return fill(labels.whyYear, aPeriod, periodsPerYear(line.period), overTerm);
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

/** @param {Deal} deal @param {Row} row */
export function tiersRow(deal, row) {
    const plan = deal.quote.plans[row.plan];
    const { chargeId, quantity } = plan.charges[row.charge ?? 0];
    const charge = deal.charge(plan.ratePlanId, chargeId);
    const tiers = tiersOf(deal, plan.ratePlanId, chargeId);
    const line = deal.line(plan.key, chargeId);
    const withFee = tiers.some((tier) => tier.flatFee !== undefined && !isZero(tier.flatFee));
    return {
        id: row.id,
        isTiers: true,
        caption: fill(labels.tiersOf, charge?.name ?? chargeId),
        perUnit: fill(labels.pricePer, charge?.uom ?? labels.perUnitPlain),
        withFee,
        says: charge?.model === 'volume' ? labels.volumeSays : labels.tieredSays,
        arithmetic: charge?.type === 'usage' ? '' : (line?.arithmetic ?? ''),
        tiers: tiers.map((tier) => ({
            from: count(tier.from),
            to: tier.to === undefined ? labels.noLimit : count(tier.to),
            price:
                tier.unitPrice && !isZero(tier.unitPrice) ? unitPrice(tier.unitPrice, deal.currency) : labels.included,
            fee: tier.flatFee ? amount(tier.flatFee, deal.currency) : DASH,
            className: charge?.model === 'volume' && holds(tier, quantity) ? 'held' : ''
        }))
    };
}

/** @param {import('c/kernel').Tier} tier @param {string} quantity compared as a number: for emphasis only */
function holds(tier, quantity) {
    const q = Number(quantity);
    return q > Number(tier.from) && (tier.to === undefined || q <= Number(tier.to));
}

/** A line for narrow screens, in two lines of text. @param {LineRow} row */
export function mathText(row) {
    if (!row.canQuantity) return row.billed ?? '';
    const discounted = row.discountValue !== undefined && row.discountKind === 'percent';
    return discounted
        ? fill(labels.mathOff, row.quantity, row.net, percent(row.discountValue ?? '0'))
        : fill(labels.math, row.quantity, row.net);
}
