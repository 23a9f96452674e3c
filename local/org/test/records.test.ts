import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection, SaveResult } from 'jsforce';
import { API_VERSION, rejection, startTestOrg, statusCodes, type TestOrg } from './local-test-org.ts';
import { sampleZip } from './sample-metadata.ts';

let org: TestOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleZip());
  connection = org.connect();
}, 60_000);
afterAll(() => org.close());

const machine = (fields: Record<string, unknown>): Promise<SaveResult> =>
  connection.sobject('Machine__c').create(fields);
const refusal = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await rejection(work);
  const { errorCode, message, data } = error as { errorCode?: string; message: string; data?: { fields?: string[] } };
  return { errorCode, message, ...(data?.fields === undefined ? {} : { fields: data.fields }) };
};

describe('one record', () => {
  test('is created, read, changed and deleted', async () => {
    const { id = '' } = await machine({
      Name: 'Lathe',
      Key__c: 'one-1',
      Weight__c: 12.345,
      Built__c: '2026-02-28',
      Seen__c: '2026-02-28T10:00:00+02:00'
    });
    expect(await connection.sobject('Machine__c').retrieve(id)).toMatchObject({
      attributes: { type: 'Machine__c', url: `/services/data/v${API_VERSION}/sobjects/Machine__c/${id}` },
      Name: 'Lathe',
      Weight__c: 12.35,
      State__c: 'new',
      Sold__c: false,
      Built__c: '2026-02-28',
      Seen__c: '2026-02-28T08:00:00.000+0000',
      Account__c: null
    });
    await connection.sobject('Machine__c').update({ Id: id, Weight__c: null, State__c: 'used' });
    expect(await connection.sobject('Machine__c').retrieve(id)).toMatchObject({ Weight__c: null, State__c: 'used' });
    await connection.sobject('Machine__c').destroy(id);
    expect(await refusal(connection.sobject('Machine__c').retrieve(id))).toEqual({
      errorCode: 'NOT_FOUND',
      message: 'The requested resource does not exist'
    });
  });

  test('without a name is named after its id; numbers count by themselves', async () => {
    const { id = '' } = await machine({ Key__c: 'named' });
    expect(await connection.sobject('Machine__c').retrieve(id)).toMatchObject({ Name: id });
    const part = await connection.sobject('Part__c').create({ Machine__c: id, Label__c: 'belt' });
    expect(await connection.sobject('Part__c').retrieve(part.id ?? '')).toMatchObject({ Name: 'P-0001' });
  });

  test('text that looks like a moment stays as it was written', async () => {
    const Name = '2026-02-28T10:00:00.000Z';
    const { id = '' } = await machine({ Name });
    expect(await connection.sobject('Machine__c').retrieve(id)).toMatchObject({ Name });
  });

  test('an id of 15 characters is as good as one of 18', async () => {
    const { id = '' } = await machine({ Name: 'Short id' });
    expect(await connection.sobject('Machine__c').retrieve(id.slice(0, 15))).toMatchObject({ Id: id });
  });
});

