import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading, PlanReading, QuoteReading } from '../quote/quote-reading.ts';
import type { LineResult } from '../pricing/price-line.ts';
import { termPlace, type ChargeTerm } from './term-place.ts';

/** The priced lines, and what they come to in minor units. Those of a whole quote are listed when they are first read. */
export interface PricedLines {
  readonly lines: readonly LineResult[];
  readonly contractMinor: bigint;
}

/** A guardrail: looks at a quote laid beside its catalog and at its priced lines, and gives what is wrong. */
export type Rule = (reading: QuoteReading, priced: PricedLines) => Violation[];

/** Where in the quote a violation sits. */
export type Place = Pick<Violation, 'path' | 'planKey' | 'chargeId'>;

/** What a rule has to say: plain words with the figures, the figures apart, and what a button can do about it. */
export interface Finding {
  readonly message: string;
  readonly evidence: Record<string, string>;
  readonly remedy?: Remedy | undefined;
}

/** A quote with a block can be kept as a draft, but is never offered or ordered. */
export function block(code: string, place: Place, finding: Finding): Violation {
  return violation('block', code, place, finding);
}

/** Allowed once the role agrees. */
export function approval(code: string, place: Place, role: string, finding: Finding): Violation {
  return { ...violation('approval', code, place, finding), role };
}

/** Worth knowing; forbids nothing. */
export function warning(code: string, place: Place, finding: Finding): Violation {
  return violation('warning', code, place, finding);
}

function violation(
  severity: Violation['severity'],
  code: string,
  place: Place,
  { message, evidence, remedy }: Finding
): Violation {
  return { code, severity, ...place, message, evidence, ...(remedy && { remedy }) };
}

export function planPlace({ path, entry }: PlanReading): Place {
  return { path, planKey: entry.key };
}

export function chargePlace(reading: ChargeReading, field?: ChargeTerm): Place {
  const path = field ? termPlace(reading, field).path : reading.path;
  return { path, planKey: reading.planEntry.key, chargeId: reading.charge.id };
}

export function removePlan({ entry, known }: PlanReading): Remedy {
  return {
    label: `Remove ${known?.plan.name ?? 'the plan'}`,
    change: { kind: 'remove_plan', planKey: entry.key }
  };
}
