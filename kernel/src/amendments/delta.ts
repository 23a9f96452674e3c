import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { BilledPart } from '../lifecycle/bill-charge.ts';
import { periodAt } from '../lifecycle/billing-grid.ts';
import { dateOf, parseDay } from '../lifecycle/local-date.ts';
import { ZERO, type Exact } from '../pricing/exact.ts';
import { minorText, minorUnits, roundedText } from '../pricing/minor-units.ts';
import type { Refusal } from '../refusal.ts';
import type { Action } from './action-schema.ts';
import { actionsOf } from './actions-of.ts';
import type { Amendment } from './amendment-schema.ts';
import { applyActions } from './apply-actions.ts';
import { billThrough, coveredUntil, partOf, recordOf, unbilled } from './billed-items.ts';
import { creditOf } from './credit.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { firstDifference } from './first-difference.ts';
import { mrrOn } from './mrr.ts';
import type { SubscribedCharge, Subscription } from './subscription-schema.ts';

/** One line of the next invoice: a credit of what was billed, or a charge. */
export interface DeltaLine {
  readonly kind: 'credit' | 'charge';
  readonly planKey: string;
  readonly chargeId: string;
  readonly chargeName: string;
  readonly serviceStart: string;
  readonly serviceEnd: string;
  /** The line is, or credits, a discount's own item. */
  readonly discount: boolean;
  readonly amount: string;
}

/** What a change of a subscription does to its invoices and metrics, and what makes it so. Amounts in its currency. */
export interface Delta {
  readonly ok: true;
  readonly lines: readonly DeltaLine[];
  /** The sum of the lines: a credit memo when below 0. */
  readonly net: string;
  readonly mrrChange: string;
  /** The net and the difference of all later items. */
  readonly remainingTcvChange: string;
  readonly actions: readonly Action[];
  readonly after: Subscription;
}

/**
 * The Delta of amendments, taken together. Of every charge the old items are credited from the first day on which its
 * terms differ, and the new ones charged up to the first boundary after `asOf`; each is rounded by itself. Refused when
 * an amendment makes no sense; nothing is then changed. Sources: domain.md "The Delta"; Zuora's order delta metrics.
 */
export function delta(
  subscription: Subscription,
  amendments: readonly Amendment[],
  terms: DeltaTerms
): Delta | Refusal {
  const { asOf, policy } = terms;
  const read = actionsOf(subscription, amendments, terms);
  if (!read.ok) return read;
  return deltaOfActions(billThrough(subscription, asOf, policy), read.actions, asOf, policy);
}

/** The Delta of order actions on a subscription whose invoices are written up to and including `asOf`. */
export function deltaOfActions(
  before: Subscription,
  actions: readonly Action[],
  asOf: string,
  policy: ProrationPolicy
): Delta {
  const changed = applyActions(before, actions, policy);
  const corrected = changed.charges.map((charge) => correct(charge, before, changed, asOf, policy));
  const after: Subscription = { ...changed, charges: corrected.map(({ charge }) => charge) };
  const lines = corrected.flatMap(({ lines: found }) => found);
  const units = minorUnits(before.currency);
  const net = lines.reduce((sum, { minor }) => sum + minor, 0n);
  const remaining = worth(after, policy) - worth(before, policy);
  return {
    ok: true,
    lines: lines.map(({ line, minor }) => ({ ...line, amount: minorText(minor, units) })),
    net: minorText(net, units),
    mrrChange: roundedText(mrrChange(before, after), units),
    remainingTcvChange: minorText(remaining, units),
    actions,
    after
  };
}

interface Corrected {
  readonly charge: SubscribedCharge;
  readonly lines: { readonly line: Omit<DeltaLine, 'amount'>; readonly minor: bigint }[];
}

/**
 * Credits what was billed of a charge from the day it changes, and charges what is due of it now: what is invoiced by
 * `asOf`, whatever takes the place of what was credited, and of a new charge the period that is under way.
 */
function correct(
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
    const line = { kind, planKey, chargeId, chargeName, serviceStart, serviceEnd, discount: item === 'discount' };
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

/** The first boundary after `asOf` of a charge that joins and is billed in advance; no day where it has none. */
function periodUnderWay({ charge, segments }: SubscribedCharge, asOf: string): string {
  const [day, grid] = [parseDay(asOf), segments[0]?.grid];
  if (day === undefined || grid === undefined || charge.timing === 'in_arrears') return '';
  return dateOf(periodAt(grid, day).end);
}

const sameCharge = (state: Subscription, { planKey, charge }: SubscribedCharge): SubscribedCharge | undefined =>
  state.charges.find((candidate) => candidate.planKey === planKey && candidate.charge.id === charge.id);

/** What a subscription is billed in all: what is written and what is to come, in minor units. */
export function worth(subscription: Subscription, policy: ProrationPolicy): bigint {
  return subscription.charges.reduce((total, charge) => {
    const written = charge.billed.map((record) => partOf(record, subscription.currency));
    const items = [...written, ...unbilled(charge, { subscription, policy })];
    return items.reduce((sum, { minor }) => sum + minor, total);
  }, 0n);
}

/** MRR on the last day on which something changes, against what it was then, or on the old term's last day. */
function mrrChange(before: Subscription, after: Subscription): Exact {
  const days = after.charges.flatMap(
    (charge) =>
      firstDifference({ charge: sameCharge(before, charge), subscription: before }, { charge, subscription: after }) ??
      []
  );
  const day = days.sort().at(-1);
  if (day === undefined) return ZERO;
  const last = dateOf((parseDay(before.termEnd) ?? 0) - 1);
  return mrrOn(after, day).minus(mrrOn(before, day < last ? day : last));
}
