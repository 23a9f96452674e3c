import type { ChargePrepaid } from '../catalog/prepaid-terms-schema.ts';
import { applyDiscounts } from '../pricing/discount.ts';
import { Exact, exactText, HUNDREDTH, parseExact } from '../pricing/exact.ts';
import type { Stacking } from '../quote/discount-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Drawdown } from './prepaid-schema.ts';
import type { QuotedCharge } from './quoted-charge.ts';
import type { QuotedFund } from './quoted-fund.ts';

type Rates = Extract<ChargePrepaid, { function: 'drawdown' }>['rates'];
const HUNDRED = new Exact(100);

/**
 * What a usage charge draws, and what its overage costs: at the price the quote has for it, less its percent discounts.
 * Undefined when it draws on nothing that the quote sells. Refused: a price that is missing or changes with the intervals
 * of a ramp, a discount that ends, a money rate that no unit price gives.
 */
export function drawdownOf(
  { key, charge, readings }: QuotedCharge,
  funds: readonly QuotedFund[],
  stacking: Stacking | undefined
): Drawdown | Refusal | undefined {
  const [first] = readings;
  if (charge.prepaid?.function !== 'drawdown' || first === undefined) return undefined;
  const { path, price, discounts } = first;
  if (price === undefined) return refuse('price_missing', path, `${charge.name} has no price in the quote's currency`);
  if (readings.some((reading) => termsText(reading) !== termsText(first)) || discounts.some(({ until }) => until)) {
    return refuse('drawdown_changes', path, `the price of ${charge.name} changes within the term`);
  }
  const left = applyDiscounts(HUNDRED, discounts, stacking)?.net;
  if (left === undefined) return refuse('bad_discount', path, `the discounts of ${charge.name} make no sense`);
  const unitPrice = charge.model === 'per_unit' ? parseExact(price.amount ?? '') : undefined;
  const rates = ratesOf(charge.prepaid.rates, funds, unitPrice?.times(left).times(HUNDREDTH));
  if (rates === undefined) return refuse('rate_missing', path, `${charge.name} has no rate to draw money by`);
  if (rates.length === 0) return undefined;
  return {
    chargeId: key,
    rates,
    ...(charge.period && { period: charge.period }),
    overage: {
      model: charge.model,
      ...(charge.includedUnits !== undefined && { includedUnits: charge.includedUnits }),
      ...(!left.eq(HUNDRED) && { discountPercent: exactText(HUNDRED.minus(left)) }),
      price
    }
  };
}

const termsText = ({ price, discounts }: ChargeReading): string => JSON.stringify([price, discounts]);

/** A rate for every fund of each unit of measure; undefined when money has none. */
function ratesOf(
  rates: Rates,
  funds: readonly QuotedFund[],
  unitPrice: Exact | undefined
): Drawdown['rates'] | undefined {
  const found: Drawdown['rates'] = [];
  for (const { uom, rate: given } of rates) {
    for (const { commitment } of funds.filter((fund) => fund.uom === uom)) {
      const rate = given ?? (uom === undefined && unitPrice ? exactText(unitPrice) : undefined);
      if (rate === undefined) return undefined;
      found.push({ commitmentId: commitment.id, rate });
    }
  }
  return found;
}
