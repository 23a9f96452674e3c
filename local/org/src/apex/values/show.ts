import { fieldValue } from './record-fields.ts';
import {
  ApexBlob,
  ApexList,
  ApexMap,
  ApexRecord,
  ApexSet,
  EnumValue,
  Instance,
  TypeValue,
  type Value
} from './value.ts';
import { lineage } from '../types/model.ts';

/** How an instance whose class has a toString method shows itself; null when it has none. */
export type ShowInstance = (instance: Instance) => string | null;

/** The text Apex makes of a value when it joins or debugs it. */
export function show(value: Value, showInstance: ShowInstance = () => null): string {
  const inner = (one: Value): string => show(one, showInstance);
  if (value === null) return 'null';
  if (value instanceof EnumValue) return value.name;
  if (value instanceof TypeValue) return value.type.text;
  if (value instanceof ApexBlob) return `Blob[${value.bytes.length}]`;
  if (value instanceof ApexList) return `(${value.items.map(inner).join(', ')})`;
  if (value instanceof ApexSet) return `{${value.items.map(inner).join(', ')}}`;
  if (value instanceof ApexMap) {
    return `{${value.keys.map((key) => `${inner(key)}=${inner(value.get(key))}`).join(', ')}}`;
  }
  if (value instanceof ApexRecord) return showRecord(value, inner);
  if (value instanceof Instance)
    return showInstance(value) ?? `${value.declaration.name}:[${showFields(value, inner)}]`;
  return String(value);
}

function showRecord(record: ApexRecord, inner: (value: Value) => string): string {
  const names = Object.keys(record.row.fields).filter((name) => record.object.fields.has(name.toLowerCase()));
  const shown = names.map((name) => `${name}=${inner(fieldValue(record, name) ?? null)}`);
  return `${record.object.name}:{${shown.join(', ')}}`;
}

function showFields(instance: Instance, inner: (value: Value) => string): string {
  const fields = [...lineage(instance.declaration)].flatMap((one) => [...one.fields.values()]);
  const plain = fields.filter((field) => !field.isStatic);
  return plain.map((field) => `${field.name}=${inner(instance.fields[field.slot] ?? null)}`).join(', ');
}
