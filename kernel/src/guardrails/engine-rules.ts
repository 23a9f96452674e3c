import { Exact } from '../pricing/exact.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import type { Violation } from '../quote/evaluation-schema.ts';
import type { QuoteReading } from '../quote/quote-reading.ts';
import { checkRatePlan } from './check-rate-plan.ts';
import { planPlace, removePlan, block, type Rule } from './violation.ts';

/** The engine takes so many lines, and the records can hold the total. */
export const engineRules: Rule = (reading, { contractMinor }) => [
  ...tooManyLines(reading),
  ...amountTooLarge(reading, contractMinor)
];

/** The engine can bill every plan: the findings that refuse one at import, should it be quoted all the same. */
export const billabilityRules: Rule = ({ plans, catalog }) =>
  plans.flatMap((plan) => {
    if (plan.known === undefined) return [];
    const found = checkRatePlan(plan.known.plan, catalog.engineCapabilities);
    return found.map(({ code, message, evidence, chargeId, path }) =>
      block(
        code,
        { ...planPlace(plan), ...(chargeId !== undefined && { chargeId }) },
        { message, evidence: { ...evidence, catalogPath: path }, remedy: removePlan(plan) }
      )
    );
  });

function tooManyLines({ quote, plans, catalog }: QuoteReading): Violation[] {
  const { maxLines } = catalog.engineCapabilities;
  const count = quote.plans.reduce((sum, { charges }) => sum + charges.length, 0);
  if (count <= maxLines) return [];
  const last = plans.at(-1);
  const enough = last !== undefined && count - last.entry.charges.length <= maxLines;
  const message = `The quote has ${count} lines; the billing engine takes at most ${maxLines} in one order.`;
  const evidence = { lines: `${count}`, maxLines: `${maxLines}` };
  return [
    block('too_many_lines', { path: 'plans' }, { message, evidence, remedy: enough ? removePlan(last) : undefined })
  ];
}

// The quote's record holds 15 digits before the point.
const LARGEST_TOTAL = new Exact('999999999999999');

function amountTooLarge({ quote }: QuoteReading, contractMinor: bigint): Violation[] {
  const tcv = minorText(contractMinor, minorUnits(quote.currency));
  if (new Exact(tcv).lte(LARGEST_TOTAL)) return [];
  const message = `The contract value of ${tcv} ${quote.currency} is more than a record can hold.`;
  return [block('amount_too_large', { path: 'plans' }, { message, evidence: { tcv } })];
}
