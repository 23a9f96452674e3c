import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { rejection, startTestOrg, type TestOrg } from './local-test-org.ts';
import { sampleZip } from './sample-metadata.ts';

let org: TestOrg;
let connection: Connection;
let accountId = '';
beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleZip());
  connection = org.connect();
  const account = await connection.sobject('Account').create({ Name: "O'Hara 100%", Industry: 'Energy' });
  accountId = account.id ?? '';
  await connection.sobject('Machine__c').create([
    {
      Name: 'Anvil',
      Key__c: 'a',
      Weight__c: 2,
      State__c: 'new',
      Built__c: '2020-01-15',
      Account__c: accountId,
      Tags__c: 'red;blue'
    },
    {
      Name: 'bellows',
      Key__c: 'b',
      Weight__c: 10,
      State__c: 'used',
      Sold__c: true,
      Account__c: accountId,
      Tags__c: 'red'
    },
    { Name: 'Crane', Key__c: 'c', Weight__c: 100.5, State__c: 'new', Built__c: new Date().toISOString().slice(0, 10) },
    { Name: 'Drill', Key__c: 'd' }
  ]);
  const machine = await connection.query("SELECT Id FROM Machine__c WHERE Key__c = 'a'");
  const Machine__c = machine.records[0]?.Id ?? '';
  await connection.sobject('Part__c').create([
    { Machine__c, Label__c: 'horn' },
    { Machine__c, Label__c: 'face' }
  ]);
}, 60_000);
afterAll(() => org.close());

const names = async (rest: string): Promise<unknown[]> =>
  (await connection.query(`SELECT Name FROM Machine__c ${rest}`)).records.map((r) => r['Name'] as unknown);

const CASES: [string, string[]][] = [
  ["WHERE Name = 'BELLOWS'", ['bellows']],
  ["WHERE name != 'anvil' ORDER BY Name", ['bellows', 'Crane', 'Drill']],
  ["WHERE Key__c = 'A'", []],
  ['WHERE Weight__c > 9 ORDER BY Weight__c', ['bellows', 'Crane']],
  ['WHERE Weight__c = 100.50', ['Crane']],
  ['WHERE Weight__c = null', ['Drill']],
  ['WHERE Weight__c != 2 ORDER BY Name', ['bellows', 'Crane', 'Drill']],
  ['WHERE Weight__c IN (2, 10) ORDER BY Weight__c DESC', ['bellows', 'Anvil']],
  ["WHERE Key__c NOT IN ('a', 'b', 'c')", ['Drill']],
  ['WHERE Sold__c = true', ['bellows']],
  ["WHERE Name LIKE '%n%' ORDER BY Name", ['Anvil', 'Crane']],
  ["WHERE Account__r.Name LIKE 'o\\'hara 100\\%' ORDER BY Name", ['Anvil', 'bellows']],
  ["WHERE Account__r.Industry != 'Energy' ORDER BY Name", ['Crane', 'Drill']],
  ["WHERE Account__r.Owner.Name = 'Ada Okafor' ORDER BY Name", ['Anvil', 'bellows']],
  ["WHERE Tags__c INCLUDES ('red;blue')", ['Anvil']],
  ["WHERE Tags__c INCLUDES ('blue', 'red') ORDER BY Name", ['Anvil', 'bellows']],
  ["WHERE Tags__c EXCLUDES ('red') ORDER BY Name", ['Crane', 'Drill']],
  ['WHERE Built__c = TODAY', ['Crane']],
  ['WHERE Built__c < LAST_N_YEARS:2', ['Anvil']],
  ['WHERE Built__c >= 2020-01-15 AND Built__c < 2020-01-16', ['Anvil']],
  ['WHERE CreatedDate = TODAY AND CreatedDate > 2020-01-01T00:00:00+02:00 ORDER BY Name LIMIT 1', ['Anvil']],
  ["WHERE (Name = 'Anvil' OR Name = 'Crane') AND NOT State__c = 'used' ORDER BY Name", ['Anvil', 'Crane']],
  ["WHERE NOT (Name = 'Anvil' OR Name = 'Crane') ORDER BY Name DESC", ['Drill', 'bellows']],
  ["WHERE Id IN (SELECT Machine__c FROM Part__c WHERE Label__c = 'horn')", ['Anvil']],
  ['WHERE Account__c NOT IN (SELECT Id FROM Account) ORDER BY Name', ['Crane', 'Drill']],
  ['ORDER BY Weight__c DESC NULLS LAST LIMIT 2 OFFSET 1', ['bellows', 'Anvil']],
  ['ORDER BY Weight__c LIMIT 1', ['Drill']],
  ['ORDER BY Account__r.Name NULLS LAST, Name DESC LIMIT 1 FOR UPDATE', ['bellows']],
  ["WHERE Name = 'Anvil' WITH USER_MODE", ['Anvil']]
];

