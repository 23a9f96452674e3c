import * as apex from '@apexdevtools/apex-parser';
import { readCreation } from './read-creation.ts';
import { readLiteral } from './read-literals.ts';
import { readQuery } from './read-query.ts';
import { readType } from './read-types.ts';
import { maybe, positionOf, quote, readArguments, refuse, type Source } from './source.ts';
import type { BinaryOperator, Expression } from './tree.ts';

/** Every expression of the dialect; any other is refused with its line. */
export function readExpression(source: Source, context: apex.ExpressionContext): Expression {
  const at = positionOf(source, context);
  const read = (inner: apex.ExpressionContext): Expression => readExpression(source, inner);
  if (context instanceof apex.PrimaryExpressionContext) return readPrimary(source, context.primary());
  if (context instanceof apex.SubExpressionContext) return read(context.expression());
  if (context instanceof apex.DotExpressionContext) return readDot(source, context);
  if (context instanceof apex.MethodCallExpressionContext) return readCall(source, context.methodCall());
  if (context instanceof apex.NewExpressionContext) return readCreation(source, context.creator());
  if (context instanceof apex.ArrayExpressionContext) {
    return { kind: 'index', at, target: read(context.expression(0)), index: read(context.expression(1)) };
  }
  if (context instanceof apex.CastExpressionContext) {
    return { kind: 'cast', at, type: readType(source, context.typeRef()), value: read(context.expression()) };
  }
  if (context instanceof apex.InstanceOfExpressionContext) {
    return { kind: 'instanceof', at, value: read(context.expression()), type: readType(source, context.typeRef()) };
  }
  if (context instanceof apex.CondExpressionContext) {
    const [test, yes, no] = [context.expression(0), context.expression(1), context.expression(2)];
    return { kind: 'conditional', at, test: read(test), yes: read(yes), no: read(no) };
  }
  return readOperation(source, context);
}

function readOperation(source: Source, context: apex.ExpressionContext): Expression {
  const at = positionOf(source, context);
  if (context instanceof apex.NegExpressionContext) {
    const op = maybe(context.TILDE()) ? '~' : '!';
    return { kind: 'unary', at, op, operand: readExpression(source, context.expression()) };
  }
  if (context instanceof apex.PreOpExpressionContext || context instanceof apex.PostOpExpressionContext) {
    const operand = readExpression(source, context.expression());
    const op = operatorOf(context);
    if (op === '++' || op === '--') {
      return { kind: 'step', at, op, prefix: context instanceof apex.PreOpExpressionContext, place: operand };
    }
    return { kind: 'unary', at, op: op === '-' ? '-' : '+', operand };
  }
  if (context.constructor === apex.ExpressionContext || !('expression_list' in context)) {
    return refuse(source, context, `expression outside the dialect: ${quote(source, context)}`);
  }
  return readTwoSided(source, context as apex.AssignExpressionContext);
}

/** Assignments and binary operations: both have exactly two expressions around one operator. */
function readTwoSided(source: Source, context: apex.AssignExpressionContext): Expression {
  const at = positionOf(source, context);
  const left = readExpression(source, context.expression(0));
  const right = readExpression(source, context.expression(1));
  const op = operatorOf(context);
  if (context instanceof apex.AssignExpressionContext) {
    return {
      kind: 'assign',
      at,
      op: op === '=' ? null : (op.slice(0, -1) as BinaryOperator),
      place: left,
      value: right
    };
  }
  return { kind: 'binary', at, op: op === '<>' ? '!=' : (op as BinaryOperator), left, right };
}

/** The operator is whatever stands between the operands; shifts arrive as several tokens. */
function operatorOf(context: apex.ExpressionContext): string {
  const tokens = (context.children ?? []).filter((child) => !(child instanceof apex.ExpressionContext));
  return tokens.map((token) => token.getText()).join('');
}

function readPrimary(source: Source, context: apex.PrimaryContext): Expression {
  const at = positionOf(source, context);
  if (context instanceof apex.LiteralPrimaryContext) {
    return { kind: 'literal', at, value: readLiteral(context.literal()) };
  }
  if (context instanceof apex.IdPrimaryContext) return { kind: 'name', at, name: context.id().getText() };
  if (context instanceof apex.ThisPrimaryContext) return { kind: 'this', at };
  if (context instanceof apex.SuperPrimaryContext) return { kind: 'super', at };
  if (context instanceof apex.TypeRefPrimaryContext) {
    return { kind: 'typeLiteral', at, type: readType(source, context.typeRef()) };
  }
  if (context instanceof apex.SoqlPrimaryContext) {
    return { kind: 'query', at, query: readQuery(source, context.soqlLiteral().query()) };
  }
  return refuse(source, context, `expression outside the dialect: ${quote(source, context)}`);
}

function readDot(source: Source, context: apex.DotExpressionContext): Expression {
  const at = positionOf(source, context);
  const target = readExpression(source, context.expression());
  const safe = maybe(context.QUESTIONDOT()) !== null;
  const call = maybe(context.dotMethodCall());
  if (!call) return { kind: 'field', at, target, name: context.anyId().getText(), safe };
  const args = readArguments(source, maybe(call.expressionList()));
  return { kind: 'methodCall', at, target, name: call.anyId().getText(), args, safe };
}

function readCall(source: Source, context: apex.MethodCallContext): Expression {
  const at = positionOf(source, context);
  const args = readArguments(source, maybe(context.expressionList()));
  const id = maybe(context.id());
  if (id) return { kind: 'call', at, name: id.getText(), args };
  return { kind: 'constructorCall', at, which: maybe(context.THIS()) ? 'this' : 'super', args };
}
