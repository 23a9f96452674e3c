import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase } from '../../../scripts/test-postgres.mjs';
import type { Order } from '../src/orders/schema.ts';
import { callAt, newAccount, seatsOrder, TOKEN } from './billing.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let database: Awaited<ReturnType<typeof testDatabase>>;
const children: ChildProcess[] = [];
beforeEach(async () => {
  database = await testDatabase('billing_process');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await database.drop();
});

/** Runs main.ts with nothing but the given environment. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return { child, output };
}

async function startProcess() {
  const started = run({ BILLING_PORT: '0', BILLING_DATABASE_URL: database.url, BILLING_API_TOKEN: TOKEN });
  while (!started.output.stdout.includes('billing engine is up')) {
    if (started.child.exitCode !== null) throw new Error(started.output.stderr);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const url = /"url":"([^"]+)"/.exec(started.output.stdout)?.[1] ?? '';
  return { ...started, url };
}

describe('the process', () => {
  test('names every configuration problem at once and exits 1', async () => {
    const { child, output } = run({
      BILLING_PORT: 'many',
      BILLING_DATABASE_URL: 'mysql://x',
      BILLING_API_TOKEN: 'short'
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output.stderr).toContain('BILLING_PORT:');
    expect(output.stderr).toContain('BILLING_DATABASE_URL: must be a postgresql:// URL');
    expect(output.stderr).toContain('BILLING_API_TOKEN: must have at least 16 characters');
    expect(output.stderr).not.toContain('short');
  });

  test('logs one JSON object a line and stops with 0 on SIGTERM', async () => {
    const { child, output } = await startProcess();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const lines = output.stdout.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { service: string }).service)).toEqual(
      lines.map(() => 'local-billing')
    );
  });

  test('that is killed after the effect of an order answers the repeated order from what it stored', async () => {
    const first = await startProcess();
    const order = seatsOrder(await newAccount(first.url));
    await callAt(first.url, 'POST', '/local/faults', { match: { path: '/v1/orders' }, behaviour: 'die', times: 1 });
    await expect(callAt(first.url, 'POST', '/v1/orders', order, { key: 'deadly' })).rejects.toThrow('fetch failed');
    expect(first.child.signalCode ?? (await once(first.child, 'exit'))[1]).toBe('SIGKILL');

    const second = await startProcess();
    const again = await callAt<Order>(second.url, 'POST', '/v1/orders', order, { key: 'deadly' });
    expect([again.status, again.headers.get('idempotent-replayed'), again.body.number]).toEqual([
      201,
      'true',
      'O-00001'
    ]);
  });
});
