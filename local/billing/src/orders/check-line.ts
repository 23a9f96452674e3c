import type { Charge, Plan } from '../catalog/schema.ts';
import { smallestParts } from '../platform/decimal-text.ts';
import type { PlacedLine, Problem } from './problem.ts';
import type { NewOrder } from './schema.ts';

/** Checks one line: its charge, its quantity against range, step and tiers, its discount against the limit. */
export function checkLine({ currency }: NewOrder, plan: Plan, line: PlacedLine): Problem[] {
  const charge = plan.charges.find(({ id }) => id === line.chargeId);
  if (!charge)
    return [
      { code: 'charge_unknown', path: `${line.path}.chargeId`, message: `${plan.name} has no charge ${line.chargeId}.` }
    ];
  return [
    ...checkPrice(currency, plan, charge, line),
    ...checkQuantity(charge, line),
    ...checkTiers(currency, charge, line),
    ...checkDiscount(charge, line)
  ];
}

function checkPrice(currency: string, plan: Plan, charge: Charge, line: PlacedLine): Problem[] {
  // a currency the whole plan is not sold in has been named once already
  if (!plan.currencies.includes(currency) || charge.prices.some((price) => price.currency === currency)) return [];
  return [
    { code: 'currency_not_sold', path: `${line.path}.chargeId`, message: `${charge.name} has no price in ${currency}.` }
  ];
}

function checkQuantity(charge: Charge, line: PlacedLine): Problem[] {
  const { min, max, step } = charge.quantity;
  const path = `${line.path}.quantity`;
  const quantity = smallestParts(line.quantity);
  if (quantity < smallestParts(min) || (max !== null && quantity > smallestParts(max))) {
    const range = max === null ? `at least ${min}` : min === max ? min : `${min} to ${max}`;
    return [
      {
        code: 'quantity_out_of_range',
        path,
        message: `The quantity of ${charge.name} must be ${range}, not ${line.quantity}.`
      }
    ];
  }
  if (step !== null && (quantity - smallestParts(min)) % smallestParts(step) !== 0n) {
    return [
      {
        code: 'quantity_not_in_step',
        path,
        message: `${charge.name} is sold in steps of ${step} from ${min} on; ${line.quantity} is between two.`
      }
    ];
  }
  return [];
}

function checkTiers(currency: string, charge: Charge, line: PlacedLine): Problem[] {
  const last = charge.prices.find((price) => price.currency === currency)?.tiers?.at(-1);
  if (!last || last.upTo === null || smallestParts(line.quantity) <= smallestParts(last.upTo)) return [];
  return [
    {
      code: 'quantity_beyond_tiers',
      path: `${line.path}.quantity`,
      message: `${charge.name} has no price above ${last.upTo}.`
    }
  ];
}

function checkDiscount(charge: Charge, { discount, path }: PlacedLine): Problem[] {
  if (discount?.kind !== 'percent' || smallestParts(discount.value) <= smallestParts(charge.maxDiscountPercent))
    return [];
  const message = `A discount of ${discount.value} % on ${charge.name} is above the limit of ${charge.maxDiscountPercent} %.`;
  return [{ code: 'discount_above_limit', path: `${path}.discount.value`, message }];
}
