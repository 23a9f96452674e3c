/** What components ask for behind the page: Apex, records, events. */
import express, { type Response, type Router } from 'express';
import * as z from 'zod';
import { answerApexCall, apexCallSchema } from './apex-call.ts';
import type { LightningDeps } from './deps.ts';
import { eventStreamQuery, streamEvents } from './event-stream.ts';
import { createUiRecord, readUiRecord, updateUiRecord, type UiAnswer } from './record-api.ts';
import { withVisit } from './visits.ts';

const changesSchema = z.object({ fields: z.record(z.string(), z.unknown()) });
const creationSchema = changesSchema.extend({ apiName: z.string() });

function send(response: Response, answer: UiAnswer): void {
  if (answer.ok) response.json(answer.record);
  else response.status(answer.status).json({ message: answer.message });
}

const fieldNames = (query: Readonly<Record<string, string>>): string[] =>
  (query['fields'] ?? '').split(',').filter((name) => name !== '');

export function dataRouter(deps: LightningDeps): Router {
  const router = express.Router();
  router.post(
    '/apex',
    withVisit(deps, async ({ user }, request, response) => {
      const { status, body } = await answerApexCall(deps, user.id, apexCallSchema.parse(request.body));
      response.status(status).json(body);
    })
  );
  router.post(
    '/records',
    withVisit(deps, async ({ user }, request, response) => {
      const { apiName, fields } = creationSchema.parse(request.body);
      send(response, await createUiRecord(deps, user, apiName, fields));
    })
  );
  router.get(
    '/records/:id',
    withVisit(deps, async ({ user, query }, request, response) => {
      send(response, await readUiRecord(deps, user, String(request.params['id']), fieldNames(query)));
    })
  );
  router.patch(
    '/records/:id',
    withVisit(deps, async ({ user }, request, response) => {
      const { fields } = changesSchema.parse(request.body);
      send(response, await updateUiRecord(deps, user, String(request.params['id']), fields));
    })
  );
  router.get(
    '/events',
    withVisit(deps, ({ user, url }, request, response) => {
      const channel = new URL(url, 'http://host').searchParams.getAll('channel');
      streamEvents(deps, user.id, request, response, eventStreamQuery.parse({ channel }));
    })
  );
  return router;
}
