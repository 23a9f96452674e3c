import { makeType } from '../types/make-type.ts';
import type { ApexType } from '../types/model.ts';
import type { Execution } from './execution.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../values/times.ts';
import { ApexBlob, ApexRecord, TypeValue, type Value } from '../values/value.ts';

/** The type a value has at run time. Texts are Strings, though some of them may be Ids. */
export function typeOfValue(run: Execution, value: Exclude<Value, null>): ApexType {
  const named = nameOf(value);
  if (named !== null) return run.services.type(named);
  if (value instanceof ApexRecord) return run.services.type(value.object.name);
  const { type } = value as Exclude<Value, null | boolean | number | bigint | string | ApexBlob | ApexRecord> & {
    type: ApexType;
  };
  return type.declaration.kind === 'enum' ? makeType(type.declaration) : type;
}

function nameOf(value: Exclude<Value, null>): string | null {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Integer';
  if (typeof value === 'bigint') return 'Long';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof ApexDecimal) return 'Decimal';
  if (value instanceof ApexDouble) return 'Double';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  return value instanceof TypeValue ? 'Type' : null;
}
