import type { LiteralContext } from '@apexdevtools/apex-parser';
import { maybe } from './source.ts';
import type { Literal } from './tree.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The characters an Apex string literal stands for. */
export function unescape(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\u([0-9a-f]{4})|\\(.)/gi, (_all, code: string | undefined, one: string) =>
      code === undefined ? (ESCAPES[one.toLowerCase()] ?? one) : String.fromCharCode(parseInt(code, 16))
    );
}

/** A triple-quoted text; its first line break does not count. */
const unescapeLines = (quoted: string): string => unescape(quoted.slice(2, -2)).replace(/^\r?\n/, '');

type LiteralTokens = Pick<LiteralContext, 'NULL' | 'StringLiteral' | 'MultilineStringLiteral' | 'IntegerLiteral'> &
  Partial<Pick<LiteralContext, 'BooleanLiteral' | 'LongLiteral'>> & { getText(): string };

export function readLiteral(context: LiteralTokens): Literal {
  const text = context.getText();
  if (maybe(context.NULL())) return { type: 'Null' };
  if (maybe(context.StringLiteral())) return { type: 'String', text: unescape(text) };
  if (maybe(context.MultilineStringLiteral())) return { type: 'String', text: unescapeLines(text) };
  if (maybe(context.BooleanLiteral?.() ?? null)) return { type: 'Boolean', value: text.toLowerCase() === 'true' };
  if (maybe(context.IntegerLiteral())) return { type: 'Integer', text };
  if (maybe(context.LongLiteral?.() ?? null)) return { type: 'Long', text: text.slice(0, -1) };
  return /d$/i.test(text) ? { type: 'Double', text: text.slice(0, -1) } : { type: 'Decimal', text };
}
