/** Deployed components that are also records: what SOQL and the sf CLI ask for. */
import { quoted } from '../data/tables.ts';
import { nextNumber } from '../data/open-database.ts';
import { recordId } from '../schema/record-id.ts';
import type { DeployContext } from './deploy-context.ts';
import { customFieldValue } from './custom-metadata-values.ts';
import type { MetadataComponent } from './metadata-store.ts';
import { listOf, textOf } from './xml.ts';
import { statement } from '../data/statements.ts';

type Cells = Record<string, string | number | null>;

interface Mirror {
  readonly type: string;
  readonly object: string;
  readonly nameField: string;
  readonly cells: (component: MetadataComponent) => Cells;
}

const source = (component: MetadataComponent): string =>
  component.files.find(({ path }) => !path.endsWith('-meta.xml'))?.body.toString('utf8') ?? '';

const code = (component: MetadataComponent): Cells => ({
  Body: source(component),
  Status: 'Active',
  IsValid: 1,
  ApiVersion: textOf(component.parsed, 'apiVersion') ?? '65.0'
});

const MIRRORS: readonly Mirror[] = [
  {
    type: 'PermissionSet',
    object: 'PermissionSet',
    nameField: 'Name',
    cells: ({ parsed }) => ({
      Label: textOf(parsed, 'label') ?? null,
      Description: textOf(parsed, 'description') ?? null,
      IsCustom: 1,
      IsOwnedByProfile: 0
    })
  },
  {
    type: 'ApexClass',
    object: 'ApexClass',
    nameField: 'Name',
    cells: (component) => ({ ...code(component), LengthWithoutComments: String(source(component).length) })
  },
  {
    type: 'ApexTrigger',
    object: 'ApexTrigger',
    nameField: 'Name',
    cells: (component) => ({
      ...code(component),
      TableEnumOrId: /\btrigger\s+\w+\s+on\s+(\w+)/i.exec(source(component))?.[1] ?? null
    })
  },
  {
    type: 'CustomPermission',
    object: 'CustomPermission',
    nameField: 'DeveloperName',
    cells: ({ parsed }) => ({ MasterLabel: textOf(parsed, 'label') ?? null })
  }
];

/** Writes the records of everything deployed, and takes away those of what was deleted. */
export const applySetupRecords = (context: DeployContext): void => {
  for (const mirror of MIRRORS) applyMirror(mirror, context);
  for (const component of context.data.metadata.readAll('CustomMetadata')) applyCustomMetadata(component, context);
};

const applyMirror = ({ type, object, nameField, cells }: Mirror, context: DeployContext): void => {
  const components = context.data.metadata.readAll(type);
  for (const component of components) upsert(object, nameField, component.fullName, cells(component), context);
  const names = JSON.stringify(components.map((c) => c.fullName));
  statement(
    context.data.db,
    `DELETE FROM ${quoted(object)} WHERE ${quoted(nameField)} NOT IN (SELECT value FROM json_each(?))`
  ).run(names);
};

/** `Type.Record` becomes a row of `Type__mdt`. */
const applyCustomMetadata = (component: MetadataComponent, context: DeployContext): void => {
  const [typeName = '', record = ''] = component.fullName.split('.');
  const subject = { type: 'CustomMetadata', fullName: component.fullName, fileName: component.files[0]?.path ?? '' };
  const object = context.schema().object(`${typeName.replace(/__mdt$/, '')}__mdt`);
  if (object === undefined) {
    context.report.failed(subject, `In field: fullName - no CustomObject named ${typeName}__mdt found`);
    return;
  }
  const cells: Cells = { MasterLabel: textOf(component.parsed, 'label') ?? record, QualifiedApiName: record };
  for (const value of listOf(component.parsed, 'values')) {
    const result = customFieldValue(object, value);
    if (result.problem !== undefined) context.report.failed(subject, result.problem);
    else cells[result.name] = result.cell;
  }
  upsert(object.name, 'DeveloperName', record, cells, context);
};

const upsert = (objectName: string, nameField: string, name: string, cells: Cells, context: DeployContext): void => {
  const { db } = context.data;
  const table = quoted(objectName);
  const existing = statement(db, `SELECT "Id" FROM ${table} WHERE ${quoted(nameField)} = ?`).get(name);
  const values: Cells = {
    ...cells,
    LastModifiedDate: context.now,
    LastModifiedById: context.user.id,
    SystemModstamp: context.now
  };
  if (existing !== undefined) {
    const set = Object.keys(values).map((column) => `${quoted(column)} = ?`);
    statement(db, `UPDATE ${table} SET ${set.join(', ')} WHERE ${quoted(nameField)} = ?`).run(
      ...Object.values(values),
      name
    );
    return;
  }
  const prefix = context.schema().object(objectName)?.keyPrefix ?? '000';
  const row: Cells = {
    Id: recordId(prefix, nextNumber(db, `id:${objectName}`)),
    [nameField]: name,
    IsDeleted: 0,
    CreatedDate: context.now,
    CreatedById: context.user.id,
    ...values
  };
  const columns = Object.keys(row);
  statement(
    db,
    `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  ).run(...Object.values(row));
};
