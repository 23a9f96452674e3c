import { describe, expect, test } from '@jest/globals';
import { fromLocalCatalog, fromLocalPlan } from '../src/adapters/billing/local/mapping.ts';
import type { WireCapabilities, WireCharge, WirePlan } from '../src/adapters/billing/local/wire.ts';

const CAPABILITIES: WireCapabilities = {
  pricingModels: ['flat', 'per_unit', 'graduated', 'volume', 'percentage'],
  chargeTypes: ['one_time', 'recurring', 'usage'],
  billingPeriods: ['month', 'quarter', 'year'],
  timings: ['advance', 'arrears'],
  currencies: ['EUR'],
  maxLinesPerOrder: 100,
  proration: {
    mode: 'prorate',
    dayCount: 'actual',
    unit: 'by_day',
    reference: 'aligned',
    firstBoundary: 'next_bill_day',
    changeGrid: 'keep',
    creditBasis: 'price',
    discountItems: 'netted'
  }
};
const CHARGE: WireCharge = {
  id: 'chg_storage',
  code: 'C-1',
  name: 'Storage',
  kind: 'usage',
  pricingModel: 'graduated',
  unit: 'GB-month',
  billingPeriod: 'month',
  timing: 'arrears',
  quantity: { min: '0', max: null, step: null, default: '0' },
  maxDiscountPercent: '10.0',
  approvalAbove: [{ percent: '5.00', role: 'deal_desk' }],
  ledger: { revenue: '4000', deferred: null },
  prices: [
    {
      currency: 'EUR',
      amount: null,
      percent: null,
      tiers: [
        { upTo: '50000', unitPrice: '0.0230', flatFee: '0' },
        { upTo: null, unitPrice: '0.021', flatFee: '5' }
      ]
    }
  ]
};
const PLAN: WirePlan = {
  id: 'plan_storage',
  code: 'P-1',
  name: 'Object storage',
  availableFrom: '2026-01-01',
  availableUntil: '2028-01-01',
  currencies: ['EUR'],
  minTermMonths: 1,
  maxTermMonths: 36,
  allowedTermMonths: null,
  requiresPlans: [],
  excludesPlans: [],
  charges: [CHARGE]
};
const capabilities = fromLocalCatalog({ version: 1, publishedAt: '2026-01-01T00:00:00Z', products: [] }, CAPABILITIES)
  .content.engineCapabilities;
const withCharge = (change: Partial<WireCharge>): WirePlan => ({ ...PLAN, charges: [{ ...CHARGE, ...change }] });

describe('a plan of the local engine in the kernel’s words', () => {
  test('graduated becomes tiered, arrears in_arrears, until validTo; tiers begin where the one before ended', () => {
    expect(fromLocalPlan(PLAN, capabilities)).toEqual({
      plan: {
        id: 'plan_storage',
        number: 'P-1',
        name: 'Object storage',
        validFrom: '2026-01-01',
        validTo: '2028-01-01',
        currencies: ['EUR'],
        terms: { min: 1, max: 36 },
        requires: [],
        excludes: [],
        charges: [
          {
            id: 'chg_storage',
            number: 'C-1',
            name: 'Storage',
            type: 'usage',
            model: 'tiered',
            uom: 'GB-month',
            period: { unit: 'month', count: 1 },
            timing: 'in_arrears',
            quantity: { min: '0', default: '0' },
            limits: { maxDiscountPercent: '10', approvals: [{ above: '5', role: 'deal_desk' }] },
            ledger: { revenueAccount: '4000' },
            prices: [
              {
                currency: 'EUR',
                tiers: [
                  { from: '0', to: '50000', unitPrice: '0.023' },
                  { from: '50000', unitPrice: '0.021', flatFee: '5' }
                ]
              }
            ]
          }
        ]
      }
    });
  });

  test('declares only models the kernel can price', () => {
    expect(capabilities.models).toEqual(['flat', 'per_unit', 'tiered', 'volume']);
  });

  test.each([
    [
      'a pricing model it has no word for',
      { pricingModel: 'percentage' },
      'Storage cannot be quoted: its pricing model is "percentage".'
    ],
    [
      'a timing it has no word for',
      { timing: 'on_signature' },
      'Storage cannot be quoted: its timing is "on_signature".'
    ]
  ])('is refused for %s', (_what, change, reason) => {
    expect(fromLocalPlan(withCharge(change), capabilities)).toEqual({ reason });
  });

  test('is refused when the kernel could not bill it: tiers out of order', () => {
    const tiers = [
      { upTo: '100', unitPrice: '2', flatFee: '0' },
      { upTo: '50', unitPrice: '1', flatFee: '0' }
    ];
    const refused = fromLocalPlan(withCharge({ prices: [{ currency: 'EUR', tiers }] }), capabilities);
    expect(refused).toHaveProperty('reason');
  });

  test('is refused alone: the others of its product go on', () => {
    const product = { id: 'prod_1', sku: 'S', name: 'Storage', family: 'Storage', availableFrom: '2026-01-01' };
    const broken = { ...withCharge({ pricingModel: 'percentage' }), id: 'plan_broken', name: 'Broken' };
    const catalog = fromLocalCatalog(
      { version: 7, publishedAt: '2026-01-01T00:00:00Z', products: [{ ...product, plans: [broken, PLAN] }] },
      CAPABILITIES
    );
    expect(catalog.content.products.flatMap(({ ratePlans }) => ratePlans.map(({ id }) => id))).toEqual([
      'plan_storage'
    ]);
    expect(catalog.refused).toEqual([
      {
        ratePlanId: 'plan_broken',
        name: 'Broken',
        reason: 'Storage cannot be quoted: its pricing model is "percentage".'
      }
    ]);
  });
});
