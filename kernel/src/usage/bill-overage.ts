import { dateOf, type Day } from '../lifecycle/local-date.ts';
import { heldAmount } from '../pricing/commitment.ts';
import { HUNDREDTH, parseExact, type Exact } from '../pricing/exact.ts';
import { minorUnits, roundedText } from '../pricing/minor-units.ts';
import { priceCharge } from '../pricing/price-charge.ts';
import type { PrepaidRun } from './prepaid-run.ts';
import type { ReadDrawdown } from './read-drawdowns.ts';

const SHOWN_DECIMALS = 12;

/** Bills what was lacking in the overage periods that end on a day: priced once, so that tiers see all of a period. */
export function billOverage(run: PrepaidRun, day: Day): void {
  for (const [chargeId, known] of run.drawdowns) {
    const start = known.periodStarts.get(day);
    const lacking = run.lacking.get(chargeId);
    if (start === undefined || lacking === undefined) continue;
    run.lacking.delete(chargeId);
    const quantity = lacking.div(known.last.rate);
    const amount = overageAmount(known, run.terms.currency, lacking, quantity);
    run.entries.push({
      kind: 'overage',
      chargeId,
      start: dateOf(start),
      end: dateOf(day),
      quantity: roundedText(quantity, SHOWN_DECIMALS),
      ...(amount && { amount: roundedText(amount, minorUnits(run.terms.currency)) })
    });
  }
}

/**
 * Included units come off the overage, then the discount its price, and the price's limits hold it. Without a price of its own it costs what is lacking,
 * where that is money. Source: Zuora, "Drawdown charge": tiers begin when the prepaid units are used up.
 */
function overageAmount(
  { drawdown: { overage }, last }: ReadDrawdown,
  currency: string,
  lacking: Exact,
  quantity: Exact
): Exact | undefined {
  if (overage === undefined) return last.kind === 'currency' ? lacking : undefined;
  if (overage.price.currency !== currency) return undefined;
  const list = priceCharge(overage, overage.price, quantity)?.amount;
  const net = overage.discountPercent === undefined ? list : list && less(list, overage.discountPercent);
  return net && heldAmount(net, overage.price)?.amount;
}

function less(list: Exact, percentText: string): Exact | undefined {
  const percent = parseExact(percentText);
  return percent && list.minus(list.times(percent).times(HUNDREDTH));
}
