import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { eventTriggerPackage } from '../support/event-trigger-package.ts';
import { startTestOrg, type TestOrg } from '../support/start-test-org.ts';
import { until } from '../support/until.ts';

const DYING_ORG = path.join(import.meta.dirname, '../support/org-that-dies.ts');

let folder: string;
let org: TestOrg;

const publish = async (...texts: string[]): Promise<void> => {
  const rows = texts.map((text) => ({ Text__c: text }));
  await org.engine.publish({ userId: ADMIN_ID, event: 'Sample_Event__e', rows });
};
const accounts = (): string[] =>
  (org.data.db.prepare('SELECT "Name" FROM "Account" ORDER BY "Id"').all() as { Name: string }[]).map(
    ({ Name }) => Name
  );

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-org-'));
  org = await startTestOrg({ folder, events: { triggerRetryMs: 5 } });
  await org.deploy(eventTriggerPackage());
}, 60_000);
afterEach(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});

describe('a deployed event trigger', () => {
  test('runs as Automated Process, in the order of the events', async () => {
    await publish('a', 'b', 'c');
    await until('three accounts', () => accounts().length === 3);
    expect(accounts()).toEqual(['a', 'b', 'c']);
    expect(org.data.db.prepare('SELECT "Description" FROM "Account" LIMIT 1').get()).toEqual({
      Description: 'Automated Process'
    });
  });

  test('is run again after a RetryableException, and what it had done is undone', async () => {
    await publish('first', 'retry');
    await until('two accounts', () => accounts().length === 2);
    expect(accounts()).toEqual(['first', 'retry']);
  });

  test('goes on behind its checkpoint in another run', async () => {
    await publish('checkpoint', 'after');
    await until('two accounts', () => accounts().length === 2);
    expect(accounts()).toEqual(['checkpoint', 'after']);
  });

  test('handles each event once though the org is killed in the middle', async () => {
    await org.close();
    const child = spawn(process.execPath, [DYING_ORG, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    org = await startTestOrg({ folder });
    const { n } = org.data.db.prepare('SELECT count(*) AS n FROM event_log').get() as { n: number };
    await until('every event', () => accounts().length >= n);
    expect(new Set(accounts()).size).toBe(n);
    expect(accounts().length).toBe(n);
  }, 60_000);
});
