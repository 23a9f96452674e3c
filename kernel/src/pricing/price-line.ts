import { billCharge, type BilledPart, type BillingTerms } from '../lifecycle/bill-charge.ts';
import { periodMonths } from '../lifecycle/billing-period.ts';
import type { Charge, Price } from '../catalog/charge-schema.ts';
import type { PricedLine } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/read-quote.ts';
import { arithmeticOf } from './arithmetic.ts';
import { heldDiscount, heldPrice, type HeldDiscount } from './commitment.ts';
import type { Discount } from '../quote/quote-schema.ts';
import { applyDiscount, type AppliedDiscount } from './discount.ts';
import { exactText, parseExact, type Exact } from './exact.ts';
import { minorText, roundedText } from './minor-units.ts';
import type { ModelPrice } from './model-price.ts';
import { usageArithmetic } from './usage-arithmetic.ts';

/** A line with its exact prices and the items it will be billed in. */
export interface LineResult {
  readonly reading: ChargeReading;
  readonly list: ModelPrice;
  readonly discount: AppliedDiscount;
  readonly billed: readonly BilledPart[];
  readonly contractMinor: bigint;
  /** Months of one billing period; 0 unless recurring. */
  readonly months: number;
  readonly line: PricedLine;
}

// A unit price with more decimals than a catalog price may have is left out rather than rounded.
const UNIT_PRICE_DECIMALS = 12;

/**
 * Prices one charge: the list price and the discounted one, each held to the charge's commitment and spend limit.
 * Undefined when it cannot be priced; a rule blocks the quote and says why.
 */
export function priceLine(reading: ChargeReading, terms: BillingTerms): LineResult | undefined {
  const { charge, price, quantity, repeated } = reading;
  if (!reading.list || !reading.discount || !price || !quantity || repeated) return undefined;
  if (charge.type === 'recurring' && charge.period === undefined) return undefined;
  const list = heldPrice(reading.list, price);
  const discount = heldDiscount(reading.discount, price);
  if (!list || !discount) return undefined;
  const billed = billCharge(charge, billedPrice(charge, price, discount), terms);
  const contractMinor = billed.reduce((sum, part) => sum + part.minor, 0n);
  const months = charge.type === 'recurring' && charge.period ? periodMonths(charge.period) : 0;
  const line: PricedLine = {
    ...identity(reading),
    quantity: exactText(quantity),
    ...prices(reading, list, discount, quantity),
    ...(months > 0 && { perYear: roundedText(perYear(discount.net, months), terms.units) }),
    contractValue: minorText(contractMinor, terms.units),
    arithmetic: arithmetic(reading, reading.list, price, discount, terms),
    ...(price.tiers && { tiers: price.tiers })
  };
  return { reading, list, discount, billed, contractMinor, months, line };
}

/** One period's price; of usage only what is committed, undefined when nothing is. */
function billedPrice({ type }: Charge, { minimumAmount }: Price, { net }: AppliedDiscount): Exact | undefined {
  return type === 'usage' ? parseExact(minimumAmount ?? '') : net;
}

function arithmetic(
  { charge, entry }: ChargeReading,
  model: ModelPrice,
  price: Price,
  discount: HeldDiscount,
  { schedule, units }: BillingTerms
): string {
  if (charge.type === 'usage') return usageArithmetic(charge, model, price);
  const periods = charge.period && charge.type === 'recurring' ? schedule(periodMonths(charge.period)) : [];
  if (discount.heldTo === undefined) return arithmeticOf(charge, model, entry.discount, periods, units);
  const held = { amount: discount.net, steps: [{ price: discount.net }] };
  return `${discount.heldTo} ${arithmeticOf(charge, held, undefined, periods, units)}`;
}

function identity({
  planEntry,
  charge
}: ChargeReading): Pick<
  PricedLine,
  'planKey' | 'ratePlanId' | 'chargeId' | 'chargeName' | 'type' | 'model' | 'uom' | 'period' | 'timing'
> {
  return {
    planKey: planEntry.key,
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

function prices(
  { entry }: ChargeReading,
  list: ModelPrice,
  discount: HeldDiscount,
  quantity: Exact
): Pick<PricedLine, 'listPrice' | 'unitListPrice' | 'discountPercent' | 'netPrice' | 'unitNetPrice'> {
  const unitNet =
    discount.heldTo === undefined && list.unitPrice && applyToUnit(list.unitPrice, entry.discount, discount, quantity);
  return {
    listPrice: exactText(list.amount),
    ...(list.unitPrice && { unitListPrice: exactText(list.unitPrice) }),
    discountPercent: roundedText(discount.percent, 2),
    netPrice: exactText(discount.net),
    ...(unitNet && unitNet.decimalPlaces() <= UNIT_PRICE_DECIMALS && { unitNetPrice: exactText(unitNet) })
  };
}

/** What one unit costs after discount; an amount is off the whole price, so a unit bears its share. */
function applyToUnit(unitPrice: Exact, given: Discount | undefined, discount: AppliedDiscount, quantity: Exact): Exact {
  if (given?.kind === 'amount' && !quantity.isZero()) return discount.net.div(quantity);
  return applyDiscount(unitPrice, given)?.net ?? unitPrice;
}

/** Twelve times the exact monthly price of a billing period's price. */
export function perYear(price: Exact, months: number): Exact {
  return 12 % months === 0 ? price.times(12 / months) : price.times(12).div(months);
}
