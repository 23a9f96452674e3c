import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexType } from '../types/model.ts';
import type { Code, Execution } from '../run/execution.ts';
import { toId } from '../values/id.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexDate, ApexDatetime } from '../values/times.ts';
import { ApexList, type Value } from '../values/value.ts';
import type { Compiled } from './scope.ts';

type Apply = (run: Execution, value: Exclude<Value, null>) => Value;

/** What Apex converts by itself, from type to type. */
const IMPLICIT: Readonly<Record<string, Apply>> = {
  'integer>long': (_run, value) => BigInt(value as number),
  'integer>double': (_run, value) => new ApexDouble(value as number),
  'integer>decimal': (_run, value) => new ApexDecimal(value as number, 0),
  'long>double': (_run, value) => new ApexDouble(Number(value)),
  'long>decimal': (_run, value) => new ApexDecimal((value as bigint).toString(), 0),
  'double>decimal': (_run, value) => new ApexDecimal((value as ApexDouble).value),
  'decimal>double': (_run, value) => new ApexDouble((value as ApexDecimal).value.toNumber()),
  'date>datetime': (_run, value) => new ApexDatetime((value as ApexDate).day * 86_400_000),
  'id>string': (_run, value) => value,
  'string>id': (run, value) => toId(value as string) ?? run.fail('StringException', `Invalid id: ${value as string}`)
};

export interface Conversion {
  /** How far from the same type, for choosing between overloads. */
  readonly cost: number;
  readonly apply: Apply | null;
}

/** How a value of one type becomes one of the other without a cast; null when it does not. */
export function conversionOf(from: ApexType, to: ApexType): Conversion | null {
  if (from.key === to.key) return { cost: 0, apply: null };
  if (isSubtype(from, to)) return { cost: to.key === 'object' ? 20 : 1, apply: null };
  const apply = IMPLICIT[`${from.key}>${to.key}`];
  return apply ? { cost: to.key === 'decimal' || to.key === 'id' ? 4 : 3, apply } : null;
}

/** The code with its value converted. @throws ApexRefusal as the Apex compiler would. */
export function convert(value: Compiled, to: ApexType, at: Position): Code {
  const { code } = value;
  const conversion = conversionOf(value.type, to);
  if (!conversion) {
    if (value.isQuery && isSubtype(value.type.args[0] ?? to, to)) return singleRow(code);
    throw new ApexRefusal(at, `Illegal assignment from ${value.type.text} to ${to.text}`);
  }
  const { apply } = conversion;
  if (!apply) return code;
  return (frame) => {
    const one = code(frame);
    return one === null ? null : apply(frame.run, one);
  };
}

/** A query where one record is wanted. */
export function singleRow(code: Code): Code {
  return (frame) => {
    const rows = code(frame);
    if (!(rows instanceof ApexList)) return rows;
    if (rows.items.length === 1) return rows.items[0] ?? null;
    const message = rows.items.length
      ? 'List has more than 1 row for assignment to SObject'
      : 'List has no rows for assignment to SObject';
    return frame.run.fail('QueryException', message);
  };
}

/** A conversion at run time, where the compiler saw to it that there is one: arguments from outside, elements of collections. */
export function convertNow(run: Execution, value: Value, from: ApexType, to: ApexType): Value {
  const apply = value === null ? null : conversionOf(from, to)?.apply;
  return apply && value !== null ? apply(run, value) : value;
}
