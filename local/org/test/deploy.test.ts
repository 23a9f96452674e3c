import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { packageZip, rejection, startTestOrg, statusCodes, xmlFile, type TestOrg } from './local-test-org.ts';
import { field, lookup, number, objectFile, sampleZip, text } from './sample-metadata.ts';

let org: TestOrg;
let connection: Connection;
beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(sampleZip());
  connection = org.connect();
  connection.metadata.pollInterval = 50;
}, 60_000);
afterAll(() => org.close());

interface Message {
  readonly componentType: string;
  readonly fullName: string;
  readonly problem?: string;
  readonly lineNumber?: string;
}
interface Result {
  readonly status: string;
  readonly success: boolean;
  readonly numberComponentErrors: number;
  readonly details: { componentFailures?: Message | Message[]; componentSuccesses?: Message | Message[] };
}

const deploy = async (
  files: Record<string, string>,
  types: Record<string, string[]> = { CustomObject: ['*'] },
  options: object = {}
): Promise<Result> =>
  (await connection.metadata.deploy(packageZip(types, files), options).complete(true)) as unknown as Result;
const problems = ({ details }: Result): string[] =>
  [details.componentFailures ?? []].flat().map((m) => `${m.fullName}: ${m.problem ?? ''}`);
const exists = async (object: string): Promise<boolean> =>
  connection
    .describe(object)
    .then(() => true)
    .catch(() => false);

describe('a deploy', () => {
  test('names each component it brought in', async () => {
    const result = await deploy({ 'objects/Tool__c.object': objectFile('Tool', text('Size__c', 10)) });
    expect(result).toMatchObject({ status: 'Succeeded', success: true });
    expect([result.details.componentSuccesses ?? []].flat().map((m) => `${m.componentType} ${m.fullName}`)).toEqual([
      'CustomObject Tool__c',
      'CustomField Tool__c.Size__c'
    ]);
    expect(await connection.sobject('Tool__c').create({ Name: 'T', Size__c: 'L' })).toMatchObject({ success: true });
  });

  test('keeps records when it comes again with a new field', async () => {
    await deploy({ 'objects/Tool__c.object': objectFile('Tool', text('Size__c', 10)) });
    const { id = '' } = await connection.sobject('Tool__c').create({ Name: 'Old', Size__c: 'S' });
    await deploy({ 'objects/Tool__c.object': objectFile('Tool', text('Size__c', 20) + number('Cost__c', 10, 2)) });
    expect(await connection.sobject('Tool__c').retrieve(id)).toMatchObject({ Size__c: 'S', Cost__c: null });
  });

  test('that fails changes nothing', async () => {
    const result = await deploy({ 'objects/Broken__c.object': objectFile('Broken', field('Bad__c', 'Nonsense')) });
    expect(result).toMatchObject({ status: 'Failed', success: false });
    expect(problems(result)).toEqual([
      "Broken__c.Bad__c: Invalid field type: 'Nonsense' is not a type the local org has"
    ]);
    expect(await exists('Broken__c')).toBe(false);
  });

  test('keeps what is good when it may', async () => {
    const files = { 'objects/Half__c.object': objectFile('Half', text('Good__c', 10) + field('Bad__c', 'Nonsense')) };
    expect(await deploy(files, undefined, { rollbackOnError: false })).toMatchObject({ status: 'SucceededPartial' });
    expect(await exists('Half__c')).toBe(true);
  });

  test('that only checks changes nothing', async () => {
    expect(
      await deploy({ 'objects/Checked__c.object': objectFile('Checked', '') }, undefined, { checkOnly: true })
    ).toMatchObject({ status: 'Succeeded' });
    expect(await exists('Checked__c')).toBe(false);
  });

  test('works over REST too', async () => {
    const zip = packageZip({ CustomObject: ['*'] }, { 'objects/Rested__c.object': objectFile('Rested', '') });
    const started = await connection.metadata.deployRest(zip, { rollbackOnError: true }).complete(true);
    expect(started.success).toBe(true);
    expect(await exists('Rested__c')).toBe(true);
  });

  test('by somebody who is no administrator is refused', async () => {
    const rep = org.connect(org.userId('rep'));
    const error = await rejection(rep.metadata.deploy(sampleZip()));
    expect(String(error)).toMatch(/INSUFFICIENT_ACCESS/);
  });
});

