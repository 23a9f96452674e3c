import type { Catalog } from '../catalog/catalog-schema.ts';
import { copyInvoiceSums, sumItems, type InvoiceSums } from '../lifecycle/invoice-schedule.ts';
import type { LineResult, LineTerms } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared } from '../pricing/shared-discounts.ts';
import { copyTallies, tallyLine, type Tallies } from '../pricing/tally.ts';
import type { PricedLine } from './evaluation-schema.ts';
import { lineTerms } from './line-terms.ts';
import { once } from './once.ts';
import { movePlan, pricePlan, type PlanTerms, type PricedPlan } from './price-plan.ts';
import type { Quote } from './quote-schema.ts';
import { readHeader } from './read-quote.ts';

/** A quote with all its plans priced, and the sums over their lines. */
export interface PricedPlans extends PlanTerms {
  readonly quote: Quote;
  readonly plans: readonly PricedPlan[];
  /** Every line in the quote's order, after all discounts; listed when first read. */
  readonly lines: readonly LineResult[];
  /** Those as they are shown. */
  readonly shown: PricedLine[];
  readonly tallies: Tallies;
  readonly invoices: InvoiceSums;
}

/** Prices every plan of a quote. */
export function pricePlans(catalog: Catalog, quote: Quote): PricedPlans {
  const header = readHeader(catalog, quote);
  const terms = { header, lineTerms: lineTerms(header) };
  const plans = quote.plans.map((entry, at) => pricePlan(terms, entry, at));
  return summed(quote, terms, plans, undefined);
}

/**
 * Prices what a later version of a quote has of its own. A plan that is the same object as before keeps its price, as
 * long as the quote's other members are the same too.
 */
export function repricePlans(before: PricedPlans, quote: Quote): PricedPlans {
  if (!sameHeader(before.quote, quote)) return pricePlans(before.header.catalog, quote);
  const { plans: old } = before;
  const { start, end } = unchanged(before.quote.plans, quote.plans);
  const shift = quote.plans.length - old.length;
  const plans = quote.plans.map((entry, at) => {
    const kept = at < start ? old[at] : at >= quote.plans.length - end ? old[at - shift] : undefined;
    return kept ? movePlan(before, kept, at) : pricePlan(before, entry, at);
  });
  const gone = old.slice(start, old.length - end);
  const come = plans.slice(start, plans.length - end);
  return summed(quote, before, plans, { before, gone, come });
}

/** Everything but the plans is the same. */
function sameHeader(a: Quote, b: Quote): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Quote>;
  return [...names].every((name) => name === 'plans' || Object.is(a[name], b[name]));
}

/** How many things two lists have in common at their start, and of the rest at their end. */
function unchanged<T>(a: readonly T[], b: readonly T[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { start, end };
}

interface Difference {
  readonly before: PricedPlans;
  readonly gone: readonly PricedPlan[];
  readonly come: readonly PricedPlan[];
}

/** Sums from nothing, or those of before, less the lines that are gone, and the lines that have come. */
function summed(
  quote: Quote,
  { header, lineTerms: terms }: PlanTerms,
  plans: readonly PricedPlan[],
  difference: Difference | undefined
): PricedPlans {
  const reaching = sharedDiscounts({ quote: { ...quote, plans: [] } }).length > 0;
  const across = terms && reaching ? takeAcross(quote, terms, plans) : undefined;
  const known = across ? undefined : difference;
  const tallies: Tallies = copyTallies(known?.before.tallies ?? new Map<undefined, never>());
  const invoices = copyInvoiceSums(known?.before.invoices ?? new Map<string, never>());
  const add = (lines: readonly LineResult[], sign: 1 | -1): void => {
    for (const line of lines) {
      tallyLine(tallies, line, sign);
      sumItems(invoices, line, sign);
    }
  };
  for (const plan of known?.gone ?? []) add(plan.lines, -1);
  if (across) add(across, 1);
  else for (const plan of known?.come ?? plans) add(plan.lines, 1);
  const lines = once(() => across ?? plans.flatMap((plan) => plan.lines));
  const shown = once(() => across?.map(({ line }) => line) ?? plans.flatMap((plan) => plan.shown));
  return {
    quote,
    header,
    lineTerms: terms,
    plans,
    get lines() {
      return lines();
    },
    get shown() {
      return shown();
    },
    tallies,
    invoices
  };
}

/** All lines less all the amounts that lines share, where some reach across plans. */
function takeAcross(quote: Quote, { units, policy }: LineTerms, plans: readonly PricedPlan[]): readonly LineResult[] {
  const lines = plans.flatMap(({ ownLines }) => ownLines);
  return takeShared(lines, sharedDiscounts({ quote }), units, policy);
}
