import { parseDay, type Day } from '../lifecycle/local-date.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Commitment, Grant } from './prepaid-schema.ts';

/** What a period gives, in exact numbers. */
export interface ReadGrant {
  readonly quantity: Exact;
  readonly price: Exact | undefined;
}

/** What a commitment grants to the period that begins on a day. Refused: a quantity or price below 0, a day that is none. */
export function readGrants({ grant, changes = [] }: Commitment, path: string): ((day: Day) => ReadGrant) | Refusal {
  const first = readGrant(grant, `${path}.grant`);
  if ('ok' in first) return first;
  const later: { from: Day; grant: ReadGrant }[] = [];
  for (const [at, change] of changes.entries()) {
    const from = parseDay(change.from);
    const read = readGrant(change, `${path}.changes[${at}]`);
    if ('ok' in read) return read;
    if (from === undefined) return refuse('bad_date', `${path}.changes[${at}].from`, `"${change.from}" is no day`);
    later.push({ from, grant: read });
  }
  later.sort((a, b) => a.from - b.from);
  return (day) => later.findLast(({ from }) => from <= day)?.grant ?? first;
}

function readGrant({ quantity: text, price: priceText }: Grant, path: string): ReadGrant | Refusal {
  const quantity = parseExact(text);
  const price = priceText === undefined ? undefined : parseExact(priceText);
  if (!quantity?.gte(0)) return refuse('bad_number', path, `a grant of "${text}" makes no sense`);
  if (priceText !== undefined && !price?.gte(0)) {
    return refuse('bad_number', path, `a price of "${priceText}" makes no sense`);
  }
  return { quantity, price };
}
