import type { Catalog, Price, Quote } from '../../src/index.ts';
import { catalogIndex } from '../../src/catalog/catalog-index.ts';
import { rateUsage } from '../../src/usage/rate-usage.ts';
import type { GoldenUsage } from './golden-schema.ts';

/** What one period of use comes to on the prices of the quote: its quantity and its total, or why it has none. */
export function usageFigures(
  catalog: Catalog,
  quote: Quote,
  { charge: name, start, end, aggregation, events }: GoldenUsage
): { quantity: string; total: string } {
  const plan = quote.plans.find(({ key, charges }) => charges.some(({ chargeId }) => `${key}/${chargeId}` === name));
  const entry = plan?.charges.find(({ chargeId }) => `${plan.key}/${chargeId}` === name);
  const charge = catalogIndex(catalog)
    .get(plan?.ratePlanId ?? '')
    ?.charges.get(entry?.chargeId ?? '');
  const listed = charge?.prices.find(({ currency }) => currency === quote.currency);
  if (!charge || !listed) return unrated(`the quote has no priced charge ${name}`);
  const price: Price = { ...listed, ...entry?.price };
  const rated = rateUsage(
    {
      start,
      end,
      currency: quote.currency,
      model: charge.model,
      aggregation,
      ...(charge.includedUnits !== undefined && { includedUnits: charge.includedUnits }),
      prices: [{ from: start, price }],
      tierChange: 'restart'
    },
    events.map(({ date, ...event }, at) => ({ id: `${at}`, at: momentOf(date, at), ...event }))
  );
  return rated.ok ? { quantity: rated.quantity, total: rated.total } : unrated(`${rated.code}: ${rated.message}`);
}

/** Events of one day keep the order they are written in. */
const momentOf = (date: string, at: number): string => new Date(Date.parse(date) + at).toISOString();

const unrated = (why: string): { quantity: string; total: string } => ({ quantity: why, total: why });
