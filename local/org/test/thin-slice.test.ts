import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { packageZip, startTestOrg, xmlFile, type TestOrg } from './local-test-org.ts';

let org: TestOrg;
beforeAll(async () => {
  org = await startTestOrg();
}, 60_000);
afterAll(() => org.close());

test('a deployed object can be created, upserted by external id and queried with jsforce', async () => {
  const field = (name: string, inner: string): string =>
    `<fields><fullName>${name}</fullName><label>${name}</label>${inner}</fields>`;
  const zip = packageZip(
    { CustomObject: ['Invoice__c'] },
    {
      'objects/Invoice__c.object': xmlFile(
        'CustomObject',
        `<label>Invoice</label><pluralLabel>Invoices</pluralLabel><nameField><label>Number</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>${field('Engine_Id__c', '<type>Text</type><length>80</length><unique>true</unique><externalId>true</externalId>')}${field('Amount__c', '<type>Number</type><precision>15</precision><scale>3</scale>')}`
      )
    }
  );
  const connection = org.connect();
  const result = await connection.metadata.deploy(zip, { rollbackOnError: true }).complete(true);
  expect(result.details?.componentFailures).toEqual([]);
  expect(result.status).toBe('Succeeded');
  const created = await connection
    .sobject('Invoice__c')
    .create({ Name: 'INV-1', Engine_Id__c: 'inv_1', Amount__c: 12.3456 });
  expect(created).toMatchObject({ success: true });
  const upserted = await connection
    .sobject('Invoice__c')
    .upsert({ Engine_Id__c: 'inv_1', Amount__c: 7 }, 'Engine_Id__c');
  expect(upserted).toMatchObject({ success: true, id: created.id, created: false });
  const { records } = await connection.query("SELECT Name, Amount__c FROM Invoice__c WHERE Engine_Id__c = 'INV_1'");
  expect(records).toMatchObject([{ Name: 'INV-1', Amount__c: 7 }]);
}, 60_000);
