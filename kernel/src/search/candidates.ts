import { catalogIndex, type CatalogPlan } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { Quote, QuoteCharge, QuotePlan } from '../quote/quote-schema.ts';
import { discountNeighbours, quantityNeighbours } from './charge-neighbours.ts';
import { swapPlan } from './swap-plan.ts';
import { termNeighbours } from './term-neighbours.ts';
import { changeKey } from './trials.ts';

/** The changes worth trying against one violation: its own remedy, then its neighbourhood from near to far, each once. */
export function candidatesFor(catalog: Catalog, quote: Quote, violation: Violation): Remedy[] {
  const { remedy, planKey, chargeId } = violation;
  const entry = quote.plans.find(({ key }) => key === planKey);
  const known = entry && catalogIndex(catalog).get(entry.ratePlanId);
  const charge = chargeId === undefined ? undefined : known?.charges.get(chargeId);
  const quoted = entry?.charges.find((one) => one.chargeId === chargeId);
  const all = [
    ...(remedy ? [remedy] : []),
    ...(entry && charge && quoted ? ofCharge(quote, entry, charge, quoted, remedy) : []),
    ...(entry && known ? ofPlan(quote, entry, known) : []),
    ...termNeighbours(catalog, quote)
  ];
  return [...new Map(all.map((one) => [changeKey(one), one])).values()];
}

function ofCharge(
  { currency }: Quote,
  entry: QuotePlan,
  charge: Charge,
  quoted: QuoteCharge,
  remedy: Remedy | undefined
): Remedy[] {
  const change = remedy?.change;
  const interval = change && 'interval' in change && 'chargeId' in change ? change.interval : undefined;
  const place = { planKey: entry.key, chargeId: charge.id, ...(interval !== undefined && { interval }) };
  const terms = quoted.ramp?.find((one) => one.interval === interval);
  return [
    ...discountNeighbours(charge, terms?.discount ?? quoted.discount, place),
    ...quantityNeighbours(charge, currency, terms?.quantity ?? quoted.quantity, place)
  ];
}

/** The other plans of the same product in its place, then to go without it, unless it is the only one. */
function ofPlan(quote: Quote, entry: QuotePlan, { product, plan }: CatalogPlan): Remedy[] {
  const { currency, startDate } = quote;
  const others = product.ratePlans.filter(
    ({ id, currencies, validFrom, validTo }) =>
      id !== plan.id && currencies.includes(currency) && startDate >= validFrom && !(validTo && startDate >= validTo)
  );
  const remove: Remedy = { label: `Remove ${plan.name}`, change: { kind: 'remove_plan', planKey: entry.key } };
  return [...others.map((other) => swapPlan(entry, plan, other)), ...(quote.plans.length > 1 ? [remove] : [])];
}
