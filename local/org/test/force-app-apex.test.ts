/** Every Apex test of force-app, on the data layer with force-app's own metadata deployed. Green here is our model of Apex. */
import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageMetadata } from '../../../scripts/package-metadata.mjs';
import { createApexRuntime } from '../src/apex/create-runtime.ts';
import { OrgTransaction } from '../src/data/org-transaction.ts';
import { userContext } from '../src/data/user-access.ts';
import { WorkerOrg } from '../src/engine/worker-org.ts';
import { runDeploy } from '../src/metadata/run-deploy.ts';
import { NO_TESTS } from '../src/metadata/deploy-report.ts';
import { ADMIN_ID, seedOrg } from '../src/setup/seed-org.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-force-app-'));
const org = new WorkerOrg(path.join(folder, 'org.db'), createApexRuntime);
seedOrg(org.data);
const admin = userContext(org.data.db, org.data.metadata, ADMIN_ID);
const hooks = org.hooks();
const options = { checkOnly: false, rollbackOnError: true, testLevel: 'NoTestRun', runTests: [] } as const;
const { report } = runDeploy(org.data, await packageMetadata(), options, admin, hooks);
const runtime = hooks.compiled();
org.adopt(runtime);
const begin = (): OrgTransaction => new OrgTransaction(org.data, admin, org.dispatcher);
const result = runtime?.runTests({ begin }) ?? NO_TESTS;

afterAll(() => {
  org.data.close();
  rmSync(folder, { recursive: true, force: true });
});

test('force-app is deployed and compiles', () => {
  expect(report.failures.map(({ fullName, problem }) => `${fullName}: ${problem ?? ''}`)).toEqual([]);
  expect(result.numTestsRun).toBeGreaterThan(0);
});

const outcomes = [
  ...result.successes.map((one) => [`${one.name}.${one.methodName}`, null] as const),
  ...result.failures.map((one) => [`${one.name}.${one.methodName}`, `${one.message}\n${one.stackTrace}`] as const)
];
if (outcomes.length) {
  test.each(outcomes)('%s', (_name, failure) => {
    expect(failure).toBeNull();
  });
}
