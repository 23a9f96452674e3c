import { amount, count, day, isZero, lastDay, percent, sum, unitPrice } from 'c/money';
import { billedText, hasSteps, modelText } from 'c/chargeText';
import { valueText } from 'c/discountText';
import { fill } from 'c/labelText';
import { tiersOf } from 'c/lineDetails';
import { labels } from 'c/lineLabels';
import { arithmeticText, priceTexts } from 'c/linePrice';
import { periodsPerYear } from 'c/periodText';

/**
 * A charge of the quote as one row. Of a ramp it is all intervals together: a figure is shown where it is the same in each.
 *
 * @typedef {import('c/deal').Deal} Deal
 * @typedef {import('c/lineRows').Row} Row
 * @typedef {import('c/lineRows').Folding} Folding
 * @typedef {import('c/kernel').Charge} Charge
 * @typedef {import('c/kernel').QuoteCharge} QuoteCharge
 * @typedef {import('c/kernel').PricedLine} PricedLine
 *
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
 * @property {boolean} [hasDetails]
 * @property {string} [detailsOpen]
 * @property {string} [billed]
 * @property {boolean} [canQuantity]
 * @property {string} [quantityLabel]
 * @property {boolean} [canDiscount]
 * @property {string} [discount]
 * @property {import('c/kernel').Discount} [given] the discount as the quote has it
 * @property {'percent' | 'amount'} [discountKind]
 * @property {string} [discountLabel]
 * @property {string} [discountUnit]
 * @property {string} [discountText] in place of a figure
 * @property {string} [unitLabel]
 * @property {string} [discountClass]
 * @property {string} [netClass]
 * @property {boolean} [yearQuiet]
 * @property {string} [prefix]
 * @property {string} [why]
 * @property {string} [whyLabel]
 */

const DASH = '\u2013';

/** @param {Deal} deal @param {Row} row @param {Folding} folding @returns {LineRow} */
export function lineRow(deal, row, { openDetails }) {
    const plan = deal.quote.plans[row.plan];
    const quoted = plan.charges[row.charge ?? 0];
    const { chargeId } = quoted;
    const charge = deal.charge(plan.ratePlanId, chargeId);
    const lines = deal.linesOf(plan.key, chargeId);
    const name = charge?.name ?? chargeId;
    const place = { id: row.id, isLine: true, planKey: plan.key, chargeId, name };
    if (!charge) return { ...place, quantity: count(quoted.quantity), list: DASH, net: DASH, year: DASH };
    const steps = hasSteps(charge) && tiersOf(deal, plan, chargeId).length > 0;
    return {
        ...place,
        note: noteText(deal, plan.ratePlanId, quoted, lines),
        hasDetails: steps || lines.length > 1,
        detailsOpen: String(openDetails.has(row.id)),
        billed: billedText(charge),
        ...quantityCell(charge, quoted, lines),
        ...discountCell(deal, charge, quoted, deal.violationsAt(plan.key, chargeId).length > 0),
        ...priceCells(deal, quoted, lines),
        ...valueCell(deal, lines)
    };
}

/** How it is priced, and what else the quote says of it. @param {Deal} deal @param {string} ratePlanId @param {QuoteCharge} quoted @param {PricedLine[]} lines */
function noteText(deal, ratePlanId, quoted, lines) {
    const charge = /** @type {Charge} */ (deal.charge(ratePlanId, quoted.chargeId));
    const [only] = lines.length === 1 ? lines : [];
    const negotiated = quoted.price ?? quoted.ramp?.some(({ price }) => price !== undefined);
    const texts = [
        modelText(charge, deal.price(ratePlanId, quoted.chargeId)),
        negotiated && labels.negotiated,
        quoted.stepUp && fill(labels.stepUp, valueText(quoted.stepUp, deal.currency)),
        only?.startDate && fill(labels.fromDay, day(only.startDate)),
        only?.endDate && charge.type !== 'one_time' && fill(labels.toDay, lastDay(only.endDate)),
        quoted.discount?.until && fill(labels.discountUntil, day(quoted.discount.until)),
        lines.length > 1 && fill(labels.intervals, lines.length)
    ];
    return texts.filter(Boolean).join(', ');
}

/** The text that all have in common. @param {string[]} texts */
function common(texts) {
    return texts.every((text) => text === texts[0]) ? texts[0] : undefined;
}

