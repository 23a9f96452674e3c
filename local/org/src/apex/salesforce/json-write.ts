import { lineage, annotationOf, type FieldDeclaration } from '../types/model.ts';
import type { Execution } from '../run/execution.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { fieldValue } from '../values/record-fields.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/times.ts';
import { ApexBlob, ApexList, ApexMap, ApexRecord, ApexSet, EnumValue, Instance, type Value } from '../values/value.ts';
import { recordOf } from './records.ts';

/** A number keeps its digits as Apex has them until somebody asks for a JavaScript number. */
export class NumberText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Json = null | boolean | string | NumberText | Json[] | { [name: string]: Json };

/**
 * `json`: what JSON.serialize writes: every field, records with attributes.
 * `client`: what an @AuraEnabled method sends: annotated members, records as plain fields, nothing that is null.
 */
export interface WriteStyle {
  readonly kind: 'json' | 'client';
  readonly skipNulls: boolean;
}

export function toJson(run: Execution, value: Value, style: WriteStyle): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return new NumberText(value.toString());
  if (value instanceof ApexDecimal) return new NumberText(value.toPlainString());
  if (value instanceof ApexDouble) return new NumberText(String(value.value));
  if (value instanceof ApexDate || value instanceof ApexDatetime) return value.iso;
  if (value instanceof ApexTime || value instanceof EnumValue)
    return value instanceof EnumValue ? value.name : value.toString();
  if (value instanceof ApexBlob) return value.bytes.toString('base64');
  if (value instanceof ApexList || value instanceof ApexSet) return value.items.map((item) => toJson(run, item, style));
  if (value instanceof ApexMap)
    return named(
      run,
      value.keys.map((key) => [run.text(key), value.get(key)]),
      { ...style, skipNulls: false }
    );
  if (value instanceof ApexRecord) return recordJson(run, value, style);
  if (value instanceof Instance) return named(run, members(run, value, style), style);
  return run.text(value);
}

function named(run: Execution, entries: readonly (readonly [string, Value])[], style: WriteStyle): Json {
  const kept = style.skipNulls ? entries.filter(([, value]) => value !== null) : entries;
  return Object.fromEntries(kept.map(([name, value]) => [name, toJson(run, value, style)]));
}

/** Own members after inherited ones; properties through their getters. */
function members(run: Execution, instance: Instance, style: WriteStyle): [string, Value][] {
  const all = [...lineage(instance.declaration)].reverse().flatMap((one) => [...one.fields.values()]);
  const shown = all.filter(
    (field) => isShown(field, style) && !(field.owner.isLibrary && field.owner.name === 'Exception')
  );
  return shown.map((field) => [field.name, run.services.readField(run, instance, field)]);
}

const isShown = ({ isStatic, modifiers }: FieldDeclaration, style: WriteStyle): boolean =>
  !isStatic &&
  (style.kind === 'json' ? !modifiers.words.has('transient') : annotationOf(modifiers, 'auraenabled') !== undefined);

function recordJson(run: Execution, record: ApexRecord, style: WriteStyle): Json {
  const json: { [name: string]: Json } = {};
  const id = record.id;
  if (style.kind === 'json') {
    const url = id === null ? {} : { url: `/services/data/v66.0/sobjects/${record.object.name}/${id}` };
    json['attributes'] = { type: record.object.name, ...url };
  }
  for (const [name, stored] of Object.entries(record.row.fields)) {
    if (stored !== null && typeof stored === 'object' && ('fields' in stored || Array.isArray(stored))) {
      json[name] = nested(run, stored, style);
    } else {
      const value = fieldValue(record, name) ?? null;
      if (value !== null || style.kind === 'json') json[name] = toJson(run, value, style);
    }
  }
  return json;
}

type Nested = Extract<ApexRecord['row']['fields'][string], { fields: unknown } | unknown[]>;

/** A parent as an object; children as the API's query result, or as a plain array for a client. */
function nested(run: Execution, stored: Nested, style: WriteStyle): Json {
  if (!Array.isArray(stored)) return recordJson(run, recordOf(run, stored, 'queried'), style);
  const records = stored.map((row) => recordJson(run, recordOf(run, row, 'queried'), style));
  return style.kind === 'client' ? records : { totalSize: new NumberText(String(records.length)), done: true, records };
}

/** The text of JSON.serialize, or of serializePretty with an indent. */
export function jsonText(json: Json, indent: string | null = null, depth = 0): string {
  if (json instanceof NumberText) return json.text;
  if (json === null || typeof json !== 'object') return JSON.stringify(json);
  const colon = indent === null ? ':' : ' : ';
  const parts = Array.isArray(json)
    ? json.map((one) => jsonText(one, indent, depth + 1))
    : Object.entries(json).map(
        ([name, value]) => `${JSON.stringify(name)}${colon}${jsonText(value, indent, depth + 1)}`
      );
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  if (indent === null || !parts.length) return `${open}${indent === null ? '' : ' '}${parts.join(',')}${close}`;
  if (Array.isArray(json)) return `[ ${parts.join(', ')} ]`;
  const pad = indent.repeat(depth + 1);
  return `{\n${parts.map((part) => pad + part).join(',\n')}\n${indent.repeat(depth)}}`;
}

/** Plain JavaScript data, for the wire to a browser. */
export function plainJson(json: Json): unknown {
  if (json instanceof NumberText) return Number(json.text);
  if (Array.isArray(json)) return json.map(plainJson);
  if (json === null || typeof json !== 'object') return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, plainJson(value)]));
}
