import { catalogIndex } from '../catalog/catalog-index.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import type { LocalDate } from '../catalog/scalar-schema.ts';
import type { Evaluation } from '../quote/evaluation-schema.ts';
import type { BilledAmount } from './revenue-schema.ts';

/** An invoice item, and the service it is for. */
export interface BilledItem extends BilledAmount {
  readonly serviceStart: LocalDate;
  readonly serviceEnd: LocalDate;
}

/** A charge of one plan of a quote, with all that is billed for it over the term. */
export interface BilledLine {
  readonly planKey: string;
  readonly charge: Charge;
  readonly items: readonly BilledItem[];
}

/** The charges of a quote that something is billed for, in the order of the quote; undefined when the catalog lacks one. */
export function billedLines({ priced, invoices }: Evaluation, catalog: Catalog): readonly BilledLine[] | undefined {
  const items = new Map<string, BilledItem[]>();
  const keyOf = ({ planKey, chargeId }: { planKey: string; chargeId: string }): string => `${planKey}/${chargeId}`;
  for (const { date, items: list } of invoices) {
    for (const item of list) {
      const { serviceStart, serviceEnd, amount } = item;
      const own = items.get(keyOf(item)) ?? [];
      items.set(keyOf(item), own);
      own.push({ date, amount, serviceStart, serviceEnd });
    }
  }
  const index = catalogIndex(catalog);
  const lines = new Map<string, BilledLine>();
  for (const line of priced.lines) {
    const own = items.get(keyOf(line));
    const charge = index.get(line.ratePlanId)?.charges.get(line.chargeId);
    if (charge === undefined) return undefined;
    if (own) lines.set(keyOf(line), { planKey: line.planKey, charge, items: own });
  }
  return [...lines.values()];
}
