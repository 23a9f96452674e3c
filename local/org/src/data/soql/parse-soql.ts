import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { Decimal } from 'decimal.js';
import { OrgError, type Binds } from '../transaction.ts';

export interface ParsedSoql {
  readonly query: Query;
}

export const malformed = (message: string): OrgError => new OrgError('MALFORMED_QUERY', message);

/** Salesforce's limit of OFFSET. */
const MAX_OFFSET = 2000;

/**
 * Parses SOQL. Bind variables stay in conditions; those of LIMIT and OFFSET are put in here because the grammar knows only
 * numbers there. ALL ROWS is accepted and means nothing: there is no recycle bin.
 * @throws OrgError MALFORMED_QUERY
 */
export const parseSoql = (soql: string, binds: Binds): ParsedSoql => {
  const text = soql
    .replace(/\sALL\s+ROWS\s*$/i, '')
    .replace(
      /\b(LIMIT|OFFSET)\s*:\s*([A-Za-z0-9_.]+)/gi,
      (_, word: string, name: string) => `${word} ${wholeNumber(binds, name)}`
    );
  const query = parse(text, soql);
  refuseUnmodelled(query);
  if ((query.offset ?? 0) > MAX_OFFSET) {
    throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  }
  return { query };
};

/** Queries of programs are few and come again and again. */
const REMEMBERED = 500;
const parsed = new Map<string, Query>();

const parse = (text: string, original: string): Query => {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const query = parseFresh(text, original);
  if (parsed.size >= REMEMBERED) parsed.clear();
  parsed.set(text, query);
  return query;
};

const parseFresh = (text: string, original: string): Query => {
  try {
    // Left out, `ignoreParseErrors` makes the library build a new parser for each query, which takes 100 ms.
    return parseQuery(text, { allowApexBindVariables: true, ignoreParseErrors: false });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw malformed(`\n${original}\n^\nERROR at Row:1:Column:1\n${reason}`);
  }
};

const refuseUnmodelled = (query: Query): void => {
  const refused: readonly [boolean, string][] = [
    [query.usingScope !== undefined, 'USING SCOPE'],
    [query.withDataCategory !== undefined, 'WITH DATA CATEGORY'],
    [query.update !== undefined, 'UPDATE TRACKING and VIEWSTAT']
  ];
  for (const [used, name] of refused) if (used) throw malformed(`${name} is not modelled by the local org`);
};

/** The value bound to a name (the text after the colon), found without regard to case. @throws OrgError MALFORMED_QUERY when nothing is bound. */
export const boundValue = (binds: Binds, name: string): Binds[string] => {
  const value = binds[name.trim().toLowerCase()];
  if (value === undefined) throw malformed(`Variable does not exist: ${name}`);
  return value;
};

const wholeNumber = (binds: Binds, name: string): string => {
  const value = boundValue(binds, name);
  if (!(value instanceof Decimal) || !value.isInteger() || value.isNegative()) {
    throw malformed(`LIMIT and OFFSET need a whole number: ${name}`);
  }
  return value.toFixed();
};
