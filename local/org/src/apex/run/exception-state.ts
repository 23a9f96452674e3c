import type { SaveResult } from '../../data/transaction.ts';
import type { ApexRecord, Instance } from '../values/value.ts';

/** One refused row of a DML statement, as getDmlMessage(i) and its kin tell of it. */
export interface DmlFailure {
  readonly result: SaveResult;
  readonly index: number;
  readonly record: ApexRecord | undefined;
}

/** What an exception carries besides its Apex fields. */
export interface ExceptionState {
  trace: readonly string[];
  line: number;
  failures: readonly DmlFailure[];
}

export function stateOf(exception: Instance): ExceptionState {
  const state = (exception.native ?? { trace: [], line: 0, failures: [] }) as ExceptionState;
  exception.native = state;
  return state;
}
