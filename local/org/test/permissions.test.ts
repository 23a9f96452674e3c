import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { rejection, startTestOrg, type TestOrg } from './local-test-org.ts';
import { sampleZip } from './sample-metadata.ts';

let org: TestOrg;
let admin: Connection;
let integration: Connection;
let rep: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleZip());
  admin = org.connect();
  rep = org.connect(org.userId('rep'));
  integration = org.connect(org.userId('integration'));
  const { records } = await admin.query("SELECT Id FROM PermissionSet WHERE Name = 'Machinist'");
  await admin
    .sobject('PermissionSetAssignment')
    .create({ AssigneeId: org.userId('integration'), PermissionSetId: records[0]?.Id ?? '' });
  await admin.sobject('Machine__c').create({ Name: 'Lathe', Key__c: 'k-1', Weight__c: 3, State__c: 'used' });
}, 60_000);
afterAll(() => org.close());

describe('a permission set', () => {
  test('shows the objects and fields it grants, and no others', async () => {
    const { records } = await integration.query('SELECT Name, Key__c, Weight__c FROM Machine__c');
    expect(records).toMatchObject([{ Name: 'Lathe', Key__c: 'k-1', Weight__c: 3 }]);
    expect(await rejection(integration.query('SELECT State__c FROM Machine__c'))).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    expect(await rejection(integration.query("SELECT Id FROM Machine__c WHERE State__c = 'used'"))).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    expect(await rejection(integration.query('SELECT Id FROM Part__c'))).toMatchObject({ errorCode: 'INVALID_TYPE' });
    expect(await rejection(integration.query('SELECT Id, (SELECT Id FROM Parts__r) FROM Machine__c'))).toMatchObject({
      errorCode: 'INVALID_TYPE'
    });
  });

  test('lets write what it grants, and no more', async () => {
    expect(await integration.sobject('Machine__c').create({ Key__c: 'k-2' })).toMatchObject({ success: true });
    expect(await rejection(integration.sobject('Machine__c').create({ Weight__c: 1 }))).toMatchObject({
      errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      data: { fields: ['Weight__c'] }
    });
    expect(await rejection(integration.sobject('Machine__c').create({ State__c: 'new' }))).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    expect(await rejection(integration.sobject('Part__c').create({ Label__c: 'x' }))).toMatchObject({
      errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    });
    const { records } = await integration.query("SELECT Id FROM Machine__c WHERE Key__c = 'k-2'");
    expect(await rejection(integration.sobject('Machine__c').destroy(records[0]?.Id ?? ''))).toMatchObject({
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY'
    });
  });

  test('shows in describe what its user may do', async () => {
    const { fields } = await integration.describe('Machine__c');
    const shown = new Map(fields.map((f) => [f.name, f.updateable]));
    expect([shown.get('Key__c'), shown.get('Weight__c'), shown.has('State__c')]).toEqual([true, false, false]);
    const { sobjects } = await integration.describeGlobal();
    expect(sobjects.map((s) => s.name)).not.toContain('Part__c');
  });
});

describe('without one', () => {
  test('a standard user sees standard objects with their standard fields, but nothing custom', async () => {
    expect(await rep.sobject('Account').create({ Name: 'Acme', Industry: 'Energy' })).toMatchObject({ success: true });
    expect((await rep.query('SELECT Industry FROM Account')).totalSize).toBe(1);
    expect(await rejection(rep.query('SELECT Id FROM Machine__c'))).toMatchObject({ errorCode: 'INVALID_TYPE' });
  });

  test('an integration user sees no standard object', async () => {
    expect(await rejection(integration.query('SELECT Id FROM Account'))).toMatchObject({ errorCode: 'INVALID_TYPE' });
  });

  test('nobody but an administrator changes who may do what', async () => {
    const { records } = await rep.query("SELECT Id FROM PermissionSet WHERE Name = 'Machinist'");
    const own = { AssigneeId: org.userId('rep'), PermissionSetId: records[0]?.Id ?? '' };
    expect(await rejection(rep.sobject('PermissionSetAssignment').create(own))).toMatchObject({
      errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY'
    });
  });

  test('an assignment given twice is refused', async () => {
    const { records } = await admin.query('SELECT AssigneeId, PermissionSetId FROM PermissionSetAssignment');
    const { AssigneeId, PermissionSetId } = (records[0] ?? {}) as Record<string, unknown>;
    expect(
      await rejection(admin.sobject('PermissionSetAssignment').create({ AssigneeId, PermissionSetId }))
    ).toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
  });
});
