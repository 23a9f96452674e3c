import type { Charge, Plan, Price, Product, Tier } from '../schema.ts';
import type { Change } from './schema.ts';

type Cell = Pick<Change, 'what' | 'before' | 'after'>;
const cell = (what: string, before: string | null | undefined, after: string | null | undefined): Cell[] =>
  (before ?? null) === (after ?? null) ? [] : [{ what, before: before ?? null, after: after ?? null }];

/** Every cell in which the draft differs from what it started from, in catalog order. */
export function listChanges(before: Product[], after: Product[]): Change[] {
  const published = new Map(before.flatMap(({ plans }) => plans.map((plan) => [plan.id, plan])));
  return after.flatMap(({ plans }) => plans).flatMap((plan) => planChanges(published.get(plan.id), plan));
}

function planChanges(before: Plan | undefined, after: Plan): Change[] {
  const at = { planId: after.id, planName: after.name, chargeId: null, chargeName: null, currency: null };
  const terms = (plan: Plan | undefined) => (plan?.allowedTermMonths ? plan.allowedTermMonths.join(', ') : null);
  const cells = [
    ...cell('name', before?.name, after.name),
    ...cell('available until', before?.availableUntil, after.availableUntil),
    ...cell('shortest term', before?.minTermMonths.toString(), after.minTermMonths.toString()),
    ...cell('longest term', before?.maxTermMonths.toString(), after.maxTermMonths.toString()),
    ...cell('allowed terms', terms(before), terms(after))
  ];
  const charges = new Map(before?.charges.map((charge) => [charge.id, charge]));
  return [
    ...cells.map((one) => ({ ...at, ...one })),
    ...after.charges.flatMap((charge) => chargeChanges(after, charges.get(charge.id), charge))
  ];
}

function chargeChanges(plan: Plan, before: Charge | undefined, after: Charge): Change[] {
  const at = { planId: plan.id, planName: plan.name, chargeId: after.id, chargeName: after.name };
  return after.prices.flatMap((price) => {
    const old = before?.prices.find(({ currency }) => currency === price.currency);
    return priceCells(old, price).map((one) => ({ ...at, currency: price.currency, ...one }));
  });
}

function priceCells(before: Price | undefined, after: Price): Cell[] {
  return [
    ...cell('price', before?.amount, after.amount),
    ...cell('percent', before?.percent, after.percent),
    ...tierCells(before?.tiers ?? [], after.tiers ?? [])
  ];
}

const OPEN = 'no limit';
const tierText = ({ upTo, unitPrice }: Tier) => `${unitPrice} up to ${upTo ?? OPEN}`;

/** Tiers are compared by their place; a tier that one side lacks is one change, whole. */
function tierCells(before: Tier[], after: Tier[]): Cell[] {
  const places = Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at);
  return places.flatMap((at) => {
    const [old, now, name] = [before[at], after[at], `tier ${at + 1}`];
    if (!old || !now) return cell(name, old && tierText(old), now && tierText(now));
    return [
      ...cell(`${name} upper end`, old.upTo ?? OPEN, now.upTo ?? OPEN),
      ...cell(`${name} unit price`, old.unitPrice, now.unitPrice),
      ...cell(`${name} flat fee`, old.flatFee, now.flatFee)
    ];
  });
}
