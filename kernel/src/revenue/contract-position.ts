import type { DecimalString } from '../catalog/scalar-schema.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import type { Refusal } from '../refusal.ts';
import { billedByMonth, earnedByMonth, monthText, type MinorByMonth } from './read-amount.ts';
import type { BilledAmount, Month, MonthAmount } from './revenue-schema.ts';

/** A contract at the end of a month. */
export interface ContractMonth {
  readonly month: Month;
  readonly billed: DecimalString;
  readonly revenue: DecimalString;
  /** Billed and not earned yet. */
  readonly liability: DecimalString;
  /** Earned and not billed yet. */
  readonly asset: DecimalString;
}

export interface ContractPosition {
  readonly ok: true;
  /** Every month from the first with a movement to the last, those without one too. */
  readonly months: readonly ContractMonth[];
}

/**
 * Contract liability or asset by month: all billed so far less all earned so far, shown as one net position of the
 * contract, never as both (IFRS 15.105–107, ASC 606-10-45-1). A billed amount counts from the month of its invoice.
 */
export function contractPosition(
  currency: string,
  billed: readonly BilledAmount[],
  revenue: readonly MonthAmount[]
): ContractPosition | Refusal {
  const units = minorUnits(currency);
  const bills = billedByMonth(billed, units, 'billed');
  if ('ok' in bills) return bills;
  const earned = earnedByMonth(revenue, units, 'revenue');
  if ('ok' in earned) return earned;
  let net = 0n;
  const months = monthsOf(bills, earned).map((month) => {
    const [bill, earn] = [bills.get(month) ?? 0n, earned.get(month) ?? 0n];
    net += bill - earn;
    return {
      month: monthText(month),
      billed: minorText(bill, units),
      revenue: minorText(earn, units),
      liability: minorText(liabilityOf(net), units),
      asset: minorText(assetOf(net), units)
    };
  });
  return { ok: true, months };
}

/** What a net position (billed less earned) owes the customer. */
export const liabilityOf = (net: bigint): bigint => (net > 0n ? net : 0n);

/** What a net position has yet to bill. */
export const assetOf = (net: bigint): bigint => (net < 0n ? -net : 0n);

/** Every month from the first movement to the last. */
export function monthsOf(...movements: readonly MinorByMonth[]): number[] {
  const known = movements.flatMap((movement) => [...movement.keys()]);
  const first = known.reduce((least, month) => Math.min(least, month), Infinity);
  const last = known.reduce((most, month) => Math.max(most, month), -Infinity);
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
