import type { Db } from '../../database.ts';
import { answer, refuse, type Outcome } from '../../platform/http/outcome.ts';
import { loadProducts } from '../load-products.ts';
import type { Charge } from '../schema.ts';
import { storeTiers } from '../store-products.ts';
import { editedPrice, priceProblem } from './check-price.ts';
import { openDraft } from './open-draft.ts';
import { readDraft } from './read-draft.ts';
import type { PriceEdit } from './schema.ts';

export interface PriceTarget {
  chargeId: string;
  currency: string;
}

/** Sets one charge's price in one currency in the draft, which the first edit opens. @returns the draft as it is then */
export async function editPrice(db: Db, target: PriceTarget, edit: PriceEdit, by: string, now: Date): Promise<Outcome> {
  const version = await openDraft(db, by, now);
  const charge = await findCharge(db, version, target.chargeId);
  if (!charge) return refuse('not_found', `The catalog has no charge ${target.chargeId}.`);
  if (!charge.prices.some(({ currency }) => currency === target.currency)) {
    return refuse('not_found', `${charge.name} is not sold in ${target.currency}.`);
  }
  const problem = priceProblem(charge, target.currency, edit);
  if (problem) return refuse('price_not_valid', problem);
  await storeEdit(db, version, target, edit);
  return answer(200, await readDraft(db));
}

async function findCharge(db: Db, version: number, chargeId: string): Promise<Charge | undefined> {
  const products = await loadProducts(db, version);
  return products.flatMap(({ plans }) => plans.flatMap(({ charges }) => charges)).find(({ id }) => id === chargeId);
}

async function storeEdit(db: Db, version: number, { chargeId, currency }: PriceTarget, edit: PriceEdit) {
  const price = editedPrice(currency, edit);
  await db
    .updateTable('price')
    .set({ amount: price.amount, percent: price.percent })
    .where('version', '=', version)
    .where('charge_id', '=', chargeId)
    .where('currency', '=', currency)
    .execute();
  await db
    .deleteFrom('price_tier')
    .where('version', '=', version)
    .where('charge_id', '=', chargeId)
    .where('currency', '=', currency)
    .execute();
  await storeTiers(db, version, chargeId, price);
}
