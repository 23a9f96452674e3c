import { exactText, parseExact, ZERO, type Exact } from '../pricing/exact.ts';
import type { Remedy, Violation } from '../quote/evaluation-schema.ts';
import type { ChargeReading } from '../quote/quote-reading.ts';
import { allowedQuantities, closestQuantity, isOffStep, type AllowedQuantities } from './allowed-quantity.ts';
import { oncePerPlace, type Reaching } from './once-per-place.ts';
import { termPlace } from './term-place.ts';
import { block, chargePlace, warning, type Finding, type Rule } from './violation.ts';

/** Every quantity is a number the charge is sold in, and its tiers hold it. Usage is not ordered by quantity. */
export const quantityRules: Rule = ({ charges }) => {
  const found = charges.flatMap((reading) =>
    reading.charge.type === 'usage' ? usageQuantity(reading) : soldQuantity(reading)
  );
  return found.length > 1 ? oncePerPlace(found.map(reaching)) : found;
};

/** A smaller quantity suits the tiers of every interval that a larger one suits. */
function reaching(violation: Violation): Reaching {
  const change = violation.remedy?.change;
  return { violation, reach: change?.kind === 'set_quantity' ? parseExact(change.quantity) : undefined };
}

// What the quote's record can hold: 12 digits before the point and 6 after.
const RECORD_NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/;

function soldQuantity(reading: ChargeReading): Violation[] {
  const { charge, price, quantity, entry } = reading;
  const allowed = allowedQuantities(charge, price);
  if (quantity === undefined || !RECORD_NUMBER.test(entry.quantity)) {
    const wanted = quantity ?? parseExact(charge.quantity.default) ?? allowed.min;
    return [found('quantity_invalid', reading, wanted, allowed, 'must be a plain number with at most 6 decimals')];
  }
  if (quantity.lt(0)) return [found('quantity_negative', reading, quantity, allowed, 'cannot be negative')];
  return outsideRange(reading, quantity, allowed);
}

function outsideRange(reading: ChargeReading, quantity: Exact, allowed: AllowedQuantities): Violation[] {
  const { min, max, step, tiersEnd } = allowed;
  const add = (code: string, must: string): Violation => found(code, reading, quantity, allowed, must);
  const violations: Violation[] = [];
  if (quantity.lt(min)) violations.push(add('quantity_below_min', `must be at least ${exactText(min)}`));
  if (max && quantity.gt(max)) violations.push(add('quantity_above_max', `must be at most ${exactText(max)}`));
  if (step && isOffStep(quantity, allowed)) violations.push(add('quantity_off_step', stepText(min, step)));
  if (tiersEnd && quantity.gt(tiersEnd)) {
    violations.push(
      add('quantity_beyond_tiers', `has no price beyond ${exactText(tiersEnd)}, where its last tier ends`)
    );
  }
  return violations;
}

function stepText(min: Exact, step: Exact): string {
  return min.isZero()
    ? `goes in steps of ${exactText(step)}`
    : `goes in steps of ${exactText(step)} from ${exactText(min)}`;
}

function found(
  code: string,
  reading: ChargeReading,
  wanted: Exact,
  allowed: AllowedQuantities,
  must: string
): Violation {
  const { charge, entry } = reading;
  const finding: Finding = {
    message: `The quantity of ${charge.name} is ${entry.quantity}; it ${must}.`,
    evidence: evidence(entry.quantity, allowed),
    remedy: setQuantity(reading, closestQuantity(wanted, allowed))
  };
  return block(code, chargePlace(reading, 'quantity'), finding);
}

function evidence(quantity: string, { min, max, step, tiersEnd }: AllowedQuantities): Record<string, string> {
  return {
    quantity,
    min: exactText(min),
    ...(max && { max: exactText(max) }),
    ...(step && { step: exactText(step) }),
    ...(tiersEnd && { lastTierTo: exactText(tiersEnd) })
  };
}

function setQuantity(reading: ChargeReading, value: Exact | undefined): Remedy | undefined {
  const quantity = value && exactText(value);
  if (quantity === undefined || !RECORD_NUMBER.test(quantity)) return undefined;
  const { planEntry, charge } = reading;
  const { within } = termPlace(reading, 'quantity');
  const change = { kind: 'set_quantity', planKey: planEntry.key, chargeId: charge.id, ...within, quantity } as const;
  return { label: `Set quantity to ${quantity}`, change };
}

function usageQuantity(reading: ChargeReading): Violation[] {
  const { charge, entry } = reading;
  if (parseExact(entry.quantity)?.isZero()) return [];
  const finding = {
    message: `${charge.name} is billed on use: its quantity of ${entry.quantity} is not ordered.`,
    evidence: { quantity: entry.quantity },
    remedy: setQuantity(reading, ZERO)
  };
  return [warning('usage_quantity_ignored', chargePlace(reading, 'quantity'), finding)];
}
