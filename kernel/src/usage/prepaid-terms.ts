import { addPeriods } from '../lifecycle/billing-period.ts';
import { MAX_TERM_MONTHS } from '../lifecycle/term.ts';
import { addMonths, parseDay, type Day } from '../lifecycle/local-date.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Drawdown, PrepaidTerms } from './prepaid-schema.ts';

/** Terms in exact numbers and days. `bounds`: where each validity period begins, and last the end of the term. */
export interface ReadTerms {
  readonly terms: PrepaidTerms;
  readonly bounds: readonly Day[];
  readonly grant: Exact;
  readonly drawdowns: ReadonlyMap<string, { readonly drawdown: Drawdown; readonly rate: Exact }>;
}

/** Reads the terms of a commitment; refused when a day, the grant or a rate makes no sense. */
export function readTerms(terms: PrepaidTerms): ({ readonly ok: true } & ReadTerms) | Refusal {
  const start = parseDay(terms.start);
  const end = parseDay(terms.end);
  if (start === undefined || end === undefined || end <= start || end > addMonths(start, MAX_TERM_MONTHS)) {
    return refuse('bad_period', 'start', `${terms.start} to ${terms.end} is no term of at most a hundred years`);
  }
  const grant = parseExact(terms.grant);
  if (!grant?.gte(0)) return refuse('bad_number', 'grant', `a grant of "${terms.grant}" makes no sense`);
  const drawdowns = new Map<string, { drawdown: Drawdown; rate: Exact }>();
  for (const [at, drawdown] of terms.drawdowns.entries()) {
    const rate = parseExact(drawdown.rate);
    if (!rate?.gt(0)) return refuse('bad_rate', `drawdowns[${at}].rate`, `a rate of "${drawdown.rate}" is not above 0`);
    if (drawdowns.has(drawdown.chargeId)) return refuse('charge_repeated', `drawdowns[${at}]`, 'a charge draws twice');
    drawdowns.set(drawdown.chargeId, { drawdown, rate });
  }
  return { ok: true, terms, bounds: validityBounds(start, end, terms), grant, drawdowns };
}

/** Counted from the start of the term each time, so that day 31 comes back after a short month. */
function validityBounds(start: Day, end: Day, { validity }: PrepaidTerms): Day[] {
  const bounds = [start];
  for (let count = 1; validity; count += 1) {
    const bound = addPeriods(start, validity, count);
    if (bound === undefined || bound >= end) break;
    bounds.push(bound);
  }
  return [...bounds, end];
}
