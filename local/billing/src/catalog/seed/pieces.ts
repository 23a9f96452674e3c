import type { Charge, Plan, Price, Product, Tier } from '../schema.ts';

/** What most seeds share, so that a seed shows only what makes it different. */
const PLAN = {
  availableFrom: '2026-01-01',
  availableUntil: null,
  currencies: ['USD', 'EUR', 'JPY'],
  minTermMonths: 1,
  maxTermMonths: 60,
  allowedTermMonths: null,
  requiresPlans: [],
  excludesPlans: []
};
const CHARGE = {
  unit: null,
  quantity: { min: '1', max: null, step: '1', default: '1' },
  maxDiscountPercent: '30',
  approvalAbove: [{ percent: '15', role: 'deal_desk' }],
  ledger: { revenue: '4000-subscriptions', deferred: '2400-deferred-revenue' }
};
const USAGE = {
  kind: 'usage',
  timing: 'arrears',
  billingPeriod: 'month',
  // usage is rated later: an order states the rates, not a quantity
  quantity: { min: '0', max: null, step: null, default: '0' },
  maxDiscountPercent: '0',
  approvalAbove: [] as Charge['approvalAbove'],
  ledger: { revenue: '4100-usage', deferred: null }
} satisfies Partial<Charge>;

type Own<T, Shared> = Omit<T, keyof Shared> & Partial<T>;

export function product(own: Own<Product, { availableFrom: string; availableUntil: null }>): Product {
  return { availableFrom: '2026-01-01', availableUntil: null, ...own };
}
export const plan = (own: Own<Plan, typeof PLAN>): Plan => ({ ...PLAN, ...own });
export const charge = (own: Own<Charge, typeof CHARGE>): Charge => ({ ...CHARGE, ...own });
export const usage = (own: Own<Charge, typeof CHARGE & typeof USAGE>): Charge => charge({ ...USAGE, ...own });

export function amounts(byCurrency: Record<string, string>): Price[] {
  return Object.entries(byCurrency).map(([currency, amount]) => ({ currency, amount, tiers: null, percent: null }));
}

/** Steps are `[upTo or null for open, unit price]`. */
export type Step = [upTo: string | null, unitPrice: string];

export function steps(byCurrency: Record<string, Step[]>): Price[] {
  const tierOf = ([upTo, unitPrice]: Step): Tier => ({ upTo, unitPrice, flatFee: '0' });
  return Object.entries(byCurrency).map(([currency, list]) => ({
    currency,
    amount: null,
    tiers: list.map(tierOf),
    percent: null
  }));
}

export function percents(byCurrency: Record<string, string>): Price[] {
  return Object.entries(byCurrency).map(([currency, percent]) => ({ currency, amount: null, tiers: null, percent }));
}
