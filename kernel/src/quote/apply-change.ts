import type { QuoteChange } from './quote-change-schema.ts';
import type { Quote, QuoteCharge, QuotePlan } from './quote-schema.ts';
import type { RampedTerms } from './ramp-schema.ts';

/**
 * The quote after one change; the given quote is not touched. `set_quantity` on a charge that the plan entry lacks adds
 * it; `add_plan` with a key that exists replaces that plan. A change that names no existing plan changes nothing.
 */
export function applyChange(quote: Quote, change: QuoteChange): Quote {
  switch (change.kind) {
    case 'set_quantity':
      return withPlan(quote, change.planKey, (plan) => withQuantity(plan, change));
    case 'set_discount':
      return withPlan(quote, change.planKey, (plan) => withTerms(plan, change, { discount: change.discount }));
    case 'set_price':
      return withPlan(quote, change.planKey, (plan) => withTerms(plan, change, { price: change.price }));
    case 'set_step_up':
      return withPlan(quote, change.planKey, (plan) =>
        withCharge(plan, change.chargeId, (entry) => given({ ...entry, stepUp: change.stepUp }))
      );
    case 'set_charge_dates':
      return withPlan(quote, change.planKey, (plan) =>
        withCharge(plan, change.chargeId, (entry) =>
          given({ ...entry, startDate: change.startDate, endDate: change.endDate })
        )
      );
    case 'set_plan_discounts':
      return withPlan(quote, change.planKey, (plan) => given({ ...plan, discounts: change.discounts }));
    case 'remove_plan':
      return { ...quote, plans: quote.plans.filter((plan) => plan.key !== change.planKey) };
    case 'add_plan':
      return quote.plans.some((plan) => plan.key === change.plan.key)
        ? withPlan(quote, change.plan.key, () => change.plan)
        : { ...quote, plans: [...quote.plans, change.plan] };
    default:
      return given(withHeader(quote, change));
  }
}

type HeaderChange = Exclude<QuoteChange, { planKey: string } | { kind: 'add_plan' }>;

function withHeader(quote: Quote, change: HeaderChange): Quote {
  switch (change.kind) {
    case 'set_interval_discounts':
      return {
        ...quote,
        intervals: quote.intervals?.map((interval) =>
          interval.key === change.interval ? given({ ...interval, discounts: change.discounts }) : interval
        )
      };
    case 'set_quote_discounts':
      return { ...quote, discounts: change.discounts };
    case 'set_stacking':
      return { ...quote, stacking: change.stacking };
    case 'set_intervals':
      return { ...quote, intervals: change.intervals };
    case 'set_term':
      return { ...quote, termMonths: change.termMonths };
    case 'set_bill_day':
      return { ...quote, billDay: change.billDay };
    case 'set_currency':
      return { ...quote, currency: change.currency };
    case 'set_start_date':
      return { ...quote, startDate: change.startDate };
  }
}

/** Leaves out what is undefined, so that taking a thing away leaves no trace of it. */
function given<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function withPlan(quote: Quote, key: string, edit: (plan: QuotePlan) => QuotePlan): Quote {
  return { ...quote, plans: quote.plans.map((plan) => (plan.key === key ? edit(plan) : plan)) };
}

function withCharge(plan: QuotePlan, chargeId: string, edit: (entry: QuoteCharge) => QuoteCharge): QuotePlan {
  return { ...plan, charges: plan.charges.map((entry) => (entry.chargeId === chargeId ? edit(entry) : entry)) };
}

function withQuantity(plan: QuotePlan, change: Extract<QuoteChange, { kind: 'set_quantity' }>): QuotePlan {
  const { chargeId, quantity } = change;
  const has = plan.charges.some((entry) => entry.chargeId === chargeId);
  const whole = has ? plan : { ...plan, charges: [...plan.charges, { chargeId, quantity }] };
  return withTerms(whole, change, { quantity });
}

type Terms = Partial<Pick<QuoteCharge, 'quantity' | 'discount' | 'price'>>;

/** Sets terms of a charge, or those it has in one interval of the ramp. */
function withTerms(plan: QuotePlan, at: { chargeId: string; interval?: string | undefined }, terms: Terms): QuotePlan {
  const { interval } = at;
  return withCharge(plan, at.chargeId, (entry) =>
    given({ ...entry, ...(interval === undefined ? terms : { ramp: withInterval(entry.ramp, interval, terms) }) })
  );
}

/** The ramp with these terms in one interval; an interval that has none of its own is left out, and so is an empty ramp. */
function withInterval(ramp: RampedTerms[] = [], interval: string, terms: Terms): RampedTerms[] | undefined {
  const known = ramp.find((candidate) => candidate.interval === interval);
  const ramped: RampedTerms = given({ ...known, interval, ...terms });
  const edited = known ? ramp.map((candidate) => (candidate === known ? ramped : candidate)) : [...ramp, ramped];
  const kept = edited.filter((candidate) => candidate !== ramped || Object.keys(ramped).length > 1);
  return kept.length > 0 ? kept : undefined;
}
