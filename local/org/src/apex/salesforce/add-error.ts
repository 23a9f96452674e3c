import type { Execution } from '../run/execution.ts';
import type { ApexRecord } from '../values/value.ts';

/** A trigger's refusal of one of its records. */
export function addError(run: Execution, record: ApexRecord, message: string, field?: string): void {
  const list = run.trigger?.newList ?? run.trigger?.oldList;
  const index = list?.items.indexOf(record) ?? -1;
  if (index < 0) run.fail('FinalException', 'SObject row does not allow errors');
  run.trigger?.context.addError(index, message, field);
}
