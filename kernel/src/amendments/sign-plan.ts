import { parseDay } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import type { Term } from '../lifecycle/term.ts';
import { scheduleBook } from '../lifecycle/billing-schedule.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import { priceLine } from '../pricing/price-line.ts';
import type { QuoteHeader } from '../quote/quote-reading.ts';
import type { Quote, QuotePlan } from '../quote/quote-schema.ts';
import { readPlan, readPlanCharges } from '../quote/read-quote.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { DeltaTerms } from './delta-terms.ts';
import type { SubscribedCharge, Subscription } from './subscription-schema.ts';
import { segmentOf } from './subscription-of.ts';

/** A plan that joins a subscription on a day. */
export interface JoiningPlan {
  readonly on: string;
  readonly plan: QuotePlan;
  readonly ownPeriods?: boolean | undefined;
  readonly until?: string | undefined;
}

/**
 * Signs the charges of a plan that joins a subscription: they share its end, and its periods (co-term) unless the plan
 * has its own; where changes re-anchor, periods are counted from the day it joins. Refused when a charge has no price.
 */
export function signPlan(
  state: Subscription,
  { on, plan, ownPeriods, until }: JoiningPlan,
  { catalog, policy }: DeltaTerms,
  path: string
): { readonly ok: true; readonly charges: SubscribedCharge[] } | Refusal {
  const term = joinedTerm(state, on, until, ownPeriods === true || policy.changeGrid === 're_anchor');
  if (term === undefined) return refuse('day_invalid', path, `${until ?? on} is no day after ${on}`);
  const quote: Quote = { ...quoteOf(state), startDate: on, plans: [plan] };
  const header: QuoteHeader = {
    ...{ catalog, quote, term },
    intervals: [{ interval: undefined, span: term, years: 0 }]
  };
  const terms = {
    term,
    policy,
    schedule: scheduleBook(policy),
    units: minorUnits(state.currency),
    stacking: state.stacking
  };
  const reading = readPlan(header, plan, 0);
  const readings = readPlanCharges(reading, header);
  const lines = readings.flatMap((charge) => priceLine(charge, terms) ?? []);
  if (lines.length === 0 || lines.length < plan.charges.length) {
    return refuse('not_priceable', path, `the plan ${plan.ratePlanId} cannot be priced as it is given`);
  }
  const charges = lines.map((line) => ({
    planKey: plan.key,
    ratePlanId: plan.ratePlanId,
    charge: line.reading.charge,
    segments: segmentOf(line, header),
    shares: [],
    billed: []
  }));
  return { ok: true, charges };
}

function quoteOf({ currency, stacking }: Subscription): Pick<Quote, 'currency' | 'stacking' | 'termMonths'> {
  return { currency, termMonths: 1, ...(stacking && { stacking }) };
}

/** What is left of the subscription's term; its periods are counted from the subscription's start, or from the day. */
function joinedTerm(state: Subscription, on: string, until: string | undefined, own: boolean): Term | undefined {
  const [start, end, begun] = [parseDay(on), parseDay(until ?? state.termEnd), parseDay(state.startDate)];
  if (start === undefined || end === undefined || begun === undefined || end <= start) return undefined;
  const months = Math.max(1, monthsBetween(start, end).whole);
  return { start, end, months, billDay: state.billDay, subscriptionStart: own ? start : begun };
}
