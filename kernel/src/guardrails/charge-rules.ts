import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { QuoteCharge } from '../quote/quote-schema.ts';
import type { PlanReading } from '../quote/quote-reading.ts';
import { block, planPlace, type Rule } from './violation.ts';

/** Every plan on the quote has each of its charges exactly once, and no other. */
export const chargeRules: Rule = ({ plans }) =>
  plans.flatMap((plan) => [...missing(plan), ...unknown(plan), ...duplicate(plan)]);

function missing(plan: PlanReading): Violation[] {
  const quoted = new Set(plan.entry.charges.map(({ chargeId }) => chargeId));
  const lacking = plan.known?.plan.charges.filter(({ id }) => !quoted.has(id)) ?? [];
  return lacking.map(({ id, name, type, quantity }) => {
    const amount = type === 'usage' ? '0' : quantity.default;
    return block(
      'charge_missing',
      { ...planPlace(plan), chargeId: id },
      {
        message: `${plan.known?.plan.name ?? 'The plan'} is sold with ${name}, which is not on the quote.`,
        evidence: { chargeId: id },
        remedy: {
          label: `Add ${name}`,
          change: { kind: 'set_quantity', planKey: plan.entry.key, chargeId: id, quantity: amount }
        }
      }
    );
  });
}

function unknown(plan: PlanReading): Violation[] {
  const { known, entry } = plan;
  if (known === undefined) return [];
  const isKnown = ({ chargeId }: QuoteCharge): boolean => known.charges.has(chargeId);
  return entry.charges.flatMap((charge, at) => {
    if (isKnown(charge)) return [];
    const finding = {
      message: `${known.plan.name} has no such charge any more.`,
      evidence: { chargeId: charge.chargeId },
      remedy: keep(plan, 'Remove the charge', isKnown)
    };
    return [block('charge_unknown', chargeEntryPlace(plan, charge, at), finding)];
  });
}

function duplicate(plan: PlanReading): Violation[] {
  const { known, entry } = plan;
  if (known === undefined) return [];
  const isFirst = ({ chargeId }: QuoteCharge, at: number): boolean =>
    entry.charges.findIndex((other) => other.chargeId === chargeId) === at;
  return entry.charges.flatMap((charge, at) => {
    if (isFirst(charge, at)) return [];
    const finding = {
      message: `${known.charges.get(charge.chargeId)?.name ?? 'A charge'} is on ${known.plan.name} twice.`,
      evidence: { chargeId: charge.chargeId },
      remedy: keep(plan, 'Keep the first', isFirst)
    };
    return [block('charge_duplicate', chargeEntryPlace(plan, charge, at), finding)];
  });
}

const chargeEntryPlace = (plan: PlanReading, { chargeId }: QuoteCharge, at: number) => ({
  path: `${plan.path}.charges[${at}]`,
  planKey: plan.entry.key,
  chargeId
});

/** Puts the plan back under its own key with only some of its entries. */
function keep({ entry }: PlanReading, label: string, wanted: (charge: QuoteCharge, at: number) => boolean): Remedy {
  return { label, change: { kind: 'add_plan', plan: { ...entry, charges: entry.charges.filter(wanted) } } };
}