describe('conditions and order', () => {
  test.each(CASES)('%s', async (rest, expected) => {
    expect(await names(rest)).toEqual(expected);
  });

  test('ids may have 15 or 18 characters', async () => {
    expect(await names(`WHERE Account__c = '${accountId.slice(0, 15)}' ORDER BY Name`)).toEqual(['Anvil', 'bellows']);
  });
});

describe('what is selected', () => {
  test('parents are nested, empty ones null; children are a result of their own', async () => {
    const { records } = await connection.query(
      'SELECT Name, Account__r.Name, Account__r.Owner.Name, (SELECT Label__c FROM Parts__r ORDER BY Label__c LIMIT 1) FROM Machine__c ORDER BY Name LIMIT 3'
    );
    expect(records[0]).toMatchObject({
      Name: 'Anvil',
      Account__r: { attributes: { type: 'Account' }, Name: "O'Hara 100%", Owner: { Name: 'Ada Okafor' } },
      Parts__r: { totalSize: 1, done: true, records: [{ attributes: { type: 'Part__c' }, Label__c: 'face' }] }
    });
    expect(records[2]).toMatchObject({ Name: 'Crane', Account__r: null, Parts__r: null });
  });

  test('COUNT() answers with a number alone', async () => {
    expect(await connection.query('SELECT COUNT() FROM Machine__c WHERE Weight__c != null')).toMatchObject({
      totalSize: 3,
      records: []
    });
  });

  test('aggregates are exact and named as in Salesforce', async () => {
    const { records } = await connection.query(
      'SELECT State__c, COUNT(Id) n, SUM(Weight__c), MAX(Built__c) latest FROM Machine__c GROUP BY State__c HAVING COUNT(Id) > 1 ORDER BY COUNT(Id) DESC'
    );
    expect(records).toMatchObject([
      {
        attributes: { type: 'AggregateResult' },
        State__c: 'new',
        n: 3,
        expr0: 102.5,
        latest: new Date().toISOString().slice(0, 10)
      }
    ]);
  });

  test('FIELDS(CUSTOM) gives the custom fields', async () => {
    const { records } = await connection.query("SELECT FIELDS(CUSTOM) FROM Machine__c WHERE Key__c = 'a' LIMIT 1");
    expect(Object.keys(records[0] ?? {}).sort()).toEqual(
      [
        'attributes',
        'Key__c',
        'Serial__c',
        'Weight__c',
        'State__c',
        'Sold__c',
        'Built__c',
        'Seen__c',
        'Notes__c',
        'Tags__c',
        'Account__c'
      ].sort()
    );
  });

  test('more than 2,000 rows come in pages', async () => {
    for (let i = 0; i < 11; i += 1) {
      await connection
        .sobject('Contact')
        .create(Array.from({ length: 200 }, (_, k) => ({ LastName: `Page ${i}-${k}` })));
    }
    const first = await connection.query('SELECT Id FROM Contact');
    expect([first.records.length, first.totalSize, first.done]).toEqual([2000, 2200, false]);
    const second = await connection.queryMore(first.nextRecordsUrl ?? '');
    expect([second.records.length, second.done]).toEqual([200, true]);
  }, 60_000);
});

describe('what is refused', () => {
  const refused: [string, string, RegExp][] = [
    ['SELECT Nope FROM Account', 'INVALID_FIELD', /No such column 'Nope' on entity 'Account'/],
    ['SELECT Id FROM Nope__c', 'INVALID_TYPE', /sObject type 'Nope__c' is not supported/],
    ['SELECT Nope__r.Name FROM Account', 'INVALID_FIELD', /Didn't understand relationship 'Nope__r'/],
    ['SELEC Id FROM Account', 'MALFORMED_QUERY', /./],
    [
      "SELECT Id FROM Machine__c WHERE Name = 'a' OR Name = 'b' AND Sold__c = true",
      'MALFORMED_QUERY',
      /unexpected token: 'AND'/
    ],
    [
      "SELECT Id FROM Machine__c WHERE Weight__c = '5'",
      'INVALID_FIELD',
      /must be of type double and should not be enclosed in quotes/
    ],
    ["SELECT Id FROM Machine__c WHERE Notes__c = 'x'", 'INVALID_FIELD', /can not be filtered in a query call/],
    ["SELECT Id FROM Machine__c WHERE Account__c = 'acme'", 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: acme/],
    [
      'SELECT Name, COUNT(Id) FROM Machine__c GROUP BY State__c',
      'MALFORMED_QUERY',
      /must be grouped or aggregated: Name/
    ],
    ['SELECT Id, Id FROM Account', 'INVALID_FIELD', /duplicate field selected: Id/],
    ['SELECT Id FROM Account USING SCOPE mine', 'MALFORMED_QUERY', /not modelled/],
    ['SELECT Id FROM Machine__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', /2000/],
    ['SELECT Id FROM Machine_Sold__e', 'INVALID_TYPE', /Machine_Sold__e/]
  ];
  test.each(refused)('%s', async (soql, errorCode, message) => {
    const error = await rejection(connection.query(soql));
    expect(error).toMatchObject({ errorCode });
    expect((error as Error).message).toMatch(message);
  });
});