describe('what the schema forbids', () => {
  const cases: [string, string, string][] = [
    [
      'a lookup to an unknown object',
      lookup('Gone__c', 'Gone__c', 'Things'),
      "referenceTo value of 'Gone__c' does not resolve to a valid sObject type"
    ],
    ['a text without length', field('T__c', 'Text'), "Must specify 'length' for a CustomField of type Text"],
    [
      'a number without precision',
      field('N__c', 'Number'),
      "Must specify 'precision' for a CustomField of type Number"
    ],
    [
      'a checkbox without default',
      field('C__c', 'Checkbox'),
      "Must specify 'defaultValue' for a CustomField of type Checkbox"
    ],
    [
      'a long text without lines',
      field('L__c', 'LongTextArea', '<length>500</length>'),
      "Must specify 'visibleLines' for a CustomField of type LongTextArea"
    ],
    [
      'a unique date',
      field('D__c', 'Date', '<unique>true</unique>'),
      "Can not specify 'unique' or 'externalId' for a CustomField of type Date"
    ],
    ['a formula', field('F__c', 'Number', '<formula>1</formula>'), 'Formula fields are not modelled by the local org'],
    [
      'a field given twice',
      text('Twice__c', 10) + text('Twice__c', 20),
      'Duplicate developer name: Twice__c appears twice in objects/Thing__c.object'
    ],
    ['a name that is none', text('9__c', 10), 'The field name you provided 9__c on object is not valid.']
  ];
  test.each(cases)('%s', async (_name, fields, problem) => {
    const result = await deploy({ 'objects/Thing__c.object': objectFile('Thing', fields) });
    expect(problems(result).map((p) => p.replace(/^[^:]*: /, ''))).toEqual([problem]);
  });

  test('a field of another kind than it was', async () => {
    const result = await deploy({ 'objects/Machine__c.object': objectFile('Machine', text('Built__c', 10)) });
    expect(problems(result)).toEqual(['Machine__c.Built__c: Cannot change field type from date to string']);
  });

  test('a field on an object that does not exist', async () => {
    const result = await deploy({ 'objects/Nope.object': xmlFile('CustomObject', text('A__c', 10)) });
    expect(problems(result)).toEqual(["Nope: Entity of type 'CustomObject' named 'Nope' cannot be found"]);
  });

  test('a picklist on an event', async () => {
    const event = xmlFile(
      'CustomObject',
      `<label>E</label><pluralLabel>E</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>${field('P__c', 'Picklist')}`
    );
    expect(problems(await deploy({ 'objects/E__e.object': event }))).toEqual([
      'E__e.P__c: Field type Picklist is not allowed on a platform event'
    ]);
  });

  test('a manifest that names what is not there', async () => {
    const result = await deploy({}, { ApexClass: ['Missing'] });
    expect(problems(result)).toEqual([
      "Missing: An object 'Missing' of type ApexClass was named in package.xml, but was not found in zipped directory"
    ]);
  });

  test('a zip that is none', async () => {
    const result = await connection.metadata.deploy(Buffer.from('not a zip')).complete(true);
    expect(result).toMatchObject({
      success: false,
      errorMessage: expect.stringMatching(/zip file cannot be read/) as unknown
    });
  });
});

