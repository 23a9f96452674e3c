import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { BilledPart } from '../lifecycle/bill-charge.ts';
import { periodAt } from '../lifecycle/billing-grid.ts';
import { dateOf, parseDay } from '../lifecycle/local-date.ts';
import { coveredUntil, partOf, recordOf, unbilled } from './billed-items.ts';
import { creditOf } from './credit.ts';
import type { DeltaLine } from './delta-line.ts';
import { firstDifference } from './first-difference.ts';
import type { SubscribedCharge, Subscription } from './subscription-schema.ts';

/** A charge with what is billed of it now, and the lines that made it so, in minor units. */
export interface Corrected {
  readonly charge: SubscribedCharge;
  readonly lines: { readonly line: Omit<DeltaLine, 'amount'>; readonly minor: bigint }[];
}

/**
 * Credits what was billed of a charge from the day it changes, and charges what is due of it now: what is invoiced by
 * `asOf`, whatever takes the place of what was credited, and of a new charge the period that is under way.
 */
export function correctCharge(
  charge: SubscribedCharge,
  before: Subscription,
  after: Subscription,
  asOf: string,
  policy: ProrationPolicy
): Corrected {
  const old = sameCharge(before, charge);
  const day = firstDifference({ charge: old, subscription: before }, { charge, subscription: after });
  if (day === undefined) return { charge, lines: [] };
  const { currency } = before;
  const lines: Corrected['lines'] = [];
  const add = (kind: DeltaLine['kind'], { serviceStart, serviceEnd, kind: item }: BilledPart, minor: bigint): void => {
    const { planKey } = charge;
    const { id: chargeId, name: chargeName } = charge.charge;
    const document = documentOf(kind, old !== undefined && serviceStart < coveredUntil(old));
    const discount = item === 'discount';
    const line = { kind, document, planKey, chargeId, chargeName, serviceStart, serviceEnd, discount };
    lines.push({ line, minor });
  };
  const live = (old?.billed ?? []).flatMap((record) => {
    const item = partOf(record, currency);
    const credit = old ? creditOf(item, old, day, { subscription: before, policy }) : 0n;
    const unusedFrom = item.serviceStart < day ? day : item.serviceStart;
    if (credit !== 0n) add('credit', { ...item, serviceStart: unusedFrom }, -credit);
    if (item.serviceStart >= day) return [];
    if (item.serviceEnd <= day || charge.charge.type === 'one_time') return [record];
    return [recordOf({ ...item, serviceEnd: day, minor: item.minor - credit }, currency)];
  });
  const kept = { ...charge, billed: live };
  const covered = old ? coveredUntil(old) : periodUnderWay(charge, asOf);
  const due = unbilled(kept, { subscription: after, policy }).filter(
    ({ invoiceDate, serviceStart }) => invoiceDate <= asOf || serviceStart < covered
  );
  for (const item of due) add('charge', item, item.minor);
  return {
    charge: { ...kept, billed: [...live, ...due.map((item) => recordOf({ ...item, invoiceDate: asOf }, currency))] },
    lines
  };
}

function documentOf(kind: DeltaLine['kind'], billedBefore: boolean): DeltaLine['document'] {
  if (kind === 'credit') return 'credit_memo';
  return billedBefore ? 'debit_memo' : 'invoice';
}

/** The first boundary after `asOf` of a charge that joins and is billed in advance; no day where it has none. */
function periodUnderWay({ charge, segments }: SubscribedCharge, asOf: string): string {
  const [day, grid] = [parseDay(asOf), segments[0]?.grid];
  if (day === undefined || grid === undefined || charge.timing === 'in_arrears') return '';
  return dateOf(periodAt(grid, day).end);
}

/** The charge as another state of the subscription has it. */
export const sameCharge = (state: Subscription, { planKey, charge }: SubscribedCharge): SubscribedCharge | undefined =>
  state.charges.find((candidate) => candidate.planKey === planKey && candidate.charge.id === charge.id);
