import type { Charge } from '../catalog/charge-schema.ts';
import { parseDay, type Day } from '../lifecycle/local-date.ts';
import { parseExact, ZERO, type Exact } from '../pricing/exact.ts';
import type { Evaluation } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';

/** A prepaid charge of one plan of a quote, with a reading for every interval that it is in force in. */
export interface QuotedCharge {
  readonly key: string;
  readonly charge: Charge;
  readonly readings: readonly ChargeReading[];
}

/** Names a charge of one plan among all that a quote sells. */
export const chargeKey = (planKey: string, chargeId: string): string => `${planKey}/${chargeId}`;

/** What is billed for a service that begins on a day; a discount billed apart is a negative one. */
interface Billed {
  readonly serviceStart: Day;
  readonly amount: Exact;
}
export type BilledByCharge = ReadonlyMap<string, readonly Billed[]>;

/** All items of a quote's invoices by charge. */
export function billedByCharge({ invoices }: Evaluation): BilledByCharge {
  const byCharge = new Map<string, Billed[]>();
  for (const { planKey, chargeId, serviceStart, amount } of invoices.flatMap(({ items }) => items)) {
    const key = chargeKey(planKey, chargeId);
    const list = byCharge.get(key) ?? [];
    byCharge.set(key, list);
    list.push({ serviceStart: parseDay(serviceStart) ?? NaN, amount: parseExact(amount) ?? ZERO });
  }
  return byCharge;
}
