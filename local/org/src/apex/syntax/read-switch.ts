import type { SwitchStatementContext, WhenLiteralContext, WhenValueContext } from '@apexdevtools/apex-parser';
import { readLiteral } from './read-literals.ts';
import { readType } from './read-types.ts';
import { maybe, positionOf, type Source } from './source.ts';
import type { Literal, Statement, WhenCase } from './tree.ts';

/** `switch on` values, enum constants, null or sObject types. */
export function readSwitch(source: Source, context: SwitchStatementContext): Statement {
  return {
    kind: 'switch',
    at: positionOf(source, context),
    subject: source.expression(context.expression()),
    cases: context.whenControl_list().map((one) => ({
      when: readWhen(source, one.whenValue()),
      body: source.block(one.block()),
      at: positionOf(source, one)
    }))
  };
}

function readWhen(source: Source, context: WhenValueContext): WhenCase {
  if (maybe(context.ELSE())) return { kind: 'else' };
  const type = maybe(context.typeRef());
  if (type) return { kind: 'type', type: readType(source, type), name: context.id().getText() };
  return { kind: 'values', values: context.whenLiteral_list().map(readWhenLiteral) };
}

function readWhenLiteral(context: WhenLiteralContext): Literal | { type: 'Enum'; name: string } {
  const inner = maybe(context.whenLiteral());
  if (inner) return readWhenLiteral(inner);
  const name = maybe(context.qualifiedName());
  return name ? { type: 'Enum', name: name.getText() } : readLiteral(context);
}
