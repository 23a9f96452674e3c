import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { billingForTest, type Billing } from './billing.ts';

let billing: Billing;
beforeAll(async () => {
  billing = await billingForTest();
});
afterAll(() => billing.close());

interface Operation {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required?: boolean }[];
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
}
const read = async () => (await billing.call<Document>('GET', '/openapi.json', undefined, { token: null })).body;

test('the OpenAPI document is valid by the official schema of OpenAPI 3.1', async () => {
  const document = await read();
  expect(document.openapi).toBe('3.1.0');
  expect(await new Validator().validate({ ...structuredClone(document) })).toEqual({ valid: true });
});

test('every operation has a summary and an id of its own, and declares its path parameters', async () => {
  const { paths } = await read();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, ...operation }))
  );
  expect(operations).toHaveLength(22);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(22);
  expect(operations.filter(({ summary }) => summary === '')).toEqual([]);
  for (const { path, parameters = [] } of operations) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(names);
  }
});

test('an order says that its idempotency key is required', async () => {
  const { paths } = await read();
  const key = paths['/v1/orders']?.post?.parameters?.find(({ name }) => name === 'Idempotency-Key');
  expect(key).toMatchObject({ in: 'header', required: true });
});
