import type { DecimalString } from '../catalog/scalar-schema.ts';
import { dateOf, type Span } from '../lifecycle/local-date.ts';
import type { Term } from '../lifecycle/term.ts';
import { exactText, parseExact, ZERO, type Exact } from '../pricing/exact.ts';
import { periodsWithin } from './period-bounds.ts';
import type { Commitment } from './prepaid-schema.ts';
import type { BilledByCharge, QuotedCharge } from './quoted-charge.ts';

/** One period's grant of a quoted charge, and what is billed for it. */
interface PeriodGrant extends Span {
  readonly quantity: DecimalString;
  readonly price: DecimalString;
}

/** A commitment that a quote sells. */
export interface QuotedFund {
  readonly planKey: string;
  readonly chargeId: string;
  readonly uom: string | undefined;
  readonly commitment: Commitment;
  readonly grants: readonly PeriodGrant[];
}

/**
 * The commitment a charge buys: undefined when it buys none, or is never in force. A grant's price is all that is billed for
 * service that begins in its period. A charge that is billed once grants once (Zuora's one-time top-up).
 */
export function fundOf(
  { key, charge, readings }: QuotedCharge,
  term: Term,
  billed: BilledByCharge
): QuotedFund | undefined {
  const { prepaid } = charge;
  const [first] = readings;
  const span = spanOf(readings, charge.type === 'one_time' ? term.end : undefined);
  if (prepaid?.function !== 'fund' || first === undefined || span === undefined) return undefined;
  const all = periodsWithin(span, prepaid.validity);
  const periods = charge.type === 'one_time' ? all.slice(0, 1) : all;
  const items = billed.get(key) ?? [];
  const grants = periods.map((period): PeriodGrant => {
    const own = items.filter(({ serviceStart }) => serviceStart >= period.start && serviceStart < period.end);
    const price = own.reduce((sum, { amount }) => sum.plus(amount), ZERO);
    const units =
      prepaid.quantity === undefined ? price : granted(prepaid.quantity, quantityAt(charge.model, readings, period));
    return { ...period, quantity: exactText(units), price: exactText(price) };
  });
  const [grant] = grants;
  if (grant === undefined) return undefined;
  const { uom, validity, priority, rollover, credit } = prepaid;
  const commitment: Commitment = {
    id: key,
    kind: uom === undefined ? 'currency' : 'units',
    start: dateOf(span.start),
    end: dateOf(periods.at(-1)?.end ?? span.end),
    ...(validity && { validity }),
    grant: { quantity: grant.quantity, price: grant.price },
    ...changesOf(grants),
    ...(priority !== undefined && { priority }),
    ...(rollover && { rollover }),
    ...(credit && { credit })
  };
  return { planKey: first.planEntry.key, chargeId: charge.id, uom, commitment, grants };
}

/** From the first day that any interval has the charge in force to the last, or to another end. */
function spanOf(readings: QuotedCharge['readings'], end: number | undefined): Span | undefined {
  const spans = readings.flatMap(({ span }) => span ?? []);
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last && { start: first.start, end: end ?? last.end };
}

/** A flat fee buys its units once; all others buy them for each unit of the quantity at the period's start. */
function quantityAt(model: string, readings: QuotedCharge['readings'], { start }: Span): Exact | undefined {
  if (model === 'flat') return undefined;
  const inForce = readings.find(({ span }) => span && span.start <= start && start < span.end);
  return (inForce ?? readings[0])?.quantity ?? ZERO;
}

function granted(unitsText: string, quantity: Exact | undefined): Exact {
  const units = parseExact(unitsText) ?? ZERO;
  return quantity === undefined ? units : units.times(quantity);
}

/** The periods that grant or cost otherwise than the one before. */
function changesOf(grants: readonly PeriodGrant[]): Pick<Commitment, 'changes'> {
  const changes = grants.flatMap(({ start, quantity, price }, at) => {
    const before = grants[at - 1];
    if (before === undefined || (before.quantity === quantity && before.price === price)) return [];
    return [{ from: dateOf(start), quantity, price }];
  });
  return changes.length > 0 ? { changes } : {};
}