/** @param {Charge} charge @param {QuoteCharge} quoted @param {PricedLine[]} lines */
function quantityCell(charge, quoted, lines) {
    const { min, max } = charge.quantity;
    const fixed = charge.model === 'flat' || (max !== undefined && min === max && quoted.quantity === min);
    const quantityLabel = fill(labels.quantityOf, charge.name);
    if (charge.type === 'usage') return { canQuantity: false, quantity: labels.onUse, quantityLabel };
    if (quoted.ramp?.some(({ quantity }) => quantity !== undefined)) {
        const same = common(lines.map(({ quantity }) => quantity));
        return { canQuantity: false, quantity: same ? count(same) : labels.byInterval, quantityLabel };
    }
    return { canQuantity: !fixed, quantity: count(quoted.quantity), quantityLabel };
}

/** @param {Deal} deal @param {Charge} charge @param {QuoteCharge} quoted @param {boolean} hasViolations */
function discountCell(deal, charge, quoted, hasViolations) {
    const { discount } = quoted;
    const byInterval = quoted.ramp?.some((terms) => terms.discount !== undefined);
    const inAmount = discount?.kind === 'amount';
    const unit = inAmount ? deal.currency : '%';
    const allowed = !isZero(charge.limits.maxDiscountPercent) || discount !== undefined;
    return {
        canDiscount: charge.type !== 'usage' && !byInterval && allowed,
        discount: discount ? count(discount.value) : '0',
        given: discount,
        ...(byInterval ? { discountText: labels.byInterval } : {}),
        discountKind: discount?.kind ?? 'percent',
        discountLabel: fill(labels.discountOf, charge.name),
        discountUnit: unit,
        unitLabel: fill(labels.unitOf, charge.name, unit),
        discountClass: [
            'disc-box',
            inAmount ? 'disc-box_amount' : '',
            discount && hasViolations ? 'disc-box_warning' : '',
            discount ? '' : 'disc-box_none'
        ].join(' ')
    };
}

/** @param {Deal} deal @param {QuoteCharge} quoted @param {PricedLine[]} lines */
function priceCells(deal, quoted, lines) {
    if (lines.length === 0) return { list: DASH, net: DASH };
    const texts = lines.map((line) => priceTexts(deal, quoted, line));
    const net = common(texts.map((text) => text.net));
    return {
        list: common(texts.map((text) => text.list)) ?? labels.byInterval,
        net: net ?? labels.byInterval,
        netClass: net === undefined || texts.some(({ byTier }) => byTier) ? 'num quiet' : 'num'
    };
}

/** What recurs in a year; else, and where a ramp changes it, what all of the term comes to. @param {Deal} deal @param {PricedLine[]} lines */
function valueCell(deal, lines) {
    const [line] = lines;
    if (!line) return { year: DASH };
    const { currency } = deal;
    const total = sum(
        lines.map(({ contractValue }) => contractValue),
        currency
    );
    if (line.type === 'usage' && isZero(total)) return { year: labels.billedOnUse, yearQuiet: true };
    const yearly = lines.length === 1 && line.type === 'recurring';
    const year = amount(yearly ? (line.perYear ?? '0') : total, currency);
    const why = yearly ? whyYear(deal, line) : whyTerm(deal, lines);
    return { year, prefix: prefixOf(line, yearly), why, whyLabel: fill(labels.thatIs, year, why) };
}

/** @param {PricedLine} line @param {boolean} yearly */
function prefixOf({ type }, yearly) {
    if (yearly) return '';
    return { one_time: labels.once, recurring: labels.inAll, usage: labels.committed }[type];
}

/** @param {Deal} deal @param {PricedLine} line */
function whyYear(deal, line) {
    const overTerm = whyTerm(deal, [line]);
    if (!line.period) return overTerm;
    const price = unitPrice(line.unitNetPrice ?? line.netPrice, deal.currency);
    const aPeriod = line.unitNetPrice ? fill(labels.math, count(line.quantity), price) : price;
    return fill(labels.whyYear, aPeriod, periodsPerYear(line.period, deal.quote.termMonths), overTerm);
}

/** @param {Deal} deal @param {PricedLine[]} lines */
function whyTerm({ currency }, lines) {
    return lines
        .map((line) => `${arithmeticText(line, currency)} = ${amount(line.contractValue, currency)}`)
        .join('; ');
}

/** A line for narrow screens, in two lines of text. @param {LineRow} row */
export function mathText(row) {
    if (!row.canQuantity) return row.billed ?? '';
    return row.given?.kind === 'percent'
        ? fill(labels.mathOff, row.quantity, row.net, percent(row.given.value))
        : fill(labels.math, row.quantity, row.net);
}
