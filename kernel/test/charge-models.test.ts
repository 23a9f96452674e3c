import { describe, expect, test } from '@jest/globals';
import type { ChargeModel, Price, Tier } from '../src/index.ts';
import { chargeModel, priceModel } from '../src/pricing/charge-models.ts';
import { Exact } from '../src/pricing/exact.ts';

const steps: Tier[] = [
  { from: '0', to: '10', unitPrice: '5' },
  { from: '10', to: '100', unitPrice: '4', flatFee: '20' },
  { from: '100', unitPrice: '3.5' }
];
const entryFee: Tier[] = [{ from: '0', to: '5', unitPrice: '1', flatFee: '100' }];
const closed: Tier[] = [...steps.slice(0, 2), { from: '100', to: '500', unitPrice: '3.5' }];
const blocks: Tier[] = [
  { from: '0', to: '1000', unitPrice: '1', packageSize: '100' },
  { from: '1000', unitPrice: '1', packageSize: '1000' }
];
const overage: Tier[] = [...steps.slice(0, 2), { from: '100', unitPrice: '9', isOverage: true }];
const rates: Tier[] = [
  { from: '0', to: '10', percent: '1', flatFee: '200' },
  { from: '10', to: '20', percent: '2', flatFee: '300' },
  { from: '20', percent: '3', flatFee: '400' }
];

function amount(model: ChargeModel, price: Omit<Price, 'currency'>, quantity: string): string | undefined {
  return priceModel(model, { currency: 'EUR', ...price }, new Exact(quantity))?.amount.toString();
}

describe('one period costs', () => {
  test.each([
    ['flat', { amount: '99.5' }, '7', '99.5'],
    ['flat', { amount: '99.5' }, '0', '99.5'],
    ['per_unit', { amount: '0.1' }, '3', '0.3'],
    ['per_unit', { amount: '22' }, '0', '0'],
    ['per_unit', { amount: '22' }, '1.5', '33'],
    ['tiered', { tiers: steps }, '0', '0'],
    ['tiered', { tiers: steps }, '10', '50'],
    ['tiered', { tiers: steps }, '10.5', '72'],
    ['tiered', { tiers: steps }, '100', '430'],
    ['tiered', { tiers: steps }, '101', '433.5'],
    ['tiered', { tiers: entryFee }, '0', '100'],
    ['tiered', { tiers: closed }, '500', '1830'],
    ['volume', { tiers: steps }, '0', '0'],
    ['volume', { tiers: steps }, '10', '50'],
    ['volume', { tiers: steps }, '10.5', '62'],
    ['volume', { tiers: steps }, '100', '420'],
    ['volume', { tiers: steps }, '100.000001', '350.0000035'],
    ['volume', { tiers: entryFee }, '0', '100'],
    ['volume', { tiers: closed }, '500', '1750'],
    ['package', { amount: '2.95', packageSize: '100' }, '0', '0'],
    ['package', { amount: '2.95', packageSize: '100' }, '0.000001', '2.95'],
    ['package', { amount: '2.95', packageSize: '100' }, '100', '2.95'],
    ['package', { amount: '2.95', packageSize: '100' }, '100.000001', '5.9'],
    ['package', { amount: '2.95', packageSize: '0.25' }, '1', '11.8'],
    ['tiered', { tiers: blocks }, '0', '0'],
    ['tiered', { tiers: blocks }, '1000', '10'],
    ['tiered', { tiers: blocks }, '1000.5', '11'],
    ['tiered', { tiers: blocks }, '5325', '15'],
    ['volume', { tiers: blocks }, '999', '10'],
    ['volume', { tiers: blocks }, '1001', '2'],
    ['overage', { amount: '0.1' }, '0', '0'],
    ['overage', { amount: '0.1' }, '2.5', '0.25'],
    ['tiered_with_overage', { tiers: overage }, '0', '0'],
    ['tiered_with_overage', { tiers: overage }, '100', '430'],
    ['tiered_with_overage', { tiers: overage }, '100.5', '434.5'],
    ['percentage', { percent: '2.9' }, '0', '0'],
    ['percentage', { percent: '2.9' }, '1000.5', '29.0145'],
    ['percentage', { percent: '2.9', perEvent: { fixedFee: '0.3' } }, '0', '0'],
    ['percentage', { percent: '2.9', perEvent: { fixedFee: '0.3' } }, '10', '0.59'],
    ['graduated_percentage', { tiers: rates }, '0', '200'],
    ['graduated_percentage', { tiers: rates }, '10', '200.1'],
    ['graduated_percentage', { tiers: rates }, '10.5', '500.11'],
    ['graduated_percentage', { tiers: rates }, '21', '900.33'],
    ['high_watermark_volume', { tiers: steps }, '0', '0'],
    ['high_watermark_volume', { tiers: steps }, '10', '50'],
    ['high_watermark_volume', { tiers: steps }, '10.5', '62'],
    ['high_watermark_tiered', { tiers: steps }, '0', '0'],
    ['high_watermark_tiered', { tiers: steps }, '10', '50'],
    ['high_watermark_tiered', { tiers: steps }, '10.5', '72']
  ] as const)('%s %j at %s units: %s', (model, price, quantity, expected) => {
    expect(amount(model, price as Omit<Price, 'currency'>, quantity)).toBe(expected);
  });
});

describe('no price is made up', () => {
  test.each([
    ['beyond a closed last tier, tiered', 'tiered', { tiers: closed }, '500.000001'],
    ['beyond a closed last tier, volume', 'volume', { tiers: closed }, '501'],
    ['when a flat charge has no amount', 'flat', {}, '1'],
    ['when a per-unit amount is not a number', 'per_unit', { amount: 'NaN' }, '1'],
    ['when a package holds nothing', 'package', { amount: '1', packageSize: '0' }, '1'],
    ['when a package has no size', 'package', { amount: '1' }, '1'],
    [
      'when a package of a tier holds nothing',
      'tiered',
      { tiers: [{ ...blocks[1], from: '0', packageSize: '0' }] },
      '1'
    ],
    ['when an overage has no price', 'overage', {}, '1'],
    ['when a closed tier is the last before no overage', 'tiered_with_overage', { tiers: closed }, '1'],
    ['when the overage ends', 'tiered_with_overage', { tiers: [{ ...overage[2], from: '0', to: '9' }] }, '1'],
    ['when there is no percent', 'percentage', { amount: '1' }, '1'],
    ['when a fee is not a number', 'percentage', { percent: '1', perEvent: { minFee: 'one' } }, '1'],
    ['when a rate is not a number', 'graduated_percentage', { tiers: [{ from: '0', percent: 'one' }] }, '1'],
    ['when a graduated percentage is by the unit', 'graduated_percentage', { tiers: steps }, '1'],
    ['beyond a closed last tier, percent', 'graduated_percentage', { tiers: rates.slice(0, 2) }, '20.01'],
    ['beyond a closed last tier, high watermark', 'high_watermark_volume', { tiers: closed }, '501'],
    ['when there are no tiers', 'tiered', { tiers: [] }, '1'],
    ['when tiers are missing', 'volume', {}, '1'],
    ['when a tier bound is not a number', 'volume', { tiers: [{ from: '0', to: 'ten', unitPrice: '1' }] }, '1']
  ] as const)('%s', (_case, model, price, quantity) => {
    expect(amount(model, price as Omit<Price, 'currency'>, quantity)).toBeUndefined();
  });

  test('for a model of a newer kernel', () => {
    expect(chargeModel('auction')).toBeUndefined();
    expect(priceModel('auction', { currency: 'EUR', amount: '1' }, new Exact(1))).toBeUndefined();
  });
});
