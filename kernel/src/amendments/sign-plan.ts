import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { scheduleBook } from '../lifecycle/billing-schedule.ts';
import { parseDay } from '../lifecycle/local-date.ts';
import { monthsBetween } from '../lifecycle/months-between.ts';
import type { Term } from '../lifecycle/term.ts';
import { minorUnits } from '../pricing/minor-units.ts';
import { priceLine } from '../pricing/price-line.ts';
import { sharedDiscounts, takeShared } from '../pricing/shared-discounts.ts';
import type { QuoteHeader } from '../quote/quote-reading.ts';
import type { Quote, QuotePlan } from '../quote/quote-schema.ts';
import { readPlan, readPlanCharges } from '../quote/read-quote.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { segmentOf, sharesOf, signedCharge } from './subscription-of.ts';
import type { SubscribedCharge, Subscription } from './subscription-schema.ts';

/** A plan that joins a subscription on a day. */
export interface JoiningPlan {
  readonly on: string;
  readonly plan: QuotePlan;
  readonly ownPeriods?: boolean | undefined;
  readonly until?: string | undefined;
}

/**
 * Signs the charges of a plan that joins a subscription: they share its end and, whatever the catalog aligns them to, its
 * periods (co-term) unless the plan has its own; where changes re-anchor, periods are counted from the day it joins
 * (domain.md, "The Delta"). Refused when a charge has no price.
 */
export function signPlan(
  state: Subscription,
  joining: JoiningPlan,
  { catalog, policy }: DeltaTerms,
  path: string
): { readonly ok: true; readonly charges: SubscribedCharge[] } | Refusal {
  const { on, plan, until = state.termEnd } = joining;
  const own = joining.ownPeriods === true || policy.changeGrid === 're_anchor';
  const terms = joinedTerms(state, on, until);
  if (terms === undefined) {
    return refuse('day_invalid', path, `${until} is no day after ${on} and up to ${state.termEnd}`);
  }
  if (plan.charges.some(({ ramp }) => ramp !== undefined)) {
    return refuse('ramp_not_possible', path, 'a plan that joins has no ramp: add it, then edit its intervals');
  }
  const term = own ? terms.joined : terms.whole;
  const signed = signedCatalog(catalog, plan.ratePlanId, policy, own ? ownPeriods : sharedPeriods);
  const quote: Quote = { ...quoteOf(state), startDate: on, plans: [plan] };
  const inForce: Term = { ...term, start: terms.joined.start, end: terms.joined.end };
  const intervals = [{ interval: undefined, span: inForce, years: 0 }];
  const header: QuoteHeader = { catalog: signed, quote, term: inForce, intervals };
  const { stacking } = state;
  const lineTerms = { term, policy, schedule: scheduleBook(policy), units: minorUnits(state.currency), stacking };
  const lines = readPlanCharges(readPlan(header, plan, 0), header).flatMap(
    (reading) => priceLine(reading, lineTerms) ?? []
  );
  if (lines.length === 0 || lines.length < plan.charges.length) {
    return refuse('not_priceable', path, `the plan ${plan.ratePlanId} cannot be priced as it is given`);
  }
  const reduced = takeShared(lines, sharedDiscounts({ quote }), lineTerms.units, policy);
  const charges = lines.map((line, at) => ({
    ...signedCharge(line),
    ...(joining.until !== undefined && { endDate: until }),
    segments: segmentOf(line, { ...header, term }),
    shares: sharesOf(line.billed, reduced[at]?.billed ?? [], lineTerms.units)
  }));
  return { ok: true, charges };
}

function quoteOf({ currency, stacking }: Subscription): Pick<Quote, 'currency' | 'stacking' | 'termMonths'> {
  return { currency, termMonths: 1, ...(stacking && { stacking }) };
}

/** The subscription's whole term, and what of it the plan joins for. */
function joinedTerms(state: Subscription, on: string, until: string): { whole: Term; joined: Term } | undefined {
  const [start, end, begun] = [state.termStart, state.termEnd, state.startDate].map(parseDay);
  const [first, last] = [on, until].map(parseDay);
  if (start === undefined || end === undefined || begun === undefined) return undefined;
  if (first === undefined || last === undefined || last <= first || last > end) return undefined;
  const { billDay } = state;
  const months = (from: number, to: number): number => Math.max(1, monthsBetween(from, to).whole);
  return {
    whole: { start, end, months: months(start, end), billDay, subscriptionStart: begun },
    joined: { start: first, end: last, months: months(first, last), billDay, subscriptionStart: begun }
  };
}

type Aligned = Pick<Charge, 'alignment' | 'billDay'>;

/** The subscription's periods: nothing is counted from the day the charge itself begins. */
function sharedPeriods({ alignment, billDay }: Charge): Aligned {
  return {
    ...(alignment === 'charge' && { alignment: 'subscription' }),
    ...(billDay?.rule === 'charge_trigger' && { billDay: { rule: 'account' } })
  };
}

const ownPeriods = (): Aligned => ({ alignment: 'charge' });

/** The one plan of a catalog, its charges aligned as they are signed, billed under this policy. */
function signedCatalog(
  catalog: Catalog,
  ratePlanId: string,
  prorationPolicy: DeltaTerms['policy'],
  aligned: (charge: Charge) => Aligned
): Catalog {
  const known = catalogIndex(catalog).get(ratePlanId);
  const engineCapabilities = { ...catalog.engineCapabilities, prorationPolicy };
  if (known === undefined) return { ...catalog, engineCapabilities, products: [] };
  const charges = known.plan.charges.map((charge) => ({ ...charge, ...aligned(charge) }));
  const product = { ...known.product, ratePlans: [{ ...known.plan, charges }] };
  return { ...catalog, engineCapabilities, products: [product] };
}
