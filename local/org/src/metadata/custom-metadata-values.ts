import { toCell, type Cell } from '../data/cells.ts';
import { convertValue } from '../data/dml/field-value.ts';
import type { ObjectDefinition } from '../schema/definitions.ts';
import { textOf, type XmlObject } from './xml.ts';

export type FieldCell =
  | { readonly name: string; readonly cell: Cell; readonly problem?: undefined }
  | { readonly name: string; readonly problem: string };

/** One `<values>` element of a custom metadata record. */
export const customFieldValue = (object: ObjectDefinition, value: XmlObject): FieldCell => {
  const name = textOf(value, 'field') ?? '';
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined)
    return { name, problem: `In field: field - no CustomField named ${object.name}.${name} found` };
  const converted = convertValue(field, textOf(value, 'value') ?? null);
  return converted.ok ? { name: field.name, cell: toCell(converted.value) } : { name, problem: converted.message };
};
