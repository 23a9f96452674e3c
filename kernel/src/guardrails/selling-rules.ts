import { parseExact, exactText, ZERO, Exact } from '../pricing/exact.ts';
import type { LineResult } from '../pricing/price-line.ts';
import { sharedDiscounts } from '../pricing/shared-discounts.ts';
import type { ChargeReading, QuoteReading } from '../quote/quote-reading.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { Demand } from './demand.ts';
import { floorDemands } from './floor-demands.ts';
import { discountsOnLine, discountText } from './given-discounts.ts';
import { keepPrice, type Lowered } from './keep-price.ts';
import { limitDemands } from './limit-demands.ts';
import { oncePerPlace, type Reaching } from './once-per-place.ts';
import { isNegotiated, pricePoints, type PricePoint } from './price-points.ts';
import { shareSteps, type ShareStep } from './share-steps.ts';
import { isBelow, soldLine, type Share } from './sold-line.ts';
import { isSoundDiscount } from './sound-discount.ts';
import { approval, block, type Rule } from './violation.ts';

/**
 * No line is sold below what its charge allows: its discount limit, floor and margin, each with the remedy that keeps it.
 * Of a plan alone, unless amounts off an interval or the quote reach across plans: then of the quote.
 */
export const planSellingRules: Rule = (reading, { lines }) => (reachesAcross(reading) ? [] : selling(reading, lines));
export const quoteSellingRules: Rule = (reading, priced) =>
  reachesAcross(reading) ? selling(reading, priced.lines) : [];

const reachesAcross = ({ quote }: QuoteReading): boolean =>
  sharedDiscounts({ quote: { ...quote, plans: [] } }).length > 0;

type SharedPart = Omit<Share, 'given'>;

function selling(reading: QuoteReading, lines: readonly LineResult[]): Violation[] {
  const shares = sharesOf(reading, lines);
  const found = reading.charges.flatMap((charge) => {
    const share = shares.size > 0 ? shares.get(keyOf(charge)) : undefined;
    return share || mayBeLow(charge) ? ofCharge(charge, reading, share) : [];
  });
  return oncePerPlace(found);
}

const mayBeLow = (reading: ChargeReading): boolean =>
  reading.discounts.length > 0 ||
  isNegotiated(reading) ||
  reading.catalogPrice?.floorPrice !== undefined ||
  reading.catalogPrice?.unitCost !== undefined;

const keyOf = ({ planEntry, charge, interval }: ChargeReading): string =>
  JSON.stringify([planEntry.key, charge.id, interval]);

/** The lines that bear a part of a shared amount; what each amount takes is worked out when it is first asked for. */
function sharesOf(reading: QuoteReading, lines: readonly LineResult[]): ReadonlyMap<string, SharedPart> {
  let known: readonly ShareStep[] | undefined;
  const steps = (): readonly ShareStep[] => (known ??= shareSteps(reading));
  const bearing = lines.filter(({ sharedMinor }) => sharedMinor > 0n);
  return new Map(bearing.map((line) => [keyOf(line.reading), { line, steps }]));
}

function ofCharge(charge: ChargeReading, quote: QuoteReading, share: SharedPart | undefined): Reaching[] {
  const { list, quantity, repeated } = charge;
  const { currency } = quote.quote;
  if (list === undefined || quantity === undefined || repeated) return [];
  const given = discountsOnLine(charge, quote);
  if (given.some((one) => !isSoundDiscount(one, charge.charge.type))) return []; // discount-rules says why
  const here = { quantity, catalog: list.amount, list: list.amount };
  if (charge.discount === undefined) return tooLarge(charge, quote, here, currency);
  return pricePoints(charge, quote).flatMap((point) => {
    const line = soldLine(charge, quote, point, share);
    if (line === undefined) return tooLarge(charge, quote, point, currency);
    return [...limitDemands(line), ...floorDemands(line)]
      .filter(({ floor }) => isBelow(line.sold, floor))
      .map((demand) => unmet(line, demand));
  });
}

function unmet(line: Lowered, { code, role, floor, message, evidence }: Demand): Reaching {
  const { path, remedy, reach } = keepPrice(line, floor);
  const { planEntry, charge } = line.reading;
  const place = { path, planKey: planEntry.key, chargeId: charge.id };
  const finding = { message, evidence, remedy };
  const violation = role === undefined ? block(code, place, finding) : approval(code, place, role, finding);
  return { violation, reach };
}

/** Discounts that would leave less than nothing: the line has no price. The remedy goes back to the charge's limit. */
function tooLarge(reading: ChargeReading, quote: QuoteReading, point: PricePoint, currency: string): Reaching[] {
  const { charge } = reading;
  const given = discountsOnLine(reading, quote).filter(
    ({ scope, discount }) => scope === 'charge' || discount.kind === 'percent'
  );
  const [own] = given;
  const price = exactText(point.list);
  const alone = given.length === 1 && own !== undefined;
  const message = alone
    ? `A discount of ${discountText(own.discount, currency)} on ${charge.name} is more than its price of ${price}.`
    : `The discounts on ${charge.name} are together more than its price of ${price}.`;
  const evidence = { ...(alone && { discount: own.discount.value, kind: own.discount.kind }), listPrice: price };
  const max = parseExact(charge.limits.maxDiscountPercent) ?? ZERO;
  const floor = point.catalog.times(new Exact(100).minus(max)).div(100);
  const line = { reading, quote, point, given, share: undefined, net: undefined };
  return [unmet(line, { code: 'discount_larger_than_price', floor, message, evidence })];
}
