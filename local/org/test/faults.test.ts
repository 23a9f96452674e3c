import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { rejection, startTestOrg, type TestOrg } from './local-test-org.ts';

let org: TestOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  connection = org.connect();
}, 60_000);
afterAll(() => org.close());
afterEach(() => fetch(`${org.org.url}/local/faults`, { method: 'DELETE' }));

const fault = (body: object): Promise<Response> =>
  fetch(`${org.org.url}/local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
const create = (Name: string): Promise<unknown> => Promise.resolve(connection.sobject('Account').create({ Name }));
const count = async (name: string): Promise<number> =>
  (await connection.query(`SELECT COUNT() FROM Account WHERE Name = '${name}'`)).totalSize;

test('fail: the request is refused as asked, as often as asked', async () => {
  await fault({
    match: { method: 'POST', path: '/services/data' },
    behaviour: 'fail',
    status: 403,
    errorCode: 'REQUEST_LIMIT_EXCEEDED',
    message: 'TotalRequests Limit exceeded.'
  });
  expect(await rejection(create('A'))).toMatchObject({ errorCode: 'REQUEST_LIMIT_EXCEEDED' });
  expect(await create('A')).toMatchObject({ success: true });
  expect(await count('A')).toBe(1);
});

test('fail after effect: the record is there, its answer is lost', async () => {
  await fault({ match: { method: 'POST' }, behaviour: 'fail_after_effect', status: 503 });
  expect(await rejection(create('B'))).toMatchObject({ errorCode: 'SERVER_UNAVAILABLE' });
  expect(await count('B')).toBe(1);
});

test('drop: the connection breaks before anything happens', async () => {
  await fault({ match: { method: 'POST' }, behaviour: 'drop' });
  await rejection(create('C'));
  expect(await count('C')).toBe(0);
});

test('delay: the answer takes its time', async () => {
  await fault({ match: { method: 'POST' }, behaviour: 'delay', delayMs: 300 });
  const began = performance.now();
  await create('D');
  expect(performance.now() - began).toBeGreaterThan(290);
});

test('an unknown behaviour is refused', async () => {
  expect((await fault({ behaviour: 'explode' })).status).toBe(422);
});
