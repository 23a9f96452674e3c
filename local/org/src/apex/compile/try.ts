import { ApexRefusal } from '../syntax/refusal.ts';
import type { Statement } from '../syntax/tree.ts';
import { isSubtype } from '../types/subtype.ts';
import type { ApexType } from '../types/model.ts';
import type { Frame } from '../run/execution.ts';
import { Thrown } from '../run/thrown.ts';
import { Instance } from '../values/value.ts';
import type { Completion, Scope, Step } from './scope.ts';

interface Handler {
  readonly type: ApexType;
  readonly slot: number;
  readonly body: Step;
}

export function compileTry(scope: Scope, statement: Extract<Statement, { kind: 'try' }>): Step {
  const body = scope.compiler.statement(scope, statement.body);
  const handlers = statement.catches.map((one): Handler => {
    const type = scope.table.resolve(one.type, scope.owner);
    if (!isSubtype(type, scope.table.named('Exception')))
      throw new ApexRefusal(one.at, `Not an exception: ${type.text}`);
    return scope.inBlock(() => {
      const { slot } = scope.declare(one.name, type, one.at);
      return { type, slot, body: scope.compiler.statement(scope, one.body) };
    });
  });
  const last = statement.last && scope.compiler.statement(scope, statement.last);
  return (frame) => withFinally(frame, () => attempt(frame, body, handlers), last);
}

function attempt(frame: Frame, body: Step, handlers: readonly Handler[]): Completion {
  const depth = frame.run.stack.length;
  try {
    return body(frame);
  } catch (error) {
    const thrown = caught(error);
    const handler = thrown && handlers.find((one) => isSubtype(thrown.exception.type, one.type));
    if (!handler) throw error;
    frame.run.stack.length = depth;
    frame.slots[handler.slot] = thrown.exception;
    return handler.body(frame);
  }
}

function caught(error: unknown): Thrown | null {
  return error instanceof Thrown && !error.uncatchable ? error : null;
}

/** A finally that leaves by itself wins over whatever the body did. */
function withFinally(frame: Frame, work: () => Completion, last: Step | null): Completion {
  if (!last) return work();
  let done: Completion;
  try {
    done = work();
  } catch (error) {
    if (!caught(error)) throw error;
    const over = last(frame);
    if (over) return over;
    throw error;
  }
  const result = frame.result;
  const over = last(frame);
  if (!over) frame.result = result;
  return over || done;
}

export function compileThrow(scope: Scope, statement: Extract<Statement, { kind: 'throw' }>): Step {
  const value = scope.compiler.expression(scope, statement.value);
  if (!isSubtype(value.type, scope.table.named('Exception')))
    throw new ApexRefusal(statement.at, `Throw expression must be of type exception: ${value.type.text}`);
  return (frame) => {
    const exception = value.code(frame);
    throw exception instanceof Instance ? frame.run.raise(exception) : frame.run.failNull();
  };
}
