import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import { dateOf, parseDay } from '../lifecycle/local-date.ts';
import { ZERO, type Exact } from '../pricing/exact.ts';
import { minorText, minorUnits, roundedText } from '../pricing/minor-units.ts';
import type { Refusal } from '../refusal.ts';
import type { Action } from './action-schema.ts';
import { actionsOf } from './actions-of.ts';
import type { Amendment } from './amendment-schema.ts';
import { applyActions } from './apply-actions.ts';
import { billThrough, partOf, unbilled } from './billed-items.ts';
import { correctCharge, sameCharge } from './correct-charge.ts';
import type { DeltaLine } from './delta-line.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { firstDifference } from './first-difference.ts';
import { mrrOn } from './mrr.ts';
import type { Subscription } from './subscription-schema.ts';

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
  const corrected = changed.charges.map((charge) => correctCharge(charge, before, changed, asOf, policy));
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
