import type { Quote, QuoteChange, QuoteCharge, QuotePlan } from './quote-schema.ts';

/**
 * The quote after one change; the given quote is not touched. `set_quantity` on a charge that the plan entry lacks adds
 * it; `add_plan` with a key that exists replaces that plan. A change that names no existing plan changes nothing.
 */
export function applyChange(quote: Quote, change: QuoteChange): Quote {
  switch (change.kind) {
    case 'set_quantity':
      return withPlan(quote, change.planKey, (plan) => withQuantity(plan, change.chargeId, change.quantity));
    case 'set_discount':
      return withPlan(quote, change.planKey, (plan) => withDiscount(plan, change));
    case 'remove_plan':
      return { ...quote, plans: quote.plans.filter((plan) => plan.key !== change.planKey) };
    case 'add_plan':
      return quote.plans.some((plan) => plan.key === change.plan.key)
        ? withPlan(quote, change.plan.key, () => change.plan)
        : { ...quote, plans: [...quote.plans, change.plan] };
    case 'set_term':
      return { ...quote, termMonths: change.termMonths };
    case 'set_currency':
      return { ...quote, currency: change.currency };
    case 'set_start_date':
      return { ...quote, startDate: change.startDate };
  }
}

function withPlan(quote: Quote, key: string, edit: (plan: QuotePlan) => QuotePlan): Quote {
  return { ...quote, plans: quote.plans.map((plan) => (plan.key === key ? edit(plan) : plan)) };
}

function withQuantity(plan: QuotePlan, chargeId: string, quantity: string): QuotePlan {
  if (!plan.charges.some((entry) => entry.chargeId === chargeId)) {
    return { ...plan, charges: [...plan.charges, { chargeId, quantity }] };
  }
  return {
    ...plan,
    charges: plan.charges.map((entry) => (entry.chargeId === chargeId ? { ...entry, quantity } : entry))
  };
}

function withDiscount(
  plan: QuotePlan,
  { chargeId, discount }: Extract<QuoteChange, { kind: 'set_discount' }>
): QuotePlan {
  const edit = (entry: QuoteCharge): QuoteCharge => {
    const bare = { chargeId: entry.chargeId, quantity: entry.quantity };
    return discount === undefined ? bare : { ...bare, discount };
  };
  return { ...plan, charges: plan.charges.map((entry) => (entry.chargeId === chargeId ? edit(entry) : entry)) };
}
