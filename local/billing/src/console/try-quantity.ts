import { priceQuote, type Catalog, type Charge, type Quote } from '@plumbline/kernel';
import { toKernelCatalog, toKernelCharge } from '../catalog/kernel-catalog.ts';
import type { Charge as EngineCharge, Product } from '../catalog/schema.ts';

export interface Trial {
  quantity: string;
  /** What one period costs at this quantity, rounded to the currency; null where there is no price for it. */
  amount: string | null;
  arithmetic: string | null;
}

/** One billing period is a term of so many months. */
const MONTHS = { month: 1, quarter: 3, year: 12 };

/** Prices one charge alone at some quantities, for one billing period, with the kernel that makes the invoices. */
export function tryQuantities(products: Product[], chargeId: string, currency: string, quantities: string[]): Trial[] {
  const charge = findCharge(products, chargeId);
  const alone = charge && toKernelCharge(charge);
  const termMonths = MONTHS[charge?.billingPeriod ?? 'month'];
  return quantities.map((quantity) =>
    alone
      ? tryOne(asRecurring(alone), { currency, quantity, termMonths })
      : { quantity, amount: null, arithmetic: null }
  );
}

export function findCharge(products: Product[], chargeId: string): EngineCharge | undefined {
  return products.flatMap(({ plans }) => plans.flatMap(({ charges }) => charges)).find(({ id }) => id === chargeId);
}

/** A month of usage costs what a recurring charge of that quantity would. Any quantity may be tried. */
function asRecurring(charge: Charge): Charge {
  const free = { min: '0', default: '0' };
  return { ...charge, type: charge.type === 'usage' ? 'recurring' : charge.type, timing: 'in_advance', quantity: free };
}

const DAY = '2026-01-01';

interface Terms {
  currency: string;
  quantity: string;
  termMonths: number;
}

function tryOne(charge: Charge, { currency, quantity, termMonths }: Terms): Trial {
  const plans = [{ key: 'try', ratePlanId: 'try', charges: [{ chargeId: charge.id, quantity }] }];
  const quote: Quote = { currency, startDate: DAY, termMonths, plans };
  const [line] = priceQuote(catalogOf(charge, currency), quote).lines;
  return { quantity, amount: line?.contractValue ?? null, arithmetic: line?.arithmetic ?? null };
}

/** A catalog that sells this charge only. */
function catalogOf(charge: Charge, currency: string): Catalog {
  const plan = {
    id: 'try',
    number: 'try',
    name: 'try',
    validFrom: DAY,
    currencies: [currency],
    charges: [charge],
    terms: { min: 1, max: 12 },
    requires: [],
    excludes: []
  };
  const product = { id: 'try', sku: 'try', name: 'try', family: 'try', validFrom: DAY, ratePlans: [plan] };
  return { ...toKernelCatalog(0, [], new Set()), products: [product] };
}
