import type { Charge } from '../catalog/charge-schema.ts';
import type { Price } from '../catalog/price-schema.ts';
import { Exact, parseExact, ZERO } from '../pricing/exact.ts';

/** Quantities a charge may have: min, min + step … up to max and the end of a closed last tier. */
export interface AllowedQuantities {
  readonly min: Exact;
  readonly max: Exact | undefined;
  readonly step: Exact | undefined;
  /** Where the last tier ends, included units before it; undefined when it is open or there are no tiers. */
  readonly tiersEnd: Exact | undefined;
}

export function allowedQuantities({ quantity, includedUnits }: Charge, price: Price | undefined): AllowedQuantities {
  const step = parseExact(quantity.step ?? '');
  return {
    min: parseExact(quantity.min) ?? ZERO,
    max: parseExact(quantity.max ?? ''),
    step: step?.gt(0) ? step : undefined,
    tiersEnd: parseExact(price?.tiers?.at(-1)?.to ?? '')?.plus(parseExact(includedUnits ?? '') ?? ZERO)
  };
}

export function isOffStep(quantity: Exact, { min, step }: AllowedQuantities): boolean {
  return step !== undefined && !quantity.minus(min).mod(step).isZero();
}

/** The allowed quantity closest above the wanted one, else the highest below; undefined when there is none at all. */
export function closestQuantity(wanted: Exact, allowed: AllowedQuantities): Exact | undefined {
  const { min, max, step, tiersEnd } = allowed;
  const ends = [max, tiersEnd].filter((end) => end !== undefined);
  const end = ends.length > 0 ? Exact.min(...ends) : undefined;
  if (end?.lt(min)) return undefined;
  const inside = clamp(wanted, min, end);
  if (step === undefined) return inside;
  const above = min.plus(inside.minus(min).div(step).ceil().times(step));
  return end?.lt(above) ? above.minus(step) : above;
}

function clamp(wanted: Exact, min: Exact, end: Exact | undefined): Exact {
  const raised = Exact.max(wanted, min);
  return end?.lt(raised) ? end : raised;
}
