import { Exact, exactText, ZERO } from '../pricing/exact.ts';
import type { Draw } from './prepaid-entry.ts';
import { balancesOf, type OpenFund, type PrepaidRun } from './prepaid-run.ts';
import type { ReadDrawdown } from './read-drawdowns.ts';

/** What of some use is still to be drawn, in units of which one unit of use takes `rate`. */
interface Need {
  readonly rate: Exact;
  readonly quantity: Exact;
}

const ONE = new Exact(1);
const TURNED_DECIMALS = 12;

/**
 * Takes a quantity of use × rate out of the funds of the charge's commitments, and writes the trace of it.
 * Where one commitment ends and another goes on, what is left is turned into the units of the next: left × next rate ÷
 * rate, rounded half up to 12 decimals. Source: Zuora, "Drawdown charge", UOM conversion.
 */
export function drawUse(run: PrepaidRun, known: ReadDrawdown, eventId: string, quantity: Exact): void {
  const { rates } = known;
  const { chargeId } = known.drawdown;
  let need: Need = { rate: ONE, quantity };
  const draws: Draw[] = [];
  for (const fund of drawOrder(run, rates)) {
    if (need.quantity.isZero()) break;
    need = turnedInto(need, rates.get(fund.commitmentId) ?? ONE);
    const taken = Exact.min(need.quantity, fund.remaining);
    need = { rate: need.rate, quantity: need.quantity.minus(taken) };
    fund.remaining = fund.remaining.minus(taken);
    if (keepsDraws(run, fund)) fund.drawn.set(chargeId, (fund.drawn.get(chargeId) ?? ZERO).plus(taken));
    draws.push({ fundId: fund.id, quantity: exactText(taken) });
  }
  const lacking = exactText(addLacking(run, known, need));
  run.entries.push({ kind: 'drawn', eventId, draws, lacking, balances: balancesOf(run, rates.keys()) });
}

/** Keeps what no fund gave, in the units of the commitment that the charge draws last. */
export function addLacking(run: PrepaidRun, { drawdown: { chargeId }, last }: ReadDrawdown, need: Need): Exact {
  const { quantity } = turnedInto(need, last.rate);
  if (!quantity.isZero()) run.lacking.set(chargeId, (run.lacking.get(chargeId) ?? ZERO).plus(quantity));
  return quantity;
}

/** Use is multiplied exactly; only from one commitment's units into another's is anything rounded. */
function turnedInto({ rate, quantity }: Need, next: Exact): Need {
  if (rate.eq(next)) return { rate, quantity };
  const product = quantity.times(next);
  return { rate: next, quantity: rate.eq(ONE) ? product : product.div(rate).toDecimalPlaces(TURNED_DECIMALS) };
}

const keepsDraws = ({ commitments }: PrepaidRun, { commitmentId }: OpenFund): boolean =>
  commitments.get(commitmentId)?.commitment.credit === 'full';

/**
 * Rolled funds that are drawn first, then all others, then rolled ones that are drawn last; among these by priority, and
 * then first in first out by date of grant (domain.md, "Prepaid and revenue"; Zuora, "Drawdown behavior enhancements").
 */
function drawOrder({ funds, commitments }: PrepaidRun, rates: ReadonlyMap<string, Exact>): readonly OpenFund[] {
  const open = funds.filter(({ commitmentId, remaining }) => rates.has(commitmentId) && !remaining.isZero());
  if (open.length < 2) return open;
  const place = ({ commitmentId, rolls }: OpenFund): number => {
    const { rollover, priority = 0 } = commitments.get(commitmentId)?.commitment ?? {};
    const group = rolls === 0 ? 1 : rollover?.order === 'first' ? 0 : 2;
    return group * 10_000 + priority; // a priority is at most 1000
  };
  return open.sort((a, b) => place(a) - place(b)); // the funds are kept by date of grant, and a sort keeps equals in order
}
