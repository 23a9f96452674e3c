/** The Metadata API over REST: `deployRequest` with a multipart zip. */
import express, { Router, type Request } from 'express';
import * as z from 'zod';
import { OrgError } from '../data/transaction.ts';
import { userIdOf } from '../rest/sign-in.ts';
import type { DeployJobs } from './deploy-jobs.ts';
import type { DeployOptions } from './deploy-context.ts';

const testLevels = z.enum(['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg']);

export const deployOptionsSchema = z
  .object({
    checkOnly: z.boolean().default(false),
    rollbackOnError: z.boolean().default(true),
    testLevel: testLevels.nullish().transform((level) => level ?? 'NoTestRun'),
    runTests: z
      .array(z.string())
      .nullish()
      .transform((names) => names ?? [])
  })
  .transform((options): DeployOptions => options);

/** Mounted below `/services/data/:version/metadata`, behind the session check. */
export const metadataRest = (jobs: DeployJobs): Router => {
  const router = Router();
  router.post(
    '/services/data/:version/metadata/deployRequest',
    express.raw({ type: () => true, limit: '128mb' }),
    (request, response, next) => {
      readDeploy(request)
        .then(({ zip, options }) => {
          const deployResult = jobs.start(zip, options, userIdOf(response));
          response.status(201).json({ id: deployResult.id, deployOptions: options, deployResult });
        })
        .catch(next);
    }
  );
  router.get('/services/data/:version/metadata/deployRequest/:id', (request, response) => {
    const { details, ...result } = jobs.status(request.params.id);
    const wanted = request.query['includeDetails'] === 'true';
    response.json({ id: result.id, deployResult: wanted && details !== undefined ? { ...result, details } : result });
  });
  return router;
};

/** Parses the multipart body with the platform's own parser: a `json` part and a `file` part. */
const readDeploy = async (request: Request): Promise<{ zip: Uint8Array; options: DeployOptions }> => {
  const form = await new Response(request.body as Buffer, {
    headers: { 'content-type': request.get('content-type') ?? '' }
  })
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- discouraged for big public uploads; this is one zip from this machine
    .formData()
    .catch(() => new FormData());
  const file = form.get('file');
  const description = [...form.entries()].find(([name]) => name !== 'file')?.[1];
  if (!(file instanceof Blob) || description === undefined) {
    throw new OrgError('INVALID_MULTIPART_REQUEST', 'A deploy needs the parts json and file');
  }
  const text = typeof description === 'string' ? description : await description.text();
  const parsed = z.object({ deployOptions: deployOptionsSchema }).safeParse(JSON.parse(text));
  if (!parsed.success) throw new OrgError('JSON_PARSER_ERROR', z.prettifyError(parsed.error));
  return { zip: new Uint8Array(await file.arrayBuffer()), options: parsed.data.deployOptions };
};
