import * as z from 'zod';
import { loadProducts } from '../catalog/load-products.ts';
import { findDraft, newestPublished } from '../catalog/draft/open-draft.ts';
import type { Db } from '../database.ts';
import { dayOf, type Clock } from '../platform/clock.ts';
import { decimalText } from '../platform/decimal-text.ts';
import { operation } from '../platform/http/operation.ts';
import { answer } from '../platform/http/outcome.ts';
import { tryQuantities } from './try-quantity.ts';

const trial = z.strictObject({
  chargeId: z.string(),
  currency: z.string(),
  quantities: z.array(decimalText).min(1).max(20)
});

/** What only the console needs; the catalog itself it reads and edits through the engine's own operations. */
export function consoleOperations(clock: Clock) {
  return [
    operation({
      method: 'get',
      path: '/overview',
      summary: 'Who is logged in, which day it is, how many subscriptions each plan has',
      answers: { 200: { description: 'The overview' } },
      handle: async (db: Db, _, caller) =>
        answer(200, { name: caller, today: dayOf(clock()), subscriptions: await countSubscriptions(db) })
    }),
    operation({
      method: 'post',
      path: '/try',
      summary: 'What a period costs at some quantities, as published and as drafted',
      body: trial,
      answers: { 200: { description: 'The amounts with their arithmetic' } },
      handle: async (db: Db, { body: { chargeId, currency, quantities } }) => {
        const base = await newestPublished(db);
        const draft = await findDraft(db);
        const price = async (version: number) =>
          tryQuantities(await loadProducts(db, version), chargeId, currency, quantities);
        return answer(200, { published: await price(base.number), draft: await price(draft?.number ?? base.number) });
      }
    })
  ];
}

async function countSubscriptions(db: Db): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('order_line')
    .select(['plan_id', (column) => column.fn.count<number>('order_id').distinct().as('subscriptions')])
    .groupBy('plan_id')
    .execute();
  return Object.fromEntries(rows.map(({ plan_id, subscriptions }) => [plan_id, subscriptions]));
}
