import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { rejection, startTestOrg } from './local-test-org.ts';
import { sampleZip } from './sample-metadata.ts';

const MAIN = path.join(import.meta.dirname, '../src/main.ts');
let folder = '';
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-org-'));
  writeFileSync(path.join(folder, 'clients.json'), '[]');
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const launch = (env: Record<string, string>): ChildProcess => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  running.push(child);
  return child;
};
const firstLine = (child: ChildProcess, pattern: RegExp): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      const line = text.split('\n').find((l) => pattern.test(l));
      if (line !== undefined) resolve(JSON.parse(line) as Record<string, unknown>);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`ended with ${code ?? 'a signal'}: ${text}`));
    });
  });
const exitCode = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

test('a wrong configuration is one message with all problems, and exit 1', async () => {
  const child = launch({ ORG_PORT: 'abc' });
  const ended = exitCode(child);
  const line = await firstLine(child, /configuration/);
  expect(await ended).toBe(1);
  expect(line['problems']).toHaveLength(3);
  expect(String(line['msg'])).toMatch(/ORG_PORT.*ORG_DATA_DIR.*ORG_CLIENTS_FILE/);
}, 30_000);

test('the process answers /healthz and ends with 0 on SIGTERM', async () => {
  const env = {
    ORG_PORT: '0',
    ORG_PUBSUB_PORT: '0',
    ORG_DATA_DIR: folder,
    ORG_CLIENTS_FILE: path.join(folder, 'clients.json')
  };
  const child = launch(env);
  const { url } = await firstLine(child, /"url"/);
  expect((await fetch(`${String(url)}/healthz`)).status).toBe(200);
  const ended = exitCode(child);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 30_000);

test('everything committed is there after a restart: schema, records, key counters', async () => {
  const before = await startTestOrg(folder);
  await before.deploy(sampleZip());
  const created = await before.connect().sobject('Machine__c').create({ Key__c: 'kept', Weight__c: 1.5 });
  const after = await before.restart();
  const connection = after.connect();
  expect((await connection.query('SELECT Id, Weight__c FROM Machine__c')).records).toMatchObject([
    { Id: created.id, Weight__c: 1.5 }
  ]);
  const next = await connection.sobject('Machine__c').create({ Key__c: 'next' });
  expect(next.id).not.toBe(created.id);
  expect(await rejection(connection.sobject('Machine__c').create({ Key__c: 'kept' }))).toMatchObject({
    errorCode: 'DUPLICATE_VALUE'
  });
  await after.close();
}, 60_000);

test('kill -9 in the middle of writing keeps what was answered and nothing half done', async () => {
  const before = await startTestOrg(folder);
  await before.deploy(sampleZip());
  const token = before.org.openSession(before.userId('admin'));
  await before.org.close();
  const env = {
    ORG_PORT: '0',
    ORG_PUBSUB_PORT: '0',
    ORG_DATA_DIR: folder,
    ORG_CLIENTS_FILE: path.join(folder, 'clients.json')
  };
  const child = launch(env);
  const { url } = await firstLine(child, /"url"/);
  const answered: string[] = [];
  setTimeout(() => child.kill('SIGKILL'), 1500);
  for (let batch = 0; batch < 500; batch += 1) {
    const records = Array.from({ length: 50 }, (_, i) => ({
      attributes: { type: 'Machine__c' },
      Key__c: `${batch}-${i}`
    }));
    const response = await fetch(`${String(url)}/services/data/v65.0/composite/sobjects`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ allOrNone: true, records })
    }).catch(() => undefined);
    if (response?.status !== 200) break;
    answered.push(`${batch}-0`);
  }
  const after = await startTestOrg(folder);
  const { records } = await after.connect().query('SELECT COUNT(Id) n FROM Machine__c');
  const n = Number(records[0]?.['n']);
  expect(answered.length).toBeGreaterThan(0);
  expect(n % 50).toBe(0);
  expect(n).toBeGreaterThanOrEqual(answered.length * 50);
  await after.close();
}, 60_000);
