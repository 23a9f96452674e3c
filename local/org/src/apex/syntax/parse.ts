import { ApexErrorListener, ApexParserFactory, type ApexParser } from '@apexdevtools/apex-parser';
import { readTrigger, readTypeDeclaration } from './read-declarations.ts';
import { readExpression } from './read-expressions.ts';
import { readBlock, readStatement } from './read-statements.ts';
import { readModifiers } from './read-types.ts';
import { ApexRefusal } from './refusal.ts';
import { maybe, refuse, type Source } from './source.ts';
import type { TriggerDeclaration, TypeDeclaration } from './tree.ts';

class RefusingListener extends ApexErrorListener {
  readonly file: string;
  constructor(file: string) {
    super();
    this.file = file;
  }
  apexSyntaxError(line: number, column: number, message: string): void {
    throw new ApexRefusal({ file: this.file, line, column: column + 1 }, shorten(message));
  }
}

/** The parser lists everything it could have read instead; that helps nobody when it is long. */
const shorten = (message: string): string => message.replace(/ expecting \{.{60,}\}$/s, '');

function open(text: string, file: string): { source: Source; parser: ApexParser } {
  const { parser } = ApexParserFactory.createLexerAndParser(text, new RefusingListener(file));
  const source: Source = {
    file,
    characters: Array.from(text),
    expression: (context) => readExpression(source, context),
    statement: (context) => readStatement(source, context),
    block: (context) => readBlock(source, context),
    typeDeclaration: (context, modifiers) => readTypeDeclaration(source, context, modifiers)
  };
  return { source, parser };
}

/** Reads one class file. @throws ApexRefusal at the first syntax error or word outside the dialect. */
export function parseClass(text: string, file: string): TypeDeclaration {
  const { source, parser } = open(text, file);
  const unit = parser.compilationUnit().typeDeclaration();
  const modifiers = readModifiers(source, unit.modifier_list());
  const inner = maybe(unit.classDeclaration()) ?? maybe(unit.interfaceDeclaration()) ?? maybe(unit.enumDeclaration());
  return inner ? readTypeDeclaration(source, inner, modifiers) : refuse(source, unit, 'a file holds one type');
}

/** Reads one trigger file. @throws ApexRefusal likewise. */
export function parseTrigger(text: string, file: string): TriggerDeclaration {
  const { source, parser } = open(text, file);
  return readTrigger(source, parser.triggerUnit());
}