describe('a permission set', () => {
  const set = (inner: string): Record<string, string> => ({
    'permissionsets/P.permissionset': xmlFile('PermissionSet', `<label>P</label>${inner}`)
  });
  const grant = (object: string, rights: string): string =>
    `<objectPermissions><object>${object}</object>${rights}</objectPermissions>`;
  const fieldGrant = (name: string): string =>
    `<fieldPermissions><field>${name}</field><readable>true</readable><editable>true</editable></fieldPermissions>`;
  const cases: [string, string, string][] = [
    [
      'for an unknown object',
      grant('Gone__c', '<allowRead>true</allowRead>'),
      'In field: field - no CustomObject named Gone__c found'
    ],
    [
      'for an unknown field',
      fieldGrant('Machine__c.Gone__c'),
      'In field: field - no CustomField named Machine__c.Gone__c found'
    ],
    ['for a required field', fieldGrant('Part__c.Label__c'), 'You cannot deploy to a required field: Part__c.Label__c'],
    [
      'that edits without reading',
      grant('Machine__c', '<allowEdit>true</allowEdit>'),
      'Permission Edit Machine__c depends on permission(s): Read Machine__c'
    ],
    [
      'for an unknown class',
      '<classAccesses><apexClass>Gone</apexClass><enabled>true</enabled></classAccesses>',
      'In field: apexClass - no ApexClass named Gone found'
    ]
  ];
  test.each(cases)('%s is refused', async (_name, inner, problem) => {
    expect(problems(await deploy(set(inner), { PermissionSet: ['P'] }))).toEqual([`P: ${problem}`]);
  });
});

describe('Apex', () => {
  const meta = (type: string): string => xmlFile(type, '<apiVersion>66.0</apiVersion><status>Active</status>');
  const trigger = (body: string): Record<string, string> => ({
    'triggers/MachineTrigger.trigger': `trigger MachineTrigger on Machine__c (before insert, after insert) {\n${body}\n}`,
    'triggers/MachineTrigger.trigger-meta.xml': meta('ApexTrigger')
  });

  test('that does not compile is refused with its line', async () => {
    const result = await deploy(
      {
        'classes/Bad.cls': 'public class Bad {\n  Integer one() { return nothing; }\n}',
        'classes/Bad.cls-meta.xml': meta('ApexClass')
      },
      { ApexClass: ['*'] }
    );
    expect(result.details.componentFailures).toMatchObject([
      { componentType: 'ApexClass', fullName: 'Bad', fileName: 'classes/Bad.cls', lineNumber: 2 }
    ]);
  });

  test('runs in the save order; a refused row does not stop the others', async () => {
    const body = `
      for (Machine__c m : Trigger.new) {
        if (Trigger.isBefore) {
          m.Weight__c = (m.Weight__c == null ? 0 : m.Weight__c) + 1;
          if (m.Name == 'bad') m.addError('no bad machines');
        }
      }
      if (Trigger.isAfter) {
        List<Task> tasks = new List<Task>();
        for (Machine__c m : Trigger.new) tasks.add(new Task(Subject = m.Name));
        insert tasks;
      }`;
    expect(problems(await deploy(trigger(body), { ApexTrigger: ['*'] }))).toEqual([]);
    const results = await connection
      .sobject('Machine__c')
      .create([{ Name: 'good', Weight__c: 1 }, { Name: 'bad' }, { Name: 'better' }]);
    expect(statusCodes(results)).toEqual([undefined, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', undefined]);
    const { records } = await connection.query('SELECT Name, Weight__c FROM Machine__c ORDER BY Name');
    expect(records.map((r): unknown[] => [r['Name'], r['Weight__c']])).toEqual([
      ['better', 1],
      ['good', 2]
    ]);
    // The chunk was tried twice; what the first try's triggers wrote is gone.
    const tasks = await connection.query('SELECT Subject FROM Task ORDER BY Subject');
    expect(tasks.records.map((r): unknown => r['Subject'])).toEqual(['better', 'good']);
  });

  test('that throws refuses the whole chunk in Salesforce’s words', async () => {
    await deploy(trigger('if (Trigger.isBefore) { String s = null; s.length(); }'), { ApexTrigger: ['*'] });
    const error = await rejection(connection.sobject('Machine__c').create({ Name: 'x' }));
    expect(error).toMatchObject({ errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY' });
    expect((error as Error).message).toMatch(
      /MachineTrigger: execution of BeforeInsert[\s\S]*System.NullPointerException/
    );
  });
});
