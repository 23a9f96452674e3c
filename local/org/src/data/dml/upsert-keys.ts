import type { ObjectDefinition } from '../../schema/definitions.ts';
import { toCell } from '../cells.ts';
import { OrgError, type DmlError, type SObjectRow } from '../transaction.ts';
import type { SaveContext } from './change.ts';
import { convertValue } from './field-value.ts';
import { findIds, readRow } from './stored-rows.ts';

export interface KeyMatch {
  readonly old: SObjectRow | undefined;
  readonly errors: readonly DmlError[];
}

/** Finds the record each upserted row means. @throws OrgError when the field is no key. */
export const matchByKey = (
  rows: readonly SObjectRow[],
  object: ObjectDefinition,
  keyName: string,
  context: SaveContext
): KeyMatch[] => {
  const key = context.schema.field(object, keyName);
  if (key === undefined || (key.externalId !== true && key.idLookup !== true)) {
    throw new OrgError(
      'INVALID_FIELD',
      `Provided external ID field does not exist or is not accessible: ${keyName}`,
      [],
      404
    );
  }
  const seen = new Set<string>();
  return rows.map((row) => {
    const given =
      Object.entries(row.fields).find(([name]) => name.toLowerCase() === key.name.toLowerCase())?.[1] ?? null;
    if (given === null || given === '') {
      if (key.name === 'Id') return { old: undefined, errors: [] };
      return {
        old: undefined,
        errors: [{ statusCode: 'MISSING_ARGUMENT', message: `${key.name} not specified`, fields: [] }]
      };
    }
    const converted = convertValue(key, given);
    if (!converted.ok)
      return {
        old: undefined,
        errors: [{ statusCode: converted.statusCode, message: converted.message, fields: [key.name] }]
      };
    const cell = toCell(converted.value);
    const same = key.caseSensitive === true ? String(cell) : String(cell).toLowerCase();
    if (seen.has(same))
      return {
        old: undefined,
        errors: [
          {
            statusCode: 'DUPLICATE_VALUE',
            message: `Duplicate external id specified: ${String(cell)}`,
            fields: [key.name]
          }
        ]
      };
    seen.add(same);
    return match(object, key.name, findIds(context.db, object, key.name, cell), context);
  });
};

const match = (object: ObjectDefinition, key: string, ids: readonly string[], { db }: SaveContext): KeyMatch => {
  const [id] = ids;
  if (ids.length > 1) {
    const message = `${key}: more than one record found for external id field: [${ids.join(', ')}]`;
    return { old: undefined, errors: [{ statusCode: 'DUPLICATE_EXTERNAL_ID', message, fields: [] }] };
  }
  if (id === undefined && key === 'Id')
    return {
      old: undefined,
      errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }]
    };
  return { old: id === undefined ? undefined : readRow(db, object, id), errors: [] };
};
