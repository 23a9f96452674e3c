import { ApexList, ApexSet, Instance, type Value } from '../values/value.ts';
import type { Execution } from './execution.ts';

/** Everything a list, set or Iterable holds now; a copy, so that a loop does not see what its body changes. */
export function itemsOf(run: Execution, value: Value): Value[] {
  if (value instanceof ApexList) return [...value.items];
  if (value instanceof ApexSet) return value.items;
  return value instanceof Instance ? [...walk(run, value)] : run.failNull();
}

function* walk(run: Execution, iterable: Instance): Generator<Value> {
  const iterator = run.services.call(run, iterable, 'iterator', []) as Instance;
  while (run.services.call(run, iterator, 'hasNext', []) === true) yield run.services.call(run, iterator, 'next', []);
}
