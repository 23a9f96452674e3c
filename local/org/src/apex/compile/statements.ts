import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression, Statement } from '../syntax/tree.ts';
import type { Step } from './scope.ts';
import { BREAK, CONTINUE, RETURN, type Scope } from './scope.ts';
import { convert } from './conversion.ts';
import { compileDml } from './dml.ts';
import { compileCondition } from './logic.ts';
import { compileFor, compileForEach, compileWhile } from './loops.ts';
import { compileSwitch } from './switch.ts';
import { compileThrow, compileTry } from './try.ts';
import { compileRunAs } from './run-as.ts';

/** Any statement, with its line kept for stack traces. */
export function compileStatement(scope: Scope, statement: Statement): Step {
  const step = compileKind(scope, statement);
  if (statement.kind === 'block') return step;
  const { line } = statement.at;
  return (frame) => {
    frame.line = line;
    return step(frame);
  };
}

function compileKind(scope: Scope, statement: Statement): Step {
  switch (statement.kind) {
    case 'block':
      return scope.inBlock(() => sequence(statement.body.map((one) => scope.compiler.statement(scope, one))));
    case 'local':
      return compileLocal(scope, statement);
    case 'expression':
      return compileExpressionStatement(scope, statement.value);
    case 'if':
      return compileIf(scope, statement);
    case 'for':
      return compileFor(scope, statement);
    case 'forEach':
      return compileForEach(scope, statement);
    case 'while':
    case 'doWhile':
      return compileWhile(scope, statement);
    case 'switch':
      return compileSwitch(scope, statement);
    case 'try':
      return compileTry(scope, statement);
    case 'return':
      return compileReturn(scope, statement);
    case 'throw':
      return compileThrow(scope, statement);
    case 'break':
      return () => BREAK;
    case 'continue':
      return () => CONTINUE;
    case 'dml':
      return compileDml(scope, statement);
    case 'runAs':
      return compileRunAs(scope, statement);
  }
}

/** One after the other, until one of them leaves. */
function sequence(steps: readonly Step[]): Step {
  return (frame) => {
    for (const step of steps) {
      const done = step(frame);
      if (done !== 0) return done;
    }
    return 0;
  };
}

function compileLocal(scope: Scope, statement: Extract<Statement, { kind: 'local' }>): Step {
  const type = scope.table.resolve(statement.type, scope.owner);
  const steps = statement.variables.map(({ name, value, at }): Step => {
    const code = value && convert(scope.compiler.expression(scope, value), type, at);
    const { slot } = scope.declare(name, type, at);
    return (frame) => {
      frame.slots[slot] = code ? code(frame) : null;
      return 0;
    };
  });
  return sequence(steps);
}

const STATEMENTS = new Set<Expression['kind']>(['assign', 'step', 'call', 'methodCall', 'constructorCall', 'new']);

function compileExpressionStatement(scope: Scope, expression: Expression): Step {
  if (!STATEMENTS.has(expression.kind)) throw new ApexRefusal(expression.at, 'Expression cannot be a statement');
  const { code } = scope.compiler.expression(scope, expression);
  return (frame) => {
    code(frame);
    return 0;
  };
}

function compileIf(scope: Scope, statement: Extract<Statement, { kind: 'if' }>): Step {
  const test = compileCondition(scope, statement.test);
  const yes = scope.inBlock(() => scope.compiler.statement(scope, statement.yes));
  const { no: other } = statement;
  const no = other ? scope.inBlock(() => scope.compiler.statement(scope, other)) : null;
  return (frame) => (test(frame) ? yes(frame) : no ? no(frame) : 0);
}

function compileReturn(scope: Scope, statement: Extract<Statement, { kind: 'return' }>): Step {
  const isVoid = scope.returns.declaration.kind === 'void';
  if (isVoid !== (statement.value === null)) {
    throw new ApexRefusal(
      statement.at,
      isVoid ? 'Invalid return from a void method' : `Must return a value of type ${scope.returns.text}`
    );
  }
  const code =
    statement.value && convert(scope.compiler.expression(scope, statement.value), scope.returns, statement.at);
  return (frame) => {
    frame.result = code ? code(frame) : null;
    return RETURN;
  };
}
