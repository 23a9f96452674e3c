import type { Day, Span } from '../lifecycle/local-date.ts';
import { parseExact, type Exact } from '../pricing/exact.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { periodsWithin, startByEnd } from './period-bounds.ts';
import type { Drawdown } from './prepaid-schema.ts';
import type { ReadCommitment } from './read-commitment.ts';

/** A drawdown in exact numbers: its rate out of each commitment, the one it draws last, and its overage periods by end. */
export interface ReadDrawdown {
  readonly drawdown: Drawdown;
  readonly rates: ReadonlyMap<string, Exact>;
  readonly last: { readonly kind: 'units' | 'currency'; readonly rate: Exact };
  readonly periodStarts: ReadonlyMap<Day, Day>;
}

/** Reads what draws. Refused: a rate that is not above 0, a commitment that is not there, anything named twice. */
export function readDrawdowns(
  drawdowns: readonly Drawdown[],
  span: Span,
  commitments: ReadonlyMap<string, ReadCommitment>
): ReadonlyMap<string, ReadDrawdown> | Refusal {
  const read = new Map<string, ReadDrawdown>();
  for (const [at, drawdown] of drawdowns.entries()) {
    const path = `drawdowns[${at}]`;
    if (read.has(drawdown.chargeId)) return refuse('charge_repeated', path, `${drawdown.chargeId} draws twice`);
    const periodStarts = startByEnd(periodsWithin(span, drawdown.period));
    const rates = readRates(drawdown, commitments, path);
    if ('ok' in rates) return rates;
    read.set(drawdown.chargeId, { drawdown, periodStarts, ...rates });
  }
  return read;
}

function readRates(
  drawdown: Drawdown,
  commitments: ReadonlyMap<string, ReadCommitment>,
  path: string
): Pick<ReadDrawdown, 'rates' | 'last'> | Refusal {
  const rates = new Map<string, Exact>();
  let last: (ReadDrawdown['last'] & { priority: number }) | undefined;
  for (const [at, { commitmentId, rate: text }] of drawdown.rates.entries()) {
    const rate = parseExact(text);
    const commitment = commitments.get(commitmentId)?.commitment;
    const place = `${path}.rates[${at}]`;
    if (!rate?.gt(0)) return refuse('bad_rate', `${place}.rate`, `a rate of "${text}" is not above 0`);
    if (!commitment) return refuse('unknown_commitment', place, `there is no commitment ${commitmentId}`);
    if (rates.has(commitmentId)) return refuse('rate_repeated', place, `${commitmentId} has two rates`);
    rates.set(commitmentId, rate);
    const { kind, priority = 0 } = commitment;
    if (last === undefined || priority >= last.priority) last = { kind, rate, priority };
  }
  if (last === undefined) return refuse('bad_rate', `${path}.rates`, 'it draws on nothing');
  return { rates, last };
}
