import type { Price } from '../../catalog/price-schema.ts';
import { parseExact } from '../exact.ts';
import { startedPackages } from '../started-packages.ts';
import { unsoundAmount, type ChargeModelRules, type Unsound } from './charge-model.ts';

/**
 * Blocks of `packageSize` units, each started one paid whole; nothing is due at 0. Free units are the charge's included
 * ones. Sources: Kill Bill's consumable blocks, OpenMeter's and Lago's package price.
 */
export const packaged: ChargeModelRules = {
  price: (price, quantity) => {
    const amount = parseExact(price.amount ?? '');
    const packageSize = parseExact(price.packageSize ?? '');
    if (amount === undefined || !packageSize?.gt(0)) return undefined;
    const packages = startedPackages(quantity, packageSize);
    return { amount: packages.times(amount), steps: [{ quantity: packages, price: amount }] };
  },
  reads: ['amount', 'packageSize'],
  countsUnits: true,
  unsound: (price) => [...unsoundAmount(price), ...unsoundSize(price)]
};

function unsoundSize({ packageSize }: Price): Unsound[] {
  if (parseExact(packageSize ?? '')?.gt(0)) return [];
  return [{ code: 'package_size_invalid', message: 'a package must hold more than 0 units' }];
}
