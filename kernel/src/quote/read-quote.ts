import { catalogIndex, type CatalogPlan } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Charge, Price } from '../catalog/charge-schema.ts';
import { readTerm, type Term } from '../lifecycle/billing-schedule.ts';
import { applyDiscount, type AppliedDiscount } from '../pricing/discount.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import type { ModelPrice } from '../pricing/model-price.ts';
import { priceCharge } from '../pricing/price-charge.ts';
import type { Quote, QuoteCharge, QuotePlan } from './quote-schema.ts';

/** A quoted plan and what the catalog knows of it. */
export interface PlanReading {
  readonly path: string;
  readonly entry: QuotePlan;
  readonly known: CatalogPlan | undefined;
}

/** A quoted charge that its plan has, with everything rules and prices need, worked out once. */
export interface ChargeReading {
  readonly path: string;
  readonly planEntry: QuotePlan;
  readonly entry: QuoteCharge;
  readonly known: CatalogPlan;
  readonly charge: Charge;
  /** Whether an earlier entry of the same plan names the same charge. */
  readonly repeated: boolean;
  /** The price in the quote's currency; undefined when there is none. */
  readonly price: Price | undefined;
  /** Undefined when the quantity is not a number. */
  readonly quantity: Exact | undefined;
  /** One period's (or the one-time) price; undefined when it cannot be worked out. */
  readonly list: ModelPrice | undefined;
  /** Undefined when there is no list price, or the discount makes no sense on it. */
  readonly discount: AppliedDiscount | undefined;
}

/** A quote laid beside its catalog. */
export interface QuoteReading {
  readonly catalog: Catalog;
  readonly quote: Quote;
  readonly term: Term | undefined;
  readonly plans: readonly PlanReading[];
  readonly charges: readonly ChargeReading[];
}

/** Lays a quote beside its catalog. Never throws: what makes no sense is undefined, and a rule says why. */
export function readQuote(catalog: Catalog, quote: Quote): QuoteReading {
  const index = catalogIndex(catalog);
  const plans = quote.plans.map((entry, at) => ({ path: `plans[${at}]`, entry, known: index.get(entry.ratePlanId) }));
  const charges = plans.flatMap((plan) => readCharges(plan, quote.currency));
  return { catalog, quote, term: readTerm(quote), plans, charges };
}

function readCharges({ path, entry: planEntry, known }: PlanReading, currency: string): ChargeReading[] {
  if (known === undefined) return [];
  const seen = new Set<string>();
  return planEntry.charges.flatMap((entry, at) => {
    const charge = known.charges.get(entry.chargeId);
    if (charge === undefined) return [];
    const repeated = seen.has(charge.id);
    seen.add(charge.id);
    const place = { path: `${path}.charges[${at}]`, planEntry, entry, known, charge, repeated };
    return [{ ...place, ...readPrice(charge, entry, currency) }];
  });
}

function readPrice(
  charge: Charge,
  entry: QuoteCharge,
  currency: string
): Pick<ChargeReading, 'price' | 'quantity' | 'list' | 'discount'> {
  const price = charge.prices.find((candidate) => candidate.currency === currency);
  const quantity = parseExact(entry.quantity);
  const list = price && quantity?.gte(0) ? priceCharge(charge, price, quantity) : undefined;
  return { price, quantity, list, discount: list && applyDiscount(list.amount, entry.discount) };
}
