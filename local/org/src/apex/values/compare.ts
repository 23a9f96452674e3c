import { ApexDecimal, Big } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { ApexDate, ApexDatetime, ApexTime } from './times.ts';
import { sameKey } from './hash.ts';
import { ApexList, ApexRecord, EnumValue, type Value } from './value.ts';

/** The exact size of a number of any kind, or null when the value is no number. */
export function numberOf(value: Value): Big | null {
  if (typeof value === 'number') return new Big(value);
  if (typeof value === 'bigint') return new Big(value.toString());
  if (value instanceof ApexDecimal) return value.value;
  return value instanceof ApexDouble && Number.isFinite(value.value) ? new Big(value.value) : null;
}

/** `equals`: numbers by size, everything else as a key of a map would see it. */
export function equalValues(a: Value, b: Value): boolean {
  if (a === b || sameKey(a, b)) return true;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x && y) return x.eq(y);
  if (a instanceof ApexList && b instanceof ApexList && a.items.length === b.items.length) {
    return a.items.every((item, index) => equalValues(item, b.items[index] ?? null));
  }
  return instantOf(a) !== null && instantOf(a) === instantOf(b);
}

const instantOf = (value: Value): number | null =>
  value instanceof ApexDatetime ? value.ms : value instanceof ApexDate ? value.day * 86_400_000 : null;

/** `==` between texts: without regard to case. */
export const equalTexts = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : a === b || a.toLowerCase() === b.toLowerCase();

/** Order for sort(): nulls first, texts by code unit, enum constants as declared, records by name. */
export function compareValues(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x && y) return x.cmp(y);
  const [u, v] = [sortKey(a), sortKey(b)];
  return u === v ? 0 : u < v ? -1 : 1;
}

function sortKey(value: Value): number | string {
  if (value instanceof ApexTime) return value.ms;
  if (value instanceof EnumValue) return value.ordinal;
  if (value instanceof ApexRecord) return JSON.stringify(value.row.fields['Name'] ?? value.id ?? '');
  return instantOf(value) ?? (typeof value === 'string' ? value : typeof value === 'boolean' ? Number(value) : '');
}
