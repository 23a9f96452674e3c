import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { API_VERSION, startTestOrg, type TestOrg } from './local-test-org.ts';
import { sampleZip } from './sample-metadata.ts';

let org: TestOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleZip());
  connection = org.connect();
}, 60_000);
afterAll(() => org.close());

const base = `/services/data/v${API_VERSION}`;
const count = async (where: string): Promise<number> =>
  (await connection.query(`SELECT COUNT() FROM Machine__c WHERE ${where}`)).totalSize;
interface Sub {
  httpStatusCode: number;
  body: unknown;
}
const composite = async (allOrNone: boolean, compositeRequest: object[]): Promise<Sub[]> =>
  (await connection.requestPost<{ compositeResponse: Sub[] }>('/composite', { allOrNone, compositeRequest }))
    .compositeResponse;
const post = (referenceId: string, body: object, url = `${base}/sobjects/Machine__c`): object => ({
  method: 'POST',
  url,
  referenceId,
  body
});

describe('composite', () => {
  test('later requests use what earlier ones gave', async () => {
    const responses = await composite(true, [
      post('machine', { Name: 'Press', Key__c: 'comp-1' }),
      post('part', { Machine__c: '@{machine.id}', Label__c: 'plate' }, `${base}/sobjects/Part__c`),
      {
        method: 'PATCH',
        url: `${base}/sobjects/Machine__c/Key__c/comp-1`,
        referenceId: 'change',
        body: { Weight__c: 4 }
      },
      {
        method: 'GET',
        url: `${base}/query?q=SELECT+Machine__r.Weight__c+FROM+Part__c+WHERE+Id='@{part.id}'`,
        referenceId: 'found'
      }
    ]);
    expect(responses.map((r) => r.httpStatusCode)).toEqual([201, 201, 200, 200]);
    expect(responses[3]?.body).toMatchObject({ records: [{ Machine__r: { Weight__c: 4 } }] });
  });

  test('all or none leaves nothing behind', async () => {
    const responses = await composite(true, [
      post('a', { Key__c: 'none-1' }),
      post('b', { State__c: 'bad' }),
      post('c', { Key__c: 'none-2' })
    ]);
    expect(responses.map((r) => [r.httpStatusCode, (r.body as { errorCode: string }[])[0]?.errorCode])).toEqual([
      [400, 'PROCESSING_HALTED'],
      [400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
      [400, 'PROCESSING_HALTED']
    ]);
    expect(await count("Key__c LIKE 'none-%'")).toBe(0);
  });

  test('otherwise each request stands alone', async () => {
    const responses = await composite(false, [
      post('a', { Key__c: 'some-1' }),
      post('b', { State__c: 'bad' }),
      post('c', { Key__c: '@{b.id}' })
    ]);
    expect(responses.map((r) => r.httpStatusCode)).toEqual([201, 400, 400]);
    expect(await count("Key__c = 'some-1'")).toBe(1);
  });

  test('takes at most 25 requests', async () => {
    const many = Array.from({ length: 26 }, (_, i) => post(`r${i}`, { Key__c: `x${i}` }));
    await expect(composite(false, many)).rejects.toMatchObject({ errorCode: 'LIMIT_EXCEEDED' });
  });
});

describe('graph, batch and tree', () => {
  test('each graph is kept or dropped as a whole', async () => {
    const { graphs } = await connection.requestPost<{ graphs: { graphId: string; isSuccessful: boolean }[] }>(
      '/composite/graph',
      {
        graphs: [
          { graphId: 'good', compositeRequest: [post('a', { Key__c: 'graph-1' })] },
          { graphId: 'bad', compositeRequest: [post('a', { Key__c: 'graph-2' }), post('b', { State__c: 'bad' })] }
        ]
      }
    );
    expect(graphs.map((g) => [g.graphId, g.isSuccessful])).toEqual([
      ['good', true],
      ['bad', false]
    ]);
    expect(await count("Key__c LIKE 'graph-%'")).toBe(1);
  });

  test('a batch tells each answer', async () => {
    const answer = await connection.requestPost<{ hasErrors: boolean; results: { statusCode: number }[] }>(
      '/composite/batch',
      {
        batchRequests: [
          { method: 'POST', url: `v${API_VERSION}/sobjects/Machine__c`, richInput: { Key__c: 'batch-1' } },
          { method: 'GET', url: `v${API_VERSION}/sobjects/Nope` }
        ]
      }
    );
    expect(answer).toMatchObject({ hasErrors: true, results: [{ statusCode: 201 }, { statusCode: 404 }] });
  });

  test('a tree brings children with their parent', async () => {
    const answer = await connection.requestPost('/composite/tree/Machine__c', {
      records: [
        {
          attributes: { type: 'Machine__c', referenceId: 'm' },
          Key__c: 'tree-1',
          Parts__r: { records: [{ attributes: { type: 'Part__c', referenceId: 'p' }, Label__c: 'leaf' }] }
        }
      ]
    });
    expect(answer).toMatchObject({ hasErrors: false, results: [{ referenceId: 'm' }, { referenceId: 'p' }] });
    expect((await connection.query("SELECT Id FROM Part__c WHERE Machine__r.Key__c = 'tree-1'")).totalSize).toBe(1);
  });
});

describe('platform events over REST', () => {
  test('are queued, logged once their transaction is committed, and dropped with it', async () => {
    const sold = await connection.sobject('Machine_Sold__e').create({ Key__c: 'sold-1', Price__c: 9.5 });
    expect(sold).toMatchObject({ success: true, errors: [{ statusCode: 'OPERATION_ENQUEUED' }] });
    await composite(true, [
      post('e', { Key__c: 'lost' }, `${base}/sobjects/Machine_Sold__e`),
      post('b', { State__c: 'bad' })
    ]);
    expect(org.eventPayloads('/event/Machine_Sold__e')).toMatchObject([
      { Key__c: 'sold-1', Price__c: 9.5, CreatedById: org.userId('admin') }
    ]);
  });

  test('are checked like records', async () => {
    await expect(connection.sobject('Machine_Sold__e').create({ Nope__c: 1 })).rejects.toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    await expect(connection.sobject('Machine_Sold__e').create({ Key__c: 'x'.repeat(41) })).rejects.toMatchObject({
      errorCode: 'STRING_TOO_LONG'
    });
  });
});
