import type {
  ApexParserRuleContext,
  BlockContext,
  ClassDeclarationContext,
  EnumDeclarationContext,
  ExpressionContext,
  ExpressionListContext,
  InterfaceDeclarationContext,
  StatementContext
} from '@apexdevtools/apex-parser';
import { ApexRefusal } from './refusal.ts';
import type { Expression, Modifiers, Position, Statement, TypeDeclaration } from './tree.ts';

/** The parser's declarations promise every child; a child that may be missing goes through here. */
export const maybe = <T>(node: T | null): T | null => node;

export type TypeContext = ClassDeclarationContext | InterfaceDeclarationContext | EnumDeclarationContext;

/** One file being read, and the readers that call one another: handed along so that their files need no cycle. */
export interface Source {
  expression(context: ExpressionContext): Expression;
  statement(context: StatementContext): Statement;
  block(context: BlockContext): Statement;
  typeDeclaration(context: TypeContext, modifiers: Modifiers): TypeDeclaration;
  readonly file: string;
  /** By code point, as the lexer counts. */
  readonly characters: readonly string[];
}

export function positionOf(source: Source, context: ApexParserRuleContext): Position {
  return { file: source.file, line: context.start.line, column: context.start.column + 1 };
}

/** The text between two offsets of the lexer, both included. */
export function textBetween(source: Source, start: number, stop: number): string {
  return source.characters.slice(start, stop + 1).join('');
}

/** The beginning of what is written there, on one line. */
export const quote = (source: Source, context: ApexParserRuleContext): string =>
  textBetween(source, context.start.start, context.stop?.stop ?? context.start.stop)
    .replace(/\s+/g, ' ')
    .slice(0, 60);

export function refuse(source: Source, context: ApexParserRuleContext, what: string): never {
  throw new ApexRefusal(positionOf(source, context), what);
}

export function readArguments(source: Source, list: ExpressionListContext | null): Expression[] {
  return (list?.expression_list() ?? []).map((one) => source.expression(one));
}
