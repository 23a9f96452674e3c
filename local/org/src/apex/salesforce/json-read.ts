import { findField } from '../types/members.ts';
import { lineage, type ApexType } from '../types/model.ts';
import type { Execution } from '../run/execution.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { toId } from '../values/id.ts';
import { ApexDate, ApexDatetime } from '../values/times.ts';
import { ApexBlob, ApexList, ApexMap, ApexSet, Instance, type ApexRecord, type Value } from '../values/value.ts';
import { NumberText, type Json } from './json-write.ts';
import { newRecord } from './records.ts';

type Reviver = (this: unknown, key: string, value: unknown, context: { source?: string }) => unknown;

/** Parses keeping every digit of numbers. @throws SyntaxError */
export function parseJson(text: string): Json {
  const revive: Reviver = (_key, value, { source }) =>
    typeof value === 'number' ? new NumberText(source ?? String(value)) : value;
  return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as Json;
}

/** The same tree from data that is parsed already. */
export function fromPlain(value: unknown): Json {
  if (typeof value === 'number') return new NumberText(String(value));
  if (Array.isArray(value)) return value.map(fromPlain);
  if (value === null || value === undefined || typeof value !== 'object') return (value ?? null) as Json;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fromPlain(one)]));
}

const fail = (run: Execution, message: string): never => run.fail('JSONException', message);
const describe = (json: Json): string =>
  json instanceof NumberText ? json.text : typeof json === 'object' ? 'a structure' : String(json);

/** JSON as a value of a type. Unknown members are left out, or refused when strict. */
export function fromJson(run: Execution, json: Json, type: ApexType, strict = false): Value {
  if (json === null) return null;
  if (type.key === 'object') return untyped(run, json);
  const primitive = PRIMITIVES[type.key];
  if (primitive)
    return primitive(run, json) ?? fail(run, `Illegal value for primitive ${type.text}: ${describe(json)}`);
  const { declaration } = type;
  if (declaration.name === 'List' || declaration.name === 'Set') return readItems(run, json, type, strict);
  if (declaration.name === 'Map') return readMap(run, json, type, strict);
  if (declaration.kind === 'enum') return readEnum(run, json, type);
  if (json instanceof NumberText || Array.isArray(json) || typeof json !== 'object') {
    return fail(run, `Malformed JSON: Expected '{' at the beginning of object of type ${type.text}`);
  }
  if (declaration.object || type.key === 'sobject')
    return readRecord(run, json, declaration.object?.name ?? null, strict);
  return readInstance(run, json, type, strict);
}

type Read = (run: Execution, json: Json) => Value;

const textOf = (json: Json): string | null =>
  json instanceof NumberText ? json.text : typeof json === 'string' ? json : null;
const numberText = (json: Json): string | null => {
  const text = textOf(json);
  return text !== null && /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text.trim()) ? text.trim() : null;
};
const wholeText = (json: Json): string | null => {
  const text = numberText(json);
  return text !== null && /^[+-]?\d+(\.0*)?$/.test(text) ? text.replace(/\.0*$/, '') : null;
};
const map = <T extends string>(text: T | null, make: (text: T) => Value): Value => (text === null ? null : make(text));

const PRIMITIVES: Readonly<Record<string, Read>> = {
  string: (_run, json) => (typeof json === 'boolean' ? String(json) : textOf(json)),
  id: (_run, json) => map(textOf(json), toId),
  boolean: (_run, json) =>
    typeof json === 'boolean' ? json : json === 'true' ? true : json === 'false' ? false : null,
  integer: (_run, json) =>
    map(wholeText(json), (text) => (BigInt.asIntN(32, BigInt(text)) === BigInt(text) ? Number(text) : null)),
  long: (_run, json) => map(wholeText(json), (text) => BigInt(text)),
  double: (_run, json) => map(numberText(json), (text) => new ApexDouble(Number(text))),
  decimal: (_run, json) => map(numberText(json), (text) => ApexDecimal.parse(text)),
  date: (_run, json) => map(textOf(json), (text) => ApexDate.parse(text)),
  datetime: (_run, json) =>
    map(textOf(json), (text) => ApexDatetime.parse(text) ?? ApexDatetime.parse(`${text}T00:00:00Z`)),
  blob: (_run, json) => map(textOf(json), (text) => new ApexBlob(Buffer.from(text, 'base64')))
};