describe('what the platform refuses', () => {
  const long = 'x'.repeat(41);
  const refused: [string, string, Record<string, unknown>, Record<string, unknown>][] = [
    [
      'an unknown field',
      'Machine__c',
      { Nope__c: 1 },
      { errorCode: 'INVALID_FIELD', message: "No such column 'Nope__c' on sobject of type Machine__c" }
    ],
    [
      'a missing value',
      'Part__c',
      {},
      {
        errorCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [Label__c, Machine__c]',
        fields: ['Label__c', 'Machine__c']
      }
    ],
    [
      'text that is too long',
      'Machine__c',
      { Key__c: long },
      {
        errorCode: 'STRING_TOO_LONG',
        message: `Key: data value too large: ${long} (max length=40)`,
        fields: ['Key__c']
      }
    ],
    [
      'a value outside a restricted picklist',
      'Machine__c',
      { State__c: 'old' },
      {
        errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        message: 'State: bad value for restricted picklist field: old',
        fields: ['State__c']
      }
    ],
    [
      'a number with too many digits',
      'Machine__c',
      { Weight__c: 1234567.8 },
      {
        errorCode: 'NUMBER_OUTSIDE_VALID_RANGE',
        message: 'Weight: value outside of valid range on numeric field: 1234567.8',
        fields: ['Weight__c']
      }
    ],
    ['text for a number', 'Machine__c', { Weight__c: 'heavy' }, { errorCode: 'JSON_PARSER_ERROR' }],
    [
      'a lookup to another object',
      'Machine__c',
      { Account__c: '005000000000001' },
      { errorCode: 'FIELD_INTEGRITY_EXCEPTION', fields: ['Account__c'] }
    ],
    [
      'a lookup to nothing',
      'Machine__c',
      { Account__c: '001000000999999' },
      { errorCode: 'INVALID_CROSS_REFERENCE_KEY' }
    ],
    ['an id that is none', 'Machine__c', { Account__c: 'acme' }, { errorCode: 'MALFORMED_ID', fields: ['Account__c'] }],
    [
      'a field of the platform',
      'Machine__c',
      { CreatedDate: '2026-01-01T00:00:00Z' },
      { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['CreatedDate'] }
    ]
  ];
  test.each(refused)('%s', async (_name, object, fields, expected) => {
    expect(await refusal(connection.sobject(object).create(fields))).toMatchObject(expected);
  });

  test('a second record with the same unique value, whatever the case', async () => {
    const { id } = await machine({ Serial__c: 'abc' });
    expect(await refusal(machine({ Serial__c: 'ABC' }))).toEqual({
      errorCode: 'DUPLICATE_VALUE',
      message: `duplicate value found: Serial__c duplicates value on record with id: ${String(id)}`
    });
  });

  test('a case-sensitive key that differs in case is another key', async () => {
    await machine({ Key__c: 'Case' });
    expect(await machine({ Key__c: 'case' })).toMatchObject({ success: true });
  });

  test('an unknown object, in the shape of an error list', async () => {
    const response = await fetch(`${org.org.url}/services/data/v${API_VERSION}/sobjects/Nope__c`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.accessToken ?? ''}`, 'content-type': 'application/json' },
      body: '{}'
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual([
      { message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }
    ]);
  });

  test('a request without a session', async () => {
    const response = await fetch(`${org.org.url}/services/data/v${API_VERSION}/query?q=SELECT+Id+FROM+Account`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
  });
});

describe('upsert by external id', () => {
  test('creates, then changes the same record', async () => {
    const first = await connection.sobject('Machine__c').upsert({ Key__c: 'up-1', Weight__c: 1 }, 'Key__c');
    const second = await connection.sobject('Machine__c').upsert({ Key__c: 'up-1', Weight__c: 2 }, 'Key__c');
    expect(first).toMatchObject({ success: true, created: true });
    expect(second).toMatchObject({ success: true, created: false, id: first.id });
  });

  test('of many tells each result; a key given twice is refused the second time', async () => {
    const records = [{ Key__c: 'up-2' }, { Key__c: 'up-3', State__c: 'broken' }, { Key__c: 'up-2' }, { Key__c: ' ' }];
    const results = await connection.sobject('Machine__c').upsert(records, 'Key__c');
    expect(statusCodes(results)).toEqual([
      undefined,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'DUPLICATE_VALUE',
      'MISSING_ARGUMENT'
    ]);
  });

  test('finds a parent by its external id', async () => {
    await machine({ Key__c: 'parent-1' });
    const part = await connection.sobject('Part__c').create({ Label__c: 'gear', Machine__r: { Key__c: 'parent-1' } });
    const { records } = await connection.query(`SELECT Machine__r.Key__c FROM Part__c WHERE Id = '${part.id ?? ''}'`);
    expect(records[0]).toMatchObject({ Machine__r: { Key__c: 'parent-1' } });
  });

  test('by a field that is no key is refused', async () => {
    expect(await refusal(connection.sobject('Machine__c').upsert({ Weight__c: 1 }, 'Weight__c'))).toMatchObject({
      errorCode: 'NOT_FOUND'
    });
  });
});

describe('collections', () => {
  test('keep the good records when not all or none', async () => {
    const results = await connection
      .sobject('Machine__c')
      .create([{ Key__c: 'c-1' }, { State__c: 'bad' }, { Key__c: 'c-2' }]);
    expect(results.map((r) => r.success)).toEqual([true, false, true]);
  });

  test('keep nothing when all or none', async () => {
    const results = await connection
      .sobject('Machine__c')
      .create([{ Key__c: 'd-1' }, { State__c: 'bad' }], { allOrNone: true });
    expect(statusCodes(results)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
    ]);
    expect((await connection.query("SELECT Id FROM Machine__c WHERE Key__c = 'd-1'")).totalSize).toBe(0);
  });

  test('take at most 200 records', async () => {
    const records = Array.from({ length: 201 }, (_, i) => ({ Key__c: `many-${i}` }));
    expect(await refusal(connection.sobject('Machine__c').create(records))).toMatchObject({
      errorCode: 'EXCEEDED_ID_LIMIT'
    });
    expect(await connection.sobject('Machine__c').create(records, { allowRecursive: true })).toHaveLength(201);
  });

  test('change and delete by id', async () => {
    const created = await connection.sobject('Machine__c').create([{ Name: 'A' }, { Name: 'B' }]);
    const ids = created.map((r) => r.id ?? '');
    await connection.sobject('Machine__c').update(ids.map((Id) => ({ Id, Weight__c: 5 })));
    expect(await connection.sobject('Machine__c').retrieve(ids)).toMatchObject([{ Weight__c: 5 }, { Weight__c: 5 }]);
    const deleted = await connection.sobject('Machine__c').destroy(ids);
    expect(deleted.map((r) => r.success)).toEqual([true, true]);
    expect(statusCodes(await connection.sobject('Machine__c').destroy(ids))).toEqual([
      'ENTITY_IS_DELETED',
      'ENTITY_IS_DELETED'
    ]);
  });
});

describe('deleting a parent', () => {
  test('takes details along, empties lookups', async () => {
    const account = await connection.sobject('Account').create({ Name: 'Gone' });
    const { id = '' } = await machine({ Name: 'Kept', Account__c: account.id });
    const part = await connection.sobject('Part__c').create({ Machine__c: id, Label__c: 'belt' });
    await connection.sobject('Account').destroy(account.id ?? '');
    expect(await connection.sobject('Machine__c').retrieve(id)).toMatchObject({ Account__c: null });
    await connection.sobject('Machine__c').destroy(id);
    expect((await connection.query(`SELECT Id FROM Part__c WHERE Id = '${part.id ?? ''}'`)).totalSize).toBe(0);
  });
});
