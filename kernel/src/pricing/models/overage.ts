import { parseExact } from '../exact.ts';
import { unsoundAmount, type ChargeModelRules } from './charge-model.ts';

/**
 * The overage price for each unit beyond the included ones, which are off the quantity already. There is no unit price,
 * since it would not hold for all units. Source: Zuora's overage pricing.
 */
export const overage: ChargeModelRules = {
  price: (price, beyondIncluded) => {
    const overagePrice = parseExact(price.amount ?? '');
    if (overagePrice === undefined) return undefined;
    return {
      amount: beyondIncluded.times(overagePrice),
      steps: [{ quantity: beyondIncluded, price: overagePrice }]
    };
  },
  reads: ['amount'],
  countsUnits: true,
  unsound: unsoundAmount
};
