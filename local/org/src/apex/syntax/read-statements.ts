import * as apex from '@apexdevtools/apex-parser';
import { readDml } from './read-dml.ts';
import { readFor } from './read-loops.ts';
import { readSwitch } from './read-switch.ts';
import { readLocal } from './read-variables.ts';
import { maybe, positionOf, refuse, type Source } from './source.ts';
import type { Expression, Statement } from './tree.ts';

export function readBlock(source: Source, context: apex.BlockContext): Statement {
  const body = context.statement_list().map((one) => readStatement(source, one));
  return { kind: 'block', at: positionOf(source, context), body };
}

/** Every statement of the dialect; any other is refused with its line. */
export function readStatement(source: Source, wrapper: apex.StatementContext): Statement {
  const context = wrapper.getChild(0);
  const at = positionOf(source, wrapper);
  const read = (one: apex.ExpressionContext): Expression => source.expression(one);
  if (context instanceof apex.BlockContext) return readBlock(source, context);
  if (context instanceof apex.LocalVariableDeclarationStatementContext) {
    return readLocal(source, context.localVariableDeclaration());
  }
  if (context instanceof apex.ExpressionStatementContext) {
    return { kind: 'expression', at, value: read(context.expression()) };
  }
  if (context instanceof apex.IfStatementContext) return readIf(source, context);
  if (context instanceof apex.ForStatementContext) return readFor(source, context);
  if (context instanceof apex.WhileStatementContext) {
    const body = maybe(context.statement());
    const test = read(context.parExpression().expression());
    return { kind: 'while', at, test, body: body ? readStatement(source, body) : { kind: 'block', at, body: [] } };
  }
  if (context instanceof apex.DoWhileStatementContext) {
    const body = readBlock(source, context.block());
    return { kind: 'doWhile', at, test: read(context.parExpression().expression()), body };
  }
  if (context instanceof apex.SwitchStatementContext) return readSwitch(source, context);
  if (context instanceof apex.TryStatementContext) return readTry(source, context);
  if (context instanceof apex.ReturnStatementContext) {
    const value = maybe(context.expression());
    return { kind: 'return', at, value: value && read(value) };
  }
  if (context instanceof apex.ThrowStatementContext) return { kind: 'throw', at, value: read(context.expression()) };
  if (context instanceof apex.BreakStatementContext) return { kind: 'break', at };
  if (context instanceof apex.ContinueStatementContext) return { kind: 'continue', at };
  if (context instanceof apex.RunAsStatementContext) {
    const [user, ...rest] = maybe(context.expressionList())?.expression_list() ?? [];
    if (!user || rest.length) return refuse(source, context, 'System.runAs takes one user');
    return { kind: 'runAs', at, user: read(user), body: readBlock(source, context.block()) };
  }
  return readDml(source, wrapper);
}

function readIf(source: Source, context: apex.IfStatementContext): Statement {
  const [yes, no] = context.statement_list();
  if (!yes) return refuse(source, context, 'if without a statement');
  return {
    kind: 'if',
    at: positionOf(source, context),
    test: source.expression(context.parExpression().expression()),
    yes: readStatement(source, yes),
    no: no ? readStatement(source, no) : null
  };
}

function readTry(source: Source, context: apex.TryStatementContext): Statement {
  const last = maybe(context.finallyBlock());
  return {
    kind: 'try',
    at: positionOf(source, context),
    body: readBlock(source, context.block()),
    catches: context.catchClause_list().map((one) => {
      const at = positionOf(source, one);
      const type = { name: one.qualifiedName().getText(), args: [], at };
      return { type, name: one.id().getText(), body: readBlock(source, one.block()), at };
    }),
    last: last && readBlock(source, last.block())
  };
}
