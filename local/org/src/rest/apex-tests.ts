/** The test-run protocol of `sf apex run test`: start a run, then ask for its outcome with queries of the Tooling API. */
import express, { Router, type Request, type Response } from 'express';
import * as z from 'zod';
import type { OrgData } from '../data/org-data.ts';
import type { Engine } from '../engine/engine.ts';
import { ApexTestRuns } from './apex-test-runs.ts';
import { userIdOf } from './sign-in.ts';

const runSchema = z.looseObject({
  classNames: z.string().optional(),
  tests: z.array(z.object({ className: z.string().optional(), classId: z.string().optional() })).optional(),
  classids: z.string().optional()
});

interface Deps {
  readonly data: OrgData;
  readonly engine: Engine;
}

/** Mounted behind the session check; anything it does not know goes on to the data API. */
export const apexTests = ({ data, engine }: Deps): Router => {
  const router = Router();
  const runs = new ApexTestRuns(data);
  const tooling = '/services/data/:version/tooling';
  const run = async (
    request: Request,
    response: Response
  ): Promise<{ userId: string; result: Awaited<ReturnType<Engine['runApexTests']>> }> => {
    const classNames = classesOf(data, request.body);
    const userId = userIdOf(response);
    return {
      userId,
      result: await engine.runApexTests({ userId, ...(classNames === undefined ? {} : { classNames }) })
    };
  };
  router.post(`${tooling}/runTestsSynchronous`, express.json(), (request, response, next) => {
    run(request, response)
      .then(({ result }) => response.json({ ...result, apexLogId: null }))
      .catch(next);
  });
  router.post(`${tooling}/runTestsAsynchronous`, express.json(), (request, response, next) => {
    run(request, response)
      .then(({ userId, result }) => response.json(runs.add(userId, result)))
      .catch(next);
  });
  router.get(`${tooling}/query`, (request, response, next) => {
    const records = runs.query(new URL(request.originalUrl, 'http://org').searchParams.get('q') ?? '');
    if (records === undefined) next();
    else response.json({ size: records.length, totalSize: records.length, done: true, queryLocator: null, records });
  });
  return router;
};

/** Undefined means all. */
const classesOf = (data: OrgData, body: unknown): string[] | undefined => {
  const { classNames, tests, classids } = runSchema.parse(body ?? {});
  const ids = [...(classids?.split(',') ?? []), ...(tests?.flatMap(({ classId }) => classId ?? []) ?? [])];
  const byId = ids.flatMap((id) => {
    const row = data.db.prepare('SELECT "Name" AS name FROM "ApexClass" WHERE "Id" = ?').get(id) as
      { name: string } | undefined;
    return row?.name ?? [];
  });
  const names = [
    ...(classNames?.split(',') ?? []),
    ...(tests?.flatMap(({ className }) => className ?? []) ?? []),
    ...byId
  ];
  return names.length === 0 ? undefined : names.map((name) => name.trim());
};
