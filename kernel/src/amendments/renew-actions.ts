import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { periodMonths } from '../lifecycle/billing-period.ts';
import { chargeGrid } from '../lifecycle/charge-grid.ts';
import { addMonths, dateOf, parseDay } from '../lifecycle/local-date.ts';
import type { Term } from '../lifecycle/term.ts';
import { holdsOn } from '../pricing/discount.ts';
import { refuse } from '../refusal.ts';
import type { Action } from './action-schema.ts';
import type { Actions } from './actions.ts';
import type { Amendment } from './amendment-schema.ts';
import type { DeltaTerms } from './delta-terms.ts';
import { earlier } from './segments.ts';
import type { Segment, SubscribedCharge, Subscription } from './subscription-schema.ts';

type Renewal = Extract<Amendment, { kind: 'renew' }>;
type Renewed = Extract<Action, { kind: 'renew' }>['charges'][number];

/**
 * A renewal goes on with every charge that lasted to the end of the term, at its last terms: at the same price, the
 * catalog's of today (refused when it has none), or a percent more, as the charge says; an uplift given for all takes the
 * place of the charge's percent. A charge that ends on its own is renewed up to that day. Early, it ends the old term
 * on its day; late, it begins where the old term ended. Only periods that are aligned to the term, or are the whole of
 * it, begin anew. Source: Zuora's renewal of termed subscriptions and its price change options.
 */
export function renewActions(state: Subscription, renewal: Renewal, terms: DeltaTerms, path: string): Actions {
  const on = renewal.on ?? state.termEnd;
  const start = parseDay(on);
  const begun = parseDay(state.startDate);
  if (start === undefined || begun === undefined) return refuse('day_invalid', `${path}.on`, `${on} is no day`);
  if (on <= state.termStart || on > state.termEnd) {
    return refuse('outside_term', `${path}.on`, `a renewal begins after ${state.termStart}, and by ${state.termEnd}`);
  }
  const months = renewal.termMonths;
  const term: Term = { start, end: addMonths(start, months), months, billDay: state.billDay, subscriptionStart: begun };
  const charges: Renewed[] = [];
  for (const charge of state.charges.filter((signed) => lastsBeyond(signed, state.termEnd, on))) {
    const renewed = renewCharge(charge, state, renewal, term, terms);
    if (renewed === undefined) {
      const { name } = charge.charge;
      return refuse('no_catalog_price', path, `${name} takes the catalog's price of the day, and the catalog has none`);
    }
    charges.push(renewed);
  }
  return { ok: true, actions: [{ kind: 'renew', on, termEnd: dateOf(term.end), charges }] };
}

/** Whether a charge was in force to the end of the old term, and does not end on its own by the start of the new one. */
function lastsBeyond({ charge, segments, endDate }: SubscribedCharge, termEnd: string, on: string): boolean {
  if (charge.type === 'one_time' || segments.at(-1)?.endDate !== termEnd) return false;
  return endDate === undefined || endDate > on;
}

/** The charge's first segment in the new term; undefined when it needs a catalog price and there is none. */
function renewCharge(
  signed: SubscribedCharge,
  { currency }: Subscription,
  renewal: Renewal,
  term: Term,
  { catalog, policy }: DeltaTerms
): Renewed | undefined {
  const { charge, planKey, ratePlanId, segments, endDate } = signed;
  const last = segments.at(-1);
  if (last === undefined) return undefined;
  const on = dateOf(term.start);
  const today = catalogIndex(catalog).get(ratePlanId)?.charges.get(charge.id);
  const fresh = today?.prices.find((price) => price.currency === currency);
  const takesLatest = charge.priceChange?.option === 'latest_catalog';
  if (takesLatest && fresh === undefined) return undefined;
  const base =
    takesLatest && fresh
      ? { price: fresh, uplifts: [], years: 0 }
      : { price: last.price, uplifts: last.uplifts, years: last.years };
  const percent =
    renewal.upliftPercent ?? (charge.priceChange?.option === 'percent' ? charge.priceChange.percent : undefined);
  const begins = parseDay(segments[0]?.startDate ?? on) ?? term.start;
  const segment: Segment = {
    ...last,
    startDate: on,
    endDate: earlier(dateOf(term.end), endDate),
    discounts: last.discounts.filter((discount) => holdsOn(discount, on)),
    ...base,
    ...(percent !== undefined && { uplifts: [...base.uplifts, percent] }),
    ...restarted(charge, begins, term, policy)
  };
  return { planKey, chargeId: charge.id, segment };
}

/** Periods that belong to the term are counted from the new one. */
function restarted(
  charge: Charge,
  begins: number,
  term: Term,
  policy: DeltaTerms['policy']
): Partial<Pick<Segment, 'grid' | 'periodMonths'>> {
  const { period, alignment } = charge;
  if (period === undefined || (alignment !== 'term' && period.unit !== 'term')) return {};
  const grid = chargeGrid(charge, begins, term, policy);
  return { periodMonths: periodMonths(period, term.months), ...(grid && { grid }) };
}
