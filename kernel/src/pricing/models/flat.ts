import { parseExact } from '../exact.ts';
import { unsoundAmount, type ChargeModelRules } from './charge-model.ts';

/** One price whatever the quantity, due at quantity 0 too. */
export const flat: ChargeModelRules = {
  price: (price) => {
    const amount = parseExact(price.amount ?? '');
    return amount && { amount, steps: [{ price: amount }] };
  },
  reads: ['amount'],
  countsUnits: false,
  unsound: unsoundAmount
};
