/** A small package for the tests: an object with every kind of field, fields on standard objects, an event, a permission set. */
import { packageZip, xmlFile } from './local-test-org.ts';

export const field = (name: string, type: string, inner = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${inner}</fields>`;

export const text = (name: string, length: number, inner = ''): string =>
  field(name, 'Text', `<length>${length}</length>${inner}`);
export const number = (name: string, precision: number, scale: number, inner = ''): string =>
  field(name, 'Number', `<precision>${precision}</precision><scale>${scale}</scale>${inner}`);
export const picklist = (name: string, values: readonly string[], restricted = true): string =>
  field(
    name,
    'Picklist',
    `<valueSet><restricted>${restricted}</restricted><valueSetDefinition><sorted>false</sorted>${values
      .map((v, i) => `<value><fullName>${v}</fullName><default>${i === 0}</default><label>${v}</label></value>`)
      .join('')}</valueSetDefinition></valueSet>`
  );
export const lookup = (name: string, to: string, children: string, inner = ''): string =>
  field(name, 'Lookup', `<referenceTo>${to}</referenceTo><relationshipName>${children}</relationshipName>${inner}`);

export const objectFile = (label: string, fields: string, nameField = '<label>Name</label><type>Text</type>'): string =>
  xmlFile(
    'CustomObject',
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField>${nameField}</nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>${fields}`
  );

const machine = objectFile(
  'Machine',
  [
    text('Key__c', 40, '<externalId>true</externalId><unique>true</unique><caseSensitive>true</caseSensitive>'),
    text('Serial__c', 10, '<unique>true</unique><caseSensitive>false</caseSensitive>'),
    number('Weight__c', 8, 2),
    picklist('State__c', ['new', 'used']),
    field('Sold__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
    field('Built__c', 'Date'),
    field('Seen__c', 'DateTime'),
    field('Notes__c', 'LongTextArea', '<length>1000</length><visibleLines>3</visibleLines>'),
    field(
      'Tags__c',
      'MultiselectPicklist',
      '<visibleLines>3</visibleLines><valueSet><restricted>false</restricted><valueSetDefinition><value><fullName>red</fullName><default>false</default><label>red</label></value></valueSetDefinition></valueSet>'
    ),
    lookup('Account__c', 'Account', 'Machines')
  ].join('')
);

const part = objectFile(
  'Part',
  field(
    'Machine__c',
    'MasterDetail',
    '<referenceTo>Machine__c</referenceTo><relationshipName>Parts</relationshipName><relationshipLabel>Parts</relationshipLabel>'
  ) + text('Label__c', 20, '<required>true</required>'),
  '<label>Part Number</label><type>AutoNumber</type><displayFormat>P-{0000}</displayFormat>'
);

const machineEvent = xmlFile(
  'CustomObject',
  `<label>Machine Sold</label><pluralLabel>Machines Sold</pluralLabel><deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>${text('Key__c', 40)}${number('Price__c', 12, 2)}`
);

const permissionSet = xmlFile(
  'PermissionSet',
  [
    '<label>Machinist</label>',
    '<objectPermissions><object>Machine__c</object><allowRead>true</allowRead><allowCreate>true</allowCreate><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>',
    '<fieldPermissions><field>Machine__c.Key__c</field><readable>true</readable><editable>true</editable></fieldPermissions>',
    '<fieldPermissions><field>Machine__c.Weight__c</field><readable>true</readable><editable>false</editable></fieldPermissions>'
  ].join('')
);

export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'objects/Machine__c.object': machine,
  'objects/Part__c.object': part,
  'objects/Machine_Sold__e.object': machineEvent,
  'permissionsets/Machinist.permissionset': permissionSet
};

export const SAMPLE_TYPES: Record<string, string[]> = { CustomObject: ['*'], PermissionSet: ['*'] };

export const sampleZip = (): Buffer => packageZip(SAMPLE_TYPES, SAMPLE_FILES);
