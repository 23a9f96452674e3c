import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import { TypeValue } from '../values/value.ts';
import { compileArithmetic, compileSign } from './arithmetic.ts';
import { compileAssignment, compileStep } from './assignment.ts';
import { compileBareCall } from './calls.ts';
import { compileCast, compileInstanceOf } from './casts.ts';
import { compileChain } from './chains.ts';
import { compileEquality, compileOrder } from './comparison.ts';
import { compileArray, compileItems, compileMap, compileNew } from './creation.ts';
import { compileLiteral } from './literals.ts';
import { compileCoalesce, compileConditional, compileLogic, compileNot } from './logic.ts';
import { resolveName, thisOf } from './names.ts';
import { compileQuery } from './queries.ts';
import type { Compiled, Scope } from './scope.ts';

/** Any expression, with the type the Apex compiler would give it. */
export function compileExpression(scope: Scope, expression: Expression): Compiled {
  const { at } = expression;
  switch (expression.kind) {
    case 'literal':
      return compileLiteral(scope.table, expression.value, at);
    case 'name': {
      const target = resolveName(scope, expression.name, at);
      if (target.kind === 'value') return target.value;
      throw new ApexRefusal(at, `Variable does not exist: ${expression.name}`);
    }
    case 'this':
      if (scope.isStatic) throw new ApexRefusal(at, 'A static method has no this');
      return thisOf(makeType(scope.owner));
    case 'typeLiteral': {
      const value = new TypeValue(scope.table.resolve(expression.type, scope.owner));
      return { type: scope.table.named('Type'), code: () => value };
    }
    case 'field':
    case 'methodCall':
    case 'index':
      return compileChain(scope, expression);
    case 'call':
      return compileBareCall(scope, expression);
    case 'new':
      return compileNew(scope, expression);
    case 'newItems':
      return compileItems(scope, expression);
    case 'newArray':
      return compileArray(scope, expression);
    case 'newMap':
      return compileMap(scope, expression);
    case 'unary':
      if (expression.op === '!') return compileNot(scope, expression.operand);
      return compileSign(scope.table, expression.op, compileExpression(scope, expression.operand), at);
    case 'step':
      return compileStep(scope, expression);
    case 'assign':
      return compileAssignment(scope, expression);
    case 'binary':
      return compileBinary(scope, expression);
    case 'conditional':
      return compileConditional(scope, expression);
    case 'cast':
      return compileCast(scope, expression);
    case 'instanceof':
      return compileInstanceOf(scope, expression);
    case 'query':
      return compileQuery(scope, expression);
    case 'super':
    case 'constructorCall':
      throw new ApexRefusal(at, 'a call of another constructor must be the first statement of a constructor');
  }
}

function compileBinary(scope: Scope, expression: Extract<Expression, { kind: 'binary' }>): Compiled {
  const { op, at } = expression;
  if (op === '&&' || op === '||') return compileLogic(scope, expression);
  if (op === '??') return compileCoalesce(scope, expression);
  const [left, right] = [compileExpression(scope, expression.left), compileExpression(scope, expression.right)];
  if (op === '==' || op === '!=' || op === '===' || op === '!==')
    return compileEquality(scope.table, op, left, right, at);
  if (op === '<' || op === '<=' || op === '>' || op === '>=') return compileOrder(scope.table, op, left, right, at);
  return compileArithmetic(scope.table, op, left, right, at);
}
