import { parseExact } from '../exact.ts';
import { unsoundAmount, type ChargeModelRules } from './charge-model.ts';

/** Quantity × unit price. */
export const perUnit: ChargeModelRules = {
  price: (price, quantity) => {
    const unitPrice = parseExact(price.amount ?? '');
    return unitPrice && { amount: quantity.times(unitPrice), unitPrice, steps: [{ quantity, price: unitPrice }] };
  },
  reads: ['amount'],
  countsUnits: true,
  unsound: unsoundAmount
};
