import * as z from 'zod';
import type { Db } from '../../database.ts';
import type { Clock } from '../../platform/clock.ts';
import { operation } from '../../platform/http/operation.ts';
import { answer } from '../../platform/http/outcome.ts';
import { editPlan } from './edit-plan.ts';
import { editPrice } from './edit-price.ts';
import { discardDraft, publishDraft } from './publish-draft.ts';
import { readDraft } from './read-draft.ts';
import { draft, planEdit, priceEdit, publication } from './schema.ts';

const edited = { 200: { description: 'The draft after the edit', schema: draft } };

export function draftOperations(clock: Clock) {
  return [
    operation({
      method: 'get',
      path: '/v1/catalog/draft',
      summary: 'The draft and how it differs from the newest published version',
      answers: { 200: { description: 'The draft', schema: draft } },
      handle: async (db: Db) => answer(200, await readDraft(db))
    }),
    operation({
      method: 'patch',
      path: '/v1/catalog/draft/charges/{chargeId}/prices/{currency}',
      summary: 'Set a price in the draft',
      params: z.object({ chargeId: z.string(), currency: z.string() }),
      body: priceEdit,
      answers: edited,
      handle: (db: Db, { params, body }, caller) => editPrice(db, params, body, caller, clock())
    }),
    operation({
      method: 'patch',
      path: '/v1/catalog/draft/plans/{planId}',
      summary: 'Change a plan in the draft',
      params: z.object({ planId: z.string() }),
      body: planEdit,
      answers: edited,
      handle: (db: Db, { params, body }, caller) => editPlan(db, params.planId, body, caller, clock())
    }),
    operation({
      method: 'delete',
      path: '/v1/catalog/draft',
      summary: 'Discard the draft',
      answers: { 204: { description: 'Discarded' } },
      handle: (db: Db) => discardDraft(db)
    }),
    operation({
      method: 'post',
      path: '/v1/catalog/draft/publish',
      summary: 'Publish the draft',
      body: publication,
      idempotency: 'optional',
      answers: {
        201: {
          description: 'The new version',
          schema: z.strictObject({ version: z.int(), effectiveFrom: z.iso.date() })
        }
      },
      handle: (db: Db, { body }, caller) => publishDraft(db, body.effectiveFrom, caller, clock())
    })
  ];
}
