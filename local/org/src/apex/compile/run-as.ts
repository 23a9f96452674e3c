import type { Statement } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import { runAs } from '../salesforce/run-as.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import type { ApexRecord } from '../values/value.ts';
import { convert } from './conversion.ts';
import type { Completion, Scope, Step } from './scope.ts';

/** `System.runAs(user) { … }` */
export function compileRunAs(scope: Scope, statement: Extract<Statement, { kind: 'runAs' }>): Step {
  const user = scope.table.record('User');
  if (!user) throw new ApexRefusal(statement.at, 'System.runAs needs the User object');
  const code = convert(scope.compiler.expression(scope, statement.user), makeType(user), statement.at);
  const body = scope.compiler.statement(scope, statement.body);
  return (frame) => {
    const record = code(frame) as ApexRecord | null;
    if (record === null) return frame.run.failNull();
    return runAs<Completion>(frame.run, record, () => body(frame));
  };
}
