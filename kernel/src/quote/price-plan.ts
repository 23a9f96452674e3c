import { findPlanViolations, type PlanViolations } from '../guardrails/rules.ts';
import { priceLine, type LineResult, type LineTerms } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared } from '../pricing/shared-discounts.ts';
import type { PricedLine } from './evaluation-schema.ts';
import type { ChargeReading, PlanReading, QuoteHeader } from './quote-reading.ts';
import type { QuotePlan } from './quote-schema.ts';
import { readPlan, readPlanCharges } from './read-quote.ts';

/** One plan of a quote, read, priced and looked at: all that does not depend on the quote's other plans. */
export interface PricedPlan {
  readonly reading: PlanReading;
  readonly charges: readonly ChargeReading[];
  /** The lines that can be priced, before any amount that lines share. */
  readonly ownLines: readonly LineResult[];
  /** The same less the amounts off the plan. */
  readonly lines: readonly LineResult[];
  /** Those as they are shown. */
  readonly shown: readonly PricedLine[];
  readonly violations: PlanViolations;
}

/** What every plan's price depends on; without line terms the quote's term makes no sense, and no line has a price. */
export interface PlanTerms {
  readonly header: QuoteHeader;
  readonly lineTerms: LineTerms | undefined;
}

/** Prices a plan that stands at a place in the quote, counted from 0. */
export function pricePlan({ header, lineTerms }: PlanTerms, entry: QuotePlan, at: number): PricedPlan {
  const reading = readPlan(header, entry, at);
  const charges = readPlanCharges(reading, header);
  const ownLines = lineTerms ? charges.flatMap((charge) => priceLine(charge, lineTerms) ?? []) : [];
  const shared = sharedDiscounts({ quote: { plans: [entry] } });
  const lines = lineTerms ? takeShared(ownLines, shared, lineTerms.units, lineTerms.policy) : ownLines;
  const shown = lines.map(({ line }) => line);
  return { reading, charges, ownLines, lines, shown, violations: violationsOf(header, reading, charges, lines) };
}

/** The same plan at another place: only the paths are other ones. */
export function movePlan({ header }: PlanTerms, plan: PricedPlan, at: number): PricedPlan {
  const { path } = plan.reading;
  const reading = readPlan(header, plan.reading.entry, at);
  if (reading.path === path) return plan;
  const moved = <T extends { path: string }>(part: T): T => ({
    ...part,
    path: `${reading.path}${part.path.slice(path.length)}`
  });
  const charges = plan.charges.map(moved);
  const movedLine = (line: LineResult): LineResult => ({ ...line, reading: moved(line.reading) });
  const ownLines = plan.ownLines.map(movedLine);
  const lines = plan.lines === plan.ownLines ? ownLines : plan.lines.map(movedLine);
  const found = plan.violations.size > 0 ? violationsOf(header, reading, charges, lines) : plan.violations;
  return { ...plan, reading, charges, ownLines, lines, violations: found };
}

function violationsOf(
  header: QuoteHeader,
  plan: PlanReading,
  charges: readonly ChargeReading[],
  lines: readonly LineResult[]
): PlanViolations {
  const quote = { ...header.quote, plans: [plan.entry] };
  const contractMinor = lines.reduce((sum, line) => sum + line.contractMinor, 0n);
  return findPlanViolations({ ...header, quote, plans: [plan], charges }, { lines, contractMinor });
}