/** JSON.deserializeUntyped: maps, lists, texts, Integer or Long, Decimal. */
export function untyped(run: Execution, json: Json): Value {
  if (json instanceof NumberText) return untypedNumber(json.text);
  if (Array.isArray(json))
    return new ApexList(
      run.services.type('List<Object>'),
      json.map((one) => untyped(run, one))
    );
  if (json === null || typeof json !== 'object') return json;
  return new ApexMap(
    run.services.type('Map<String,Object>'),
    Object.entries(json).map(([name, one]) => [name, untyped(run, one)])
  );
}

function untypedNumber(text: string): Value {
  if (!/^-?\d+$/.test(text)) return ApexDecimal.parse(text);
  const whole = BigInt(text);
  if (BigInt.asIntN(32, whole) === whole) return Number(whole);
  return BigInt.asIntN(64, whole) === whole ? whole : ApexDecimal.parse(text);
}

function readItems(run: Execution, json: Json, type: ApexType, strict: boolean): Value {
  const [element] = type.args;
  if (!Array.isArray(json) || !element) return fail(run, `Malformed JSON: Expected '[' at the beginning of List/Set`);
  const items = json.map((one) => fromJson(run, one, element, strict));
  return type.declaration.name === 'List' ? new ApexList(type, items) : new ApexSet(type, items);
}

function readMap(run: Execution, json: Json, type: ApexType, strict: boolean): Value {
  const [key, value] = type.args;
  if (
    json === null ||
    json instanceof NumberText ||
    Array.isArray(json) ||
    typeof json !== 'object' ||
    !key ||
    !value
  ) {
    return fail(run, `Malformed JSON: Expected '{' at the beginning of Map`);
  }
  const entries = Object.entries(json).map(([name, one]): [Value, Value] => [
    fromJson(run, name, key),
    fromJson(run, one, value, strict)
  ]);
  return new ApexMap(type, entries);
}

function readEnum(run: Execution, json: Json, type: ApexType): Value {
  const wanted = String(textOf(json)).toLowerCase();
  const index = type.declaration.constants.findIndex((one) => one.toLowerCase() === wanted);
  return (
    run.services.enumConstants(type.declaration)[index] ??
    fail(run, `Illegal value for enum ${type.text}: ${describe(json)}`)
  );
}

function readInstance(run: Execution, json: { [name: string]: Json }, type: ApexType, strict: boolean): Value {
  const self = new Instance(type);
  for (const declaration of [...lineage(type.declaration)].reverse()) run.services.initialise(run, declaration, self);
  for (const [name, one] of Object.entries(json)) {
    const field = findField(type.declaration, name);
    if (field && !field.isStatic) run.services.writeField(run, self, field, fromJson(run, one, field.type, strict));
    else if (strict) fail(run, `No such column: "${name}"`);
  }
  return self;
}

function readRecord(run: Execution, json: { [name: string]: Json }, object: string | null, strict: boolean): Value {
  const attributes = json['attributes'] as { type?: Json } | undefined;
  const named = object ?? textOf(attributes?.type ?? null);
  if (named === null) return fail(run, 'Cannot deserialize JSON as abstract type: SObject');
  const record = newRecord(run, named);
  for (const [name, one] of Object.entries(json)) {
    if (name === 'attributes') continue;
    if (isStructure(one)) readRelated(run, record, name, one, strict);
    else if (record.object.fields.has(name.toLowerCase()))
      run.services.putMember(run, record, name, typed(run, record, name, one));
    else fail(run, `No such column '${name}' on sobject of type ${record.object.name}`);
  }
  return record;
}

const isStructure = (json: Json): json is Exclude<Json, null | boolean | string | NumberText> =>
  typeof json === 'object' && json !== null && !(json instanceof NumberText);

function typed(run: Execution, record: ApexRecord, name: string, json: Json): Value {
  return fromJson(run, json, run.services.memberType(run, record, name));
}

/** A parent record; or children, as a query result or a bare array. */
function readRelated(
  run: Execution,
  record: ApexRecord,
  name: string,
  json: Json[] | { [name: string]: Json },
  strict: boolean
): void {
  const type = run.services.memberType(run, record, name);
  const rows = Array.isArray(json) ? json : (json['records'] ?? json);
  const value = fromJson(run, rows, type, strict);
  if (value instanceof ApexList) record.row.fields[name] = value.items.map((item) => (item as ApexRecord).row);
  else run.services.putMember(run, record, name, value);
}
