/**
 * Values at run time. Integer is a number, Long a bigint, String and Id a string, Boolean a boolean; every other kind is a class,
 * so that a value held as Object still knows what it is. Collections live here too, for they hold values and are values.
 */
import type { FieldValue, SObjectRow } from '../../data/transaction.ts';
import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { ApexType, ClassDeclaration } from '../types/model.ts';
import type { ApexDecimal } from './decimal.ts';
import { hashAll, hashOf } from './hash.ts';
import type { ApexDouble } from './double.ts';
import type { ApexDate, ApexDatetime, ApexTime } from './times.ts';

export type Value =
  | null | boolean | number | bigint | string
  | ApexDecimal | ApexDouble | ApexDate | ApexDatetime | ApexTime
  | ApexBlob | EnumValue | TypeValue | ApexRecord | ApexList | ApexSet | ApexMap | Instance; // prettier-ignore

export class ApexBlob {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  get hash(): string {
    return `\0blob:${this.bytes.toString('hex')}`;
  }
}

/** One constant; a class has exactly one object per constant, so identity is equality. */
export class EnumValue {
  readonly type: ApexType;
  readonly name: string;
  readonly ordinal: number;
  constructor(type: ApexType, name: string, ordinal: number) {
    this.type = type;
    this.name = name;
    this.ordinal = ordinal;
  }
}

/** `Quote.class`, or what Type.forName found. */
export class TypeValue {
  readonly type: ApexType;
  constructor(type: ApexType) {
    this.type = type;
  }
  get hash(): string {
    return `\0type:${this.type.key}`;
  }
}

/** An sObject: a view on a row of the data layer, so what a before trigger writes is what is saved. */
export class ApexRecord {
  readonly object: ObjectDefinition;
  readonly row: SObjectRow;
  /** `queried`: reading a field that is not in the row is an error. `final`: a trigger's record nobody may write. */
  readonly origin: 'made' | 'queried' | 'trigger' | 'final';
  /** Declared names of the fields Apex wrote: what an update sends. */
  readonly written = new Set<string>();
  constructor(object: ObjectDefinition, row: SObjectRow, origin: ApexRecord['origin']) {
    this.object = object;
    this.row = row;
    this.origin = origin;
  }
  get id(): string | null {
    const id = this.row.fields['Id'] as FieldValue | undefined;
    return typeof id === 'string' ? id : null;
  }
  /** By its field values, as Apex does. */
  get hash(): string {
    const fields = Object.entries(this.row.fields).filter(([, value]) => value !== null);
    return `\0row:${this.object.name}:${JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)))}`;
  }
}

/** An instance of a class. `native` is whatever a library class needs that Apex cannot hold. */
export class Instance {
  readonly declaration: ClassDeclaration;
  readonly type: ApexType;
  readonly fields: Value[];
  native: unknown = null;
  /** Set for library values that are equal when they stand for the same thing; other instances equal only themselves. */
  equalAs: string | null = null;
  constructor(type: ApexType) {
    this.type = type;
    this.declaration = type.declaration;
    this.fields = new Array<Value>(type.declaration.instanceSlots).fill(null);
  }
  get hash(): unknown {
    return this.equalAs === null ? this : `\0token:${this.equalAs}`;
  }
}

export class ApexList {
  readonly type: ApexType;
  items: Value[];
  constructor(type: ApexType, items: Value[] = []) {
    this.type = type;
    this.items = items;
  }
  get hash(): string {
    return `\0list:${hashAll(this.items)}`;
  }
}

/** Keeps the order of insertion, which real Apex does not promise. */
export class ApexMap {
  readonly type: ApexType;
  private readonly entries = new Map<unknown, readonly [Value, Value]>();
  constructor(type: ApexType, entries: Iterable<readonly [Value, Value]> = []) {
    this.type = type;
    for (const [key, value] of entries) this.put(key, value);
  }
  get(key: Value): Value {
    return this.entries.get(hashOf(key))?.[1] ?? null;
  }
  has(key: Value): boolean {
    return this.entries.has(hashOf(key));
  }
  put(key: Value, value: Value): Value {
    const before = this.get(key);
    const hash = hashOf(key);
    this.entries.set(hash, [this.entries.get(hash)?.[0] ?? key, value]);
    return before;
  }
  remove(key: Value): Value {
    const before = this.get(key);
    this.entries.delete(hashOf(key));
    return before;
  }
  clear(): void {
    this.entries.clear();
  }
  get size(): number {
    return this.entries.size;
  }
  get keys(): Value[] {
    return [...this.entries.values()].map(([key]) => key);
  }
  get values(): Value[] {
    return [...this.entries.values()].map(([, value]) => value);
  }
  get hash(): string {
    return `\0map:${[...this.entries.values()]
      .map((pair) => hashAll(pair))
      .sort()
      .join('\u0002')}`;
  }
}

export class ApexSet {
  readonly type: ApexType;
  private readonly members = new Map<unknown, Value>();
  constructor(type: ApexType, items: Iterable<Value> = []) {
    this.type = type;
    for (const item of items) this.add(item);
  }
  has(item: Value): boolean {
    return this.members.has(hashOf(item));
  }
  /** @returns true when it was not there yet. */
  add(item: Value): boolean {
    if (this.has(item)) return false;
    this.members.set(hashOf(item), item);
    return true;
  }
  remove(item: Value): boolean {
    return this.members.delete(hashOf(item));
  }
  clear(): void {
    this.members.clear();
  }
  get size(): number {
    return this.members.size;
  }
  get items(): Value[] {
    return [...this.members.values()];
  }
  get hash(): string {
    return `\0set:${this.items
      .map((item) => hashAll([item]))
      .sort()
      .join('\u0002')}`;
  }
}
