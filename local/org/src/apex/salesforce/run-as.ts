import type { Execution } from '../run/execution.ts';
import type { ApexRecord } from '../values/value.ts';

/** Runs work as another user, in tests only; the data layer keeps who acts. */
export function runAs<T>(run: Execution, user: ApexRecord, work: () => T): T {
  if (!run.test) return run.fail('TypeException', 'System.runAs is allowed in tests only');
  const { id } = user;
  const { transaction } = run;
  if (id === null) return run.fail('TypeException', 'System.runAs needs a user that is saved');
  if (!transaction.runAs) return run.fail('TypeException', 'this data layer cannot act as another user');
  return transaction.runAs(id, work);
}
