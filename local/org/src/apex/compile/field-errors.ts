import type { Expression } from '../syntax/tree.ts';
import { ApexRecord } from '../values/value.ts';
import { addError } from '../salesforce/add-error.ts';
import { compileArgs } from './calls.ts';
import { convert } from './conversion.ts';
import { resolveTarget } from './names.ts';
import { VOID } from '../types/make-type.ts';
import type { Compiled, Scope } from './scope.ts';

/** `record.Field__c.addError('…')`: the error belongs to the field. Null for any other call. */
export function compileFieldError(scope: Scope, call: Extract<Expression, { kind: 'methodCall' }>): Compiled | null {
  const { target } = call;
  if (call.name.toLowerCase() !== 'adderror' || target.kind !== 'field') return null;
  const holder = resolveTarget(scope, target.target);
  if (holder.kind !== 'value') return null;
  const record = holder.value;
  const field = record.type.declaration.object?.fields.get(target.name.toLowerCase());
  const [message] = compileArgs(scope, call.args);
  if (!field || !message) return null;
  const text = convert(message, scope.table.named('String'), call.at);
  return {
    type: VOID,
    code: (frame) => {
      const one = record.code(frame);
      if (!(one instanceof ApexRecord)) return frame.run.failNull();
      addError(frame.run, one, frame.run.text(text(frame)), field.name);
      return null;
    }
  };
}
