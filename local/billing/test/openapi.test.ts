import { afterAll, beforeAll, expect, test } from '@jest/globals';
import Ajv from 'ajv';
import { billingForTest, type Billing } from './billing.ts';

let billing: Billing;
beforeAll(async () => {
  billing = await billingForTest();
});
afterAll(() => billing.close());

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        summary: string;
        parameters?: { name: string; in: string; required?: boolean }[];
        responses: object;
      }
    >
  >;
  components: { schemas: Record<string, object> };
}

test('describes every operation with a summary, a unique id and its answers', async () => {
  const { body } = await billing.call<Document>('GET', '/openapi.json', undefined, { token: null });
  expect(body.openapi).toBe('3.1.0');
  const operations = Object.values(body.paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(20);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  expect(operations.filter(({ summary, responses }) => !summary || !('default' in responses))).toEqual([]);
});

test('declares each path parameter and says where an idempotency key is required', async () => {
  const { body } = await billing.call<Document>('GET', '/openapi.json');
  for (const [path, methods] of Object.entries(body.paths)) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const { parameters = [] } of Object.values(methods)) {
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(names);
    }
  }
  const keys = body.paths['/v1/orders']?.post?.parameters?.find(({ name }) => name === 'Idempotency-Key');
  expect(keys).toMatchObject({ in: 'header', required: true });
});
