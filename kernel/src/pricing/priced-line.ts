import type { Price } from '../catalog/price-schema.ts';
import type { BillingTerms } from '../lifecycle/bill-charge.ts';
import type { SchedulePart } from '../lifecycle/billing-schedule.ts';
import { dateOf, type Span } from '../lifecycle/local-date.ts';
import type { Ratio } from '../lifecycle/ratio.ts';
import type { Stacking } from '../quote/discount-schema.ts';
import type { PricedLine } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { arithmeticOf, PRICE_DECIMALS } from './arithmetic.ts';
import type { HeldDiscount } from './commitment.ts';
import { countedDiscounts, holdsOn } from './discount.ts';
import { exactText, type Exact } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import type { ModelPrice } from './model-price.ts';
import { usageArithmetic } from './usage-arithmetic.ts';

/** The exact figures of a line, to be put into words. */
export interface LineFigures {
  readonly price: Price;
  /** Held to the charge's limits. */
  readonly list: ModelPrice;
  readonly quantity: Exact;
  readonly discount: HeldDiscount;
  readonly months: Ratio | undefined;
  readonly contractMinor: bigint;
  readonly span: Span;
  /** The periods of a recurring line, and parts of them. */
  readonly parts: readonly SchedulePart[];
}

/** What a line's figures depend on besides its charge. */
type PricedTerms = Pick<BillingTerms, 'term' | 'units'> & { readonly stacking: Stacking | undefined };

/** A line as it is shown, saved and fingerprinted: canonical decimal texts. */
export function pricedLine(reading: ChargeReading, figures: LineFigures, terms: PricedTerms): PricedLine {
  const { term, units } = terms;
  const { price, discount, months, contractMinor, span, quantity } = figures;
  return {
    ...identity(reading),
    ...(span.start !== term.start && { startDate: dateOf(span.start) }),
    ...(span.end !== term.end && { endDate: dateOf(span.end) }),
    quantity: exactText(quantity),
    ...prices(figures),
    ...(months && { perYear: roundedText(perYear(discount.net, months), units) }),
    contractValue: minorText(contractMinor, units),
    arithmetic: arithmetic(reading, figures, terms),
    ...(price.tiers && { tiers: price.tiers })
  };
}

type Identity =
  'planKey' | 'interval' | 'ratePlanId' | 'chargeId' | 'chargeName' | 'type' | 'model' | 'uom' | 'period' | 'timing';

function identity({ planEntry, charge, interval }: ChargeReading): Pick<PricedLine, Identity> {
  return {
    planKey: planEntry.key,
    ...(interval !== undefined && { interval }),
    ratePlanId: planEntry.ratePlanId,
    chargeId: charge.id,
    chargeName: charge.name,
    type: charge.type,
    model: charge.model,
    ...(charge.uom !== undefined && { uom: charge.uom }),
    ...(charge.period && { period: charge.period }),
    timing: charge.timing
  };
}

function prices({
  list,
  discount,
  quantity
}: LineFigures): Pick<PricedLine, 'listPrice' | 'unitListPrice' | 'discountPercent' | 'netPrice' | 'unitNetPrice'> {
  const unitNet =
    discount.heldTo === undefined && list.unitPrice && unitShare(list.unitPrice, list, discount, quantity);
  return {
    listPrice: shownPrice(list.amount),
    ...(list.unitPrice && isShowable(list.unitPrice) && { unitListPrice: exactText(list.unitPrice) }),
    discountPercent: roundedText(discount.percent, 2),
    netPrice: shownPrice(discount.net),
    ...(unitNet && isShowable(unitNet) && { unitNetPrice: exactText(unitNet) })
  };
}

/** A period's price, which may have no end of decimals when its base is another length of time. */
const shownPrice = (price: Exact): string => roundedText(price, PRICE_DECIMALS);

/** A unit price with more decimals than a catalog price may have is left out rather than rounded. */
const isShowable = (unitPrice: Exact): boolean => unitPrice.decimalPlaces() <= PRICE_DECIMALS;

/** What one unit costs after discount: its share of the net price; at quantity 0 the unit price, less a percent given. */
function unitShare(unitPrice: Exact, { amount }: ModelPrice, { net, percent }: HeldDiscount, quantity: Exact): Exact {
  if (net.eq(amount) && percent.isZero()) return unitPrice;
  return quantity.isZero() ? unitPrice.minus(unitPrice.times(percent).div(100)) : net.div(quantity);
}

/** Twelve times the exact monthly price of a billing period's price. */
export function perYear(price: Exact, { num, den }: Ratio): Exact {
  const times = 12 * den;
  return times % num === 0 ? price.times(times / num) : price.times(times).div(num);
}

function arithmetic(
  { charge, discounts, list }: ChargeReading,
  { price, discount, span, parts, list: held }: LineFigures,
  { units, stacking }: PricedTerms
): string {
  const model = list ?? held;
  if (charge.type === 'usage') return usageArithmetic(charge, model, price);
  if (discount.heldTo === undefined) {
    const from = dateOf(span.start);
    const inForce = discounts.filter((given) => holdsOn(given, from));
    return arithmeticOf(charge, model, countedDiscounts(model.amount, inForce, stacking), parts, units);
  }
  const limit = { amount: discount.net, steps: [{ price: discount.net }] };
  return `${discount.heldTo} ${arithmeticOf(charge, limit, [], parts, units)}`;
}
