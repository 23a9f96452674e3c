import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  applyChange,
  evaluateQuote,
  validateQuote,
  type Catalog,
  type Charge,
  type Discount,
  type PriceOverride,
  type Quote,
  type QuoteCharge,
  type RampInterval,
  type Tier,
  type Violation
} from '../../src/index.ts';
import { catalog, charge, plan } from '../fixtures/catalog.ts';
import { LAW_RUNS } from '../fixtures/law-runs.ts';
import { EVERYTHING } from './only.ts';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const number = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map(String);
const days = fc.constantFrom(
  '2027-01-01',
  '2027-07-01',
  '2028-01-01',
  '2028-07-15',
  '2029-01-01',
  '2030-01-01',
  'soon'
);
const discount: fc.Arbitrary<Discount> = fc
  .record({ kind: fc.constantFrom('percent', 'amount'), value: fc.oneof(number(60), number(2000), fc.constant('-5')) })
  .chain((one) => maybe(days).map((until) => (until === undefined ? one : { ...one, until })));
const discounts = maybe(fc.array(discount, { minLength: 1, maxLength: 2 }));
const override = fc.oneof<fc.Arbitrary<PriceOverride>[]>(
  fc.record({ amount: number(40) }),
  fc.record({
    tiers: fc.constantFrom<Tier[][]>(
      [
        { from: '0', to: '15', unitPrice: '7' },
        { from: '15', unitPrice: '2' }
      ],
      [{ from: '1', unitPrice: '9' }]
    )
  })
);
const terms = { quantity: number(30), discount: maybe(discount), price: maybe(override) };
const entryOf = (chargeId: string): fc.Arbitrary<QuoteCharge> =>
  fc.record({
    chargeId: fc.constant(chargeId),
    ...terms,
    stepUp: maybe(fc.record({ kind: fc.constantFrom('percent', 'amount'), value: fc.constantFrom('5', '3', '-1') })),
    startDate: maybe(days),
    endDate: maybe(days),
    ramp: maybe(
      fc.uniqueArray(fc.record({ interval: fc.constantFrom('a', 'b', 'c'), ...terms }), {
        selector: ({ interval }) => interval,
        minLength: 1,
        maxLength: 2
      })
    )
  });
const intervals: fc.Arbitrary<RampInterval[]> = fc.oneof(
  fc.constantFrom<RampInterval[][]>(
    [
      { key: 'a', startDate: '2027-01-01', endDate: '2028-01-01' },
      { key: 'b', startDate: '2028-01-01', endDate: '2029-01-01' }
    ],
    [
      { key: 'a', startDate: '2027-01-01', endDate: '2027-07-01' },
      { key: 'b', startDate: '2027-07-01', endDate: '2029-01-01' }
    ]
  ),
  fc.array(fc.record({ key: fc.constantFrom('a', 'b'), startDate: days, endDate: days }), {
    minLength: 1,
    maxLength: 3
  })
);

const charges: Charge[] = [
  charge({ id: 'seats', quantity: { min: '5', max: '20', step: '5', default: '10' } }),
  charge({
    id: 'edge',
    trigger: 'date',
    endCondition: { kind: 'date' },
    prices: [{ currency: 'EUR', amount: '30', floorPrice: '20', unitCost: '12' }]
  }),
  charge({
    id: 'storage',
    model: 'tiered',
    period: { unit: 'quarter', count: 1 },
    priceBase: 'month',
    prices: [
      {
        currency: 'EUR',
        tiers: [
          { from: '0', to: '10', unitPrice: '8' },
          { from: '10', to: '25', unitPrice: '5' }
        ]
      }
    ]
  }),
  charge({
    id: 'setup',
    type: 'one_time',
    model: 'flat',
    prices: [{ currency: 'EUR', amount: '900', unitCost: '500' }]
  }),
  charge({
    id: 'calls',
    type: 'usage',
    timing: 'in_arrears',
    prices: [{ currency: 'EUR', amount: '3', floorPrice: '2' }]
  })
];
const limits: fc.Arbitrary<Charge['limits']> = fc.record({
  maxDiscountPercent: fc.constantFrom('0', '20', '40', '100'),
  approvals: fc.constantFrom(
    [],
    [
      { above: '10', role: 'deal_desk' },
      { above: '25', role: 'finance' }
    ]
  ),
  minMarginPercent: fc.constantFrom('0', '10'),
  marginApprovals: fc.constantFrom([], [{ below: '35', role: 'finance' }]),
  priceEditable: fc.boolean(),
  tiersEditable: fc.boolean()
});
const engines = fc.constantFrom(EVERYTHING, EVERYTHING, EVERYTHING, {
  ...EVERYTHING,
  discounts: { scopes: ['plan' as const], stacked: false, expiring: false },
  priceOverrides: [],
  ramps: { maxIntervals: 1, perInterval: ['quantity' as const] },
  maxTiers: 1
});

const deals: fc.Arbitrary<{ sold: Catalog; quote: Quote }> = fc
  .record({
    limits,
    engine: engines,
    policy: fc.constantFrom('netted' as const, 'separate' as const),
    header: fc.record({
      stacking: maybe(fc.constantFrom('compound', 'sum', 'best')),
      intervals: maybe(intervals),
      discounts,
      activationDate: maybe(days)
    }),
    plans: fc.array(
      fc.record({
        discounts,
        charges: fc.tuple(...charges.map(({ id }) => entryOf(id)))
      }),
      { minLength: 1, maxLength: 2 }
    )
  })
  .map(({ limits: given, engine, policy, header, plans }) => {
    const one = catalog([plan({ charges: charges.map((each) => ({ ...each, limits: given })) })], engine);
    const { prorationPolicy } = one.engineCapabilities;
    const sold = {
      ...one,
      engineCapabilities: { ...one.engineCapabilities, prorationPolicy: { ...prorationPolicy, discountItems: policy } }
    };
    const entries = plans.map((each, at) => ({ key: `p${at}`, ratePlanId: 'plan_seats', ...each }));
    return { sold, quote: { currency: 'EUR', startDate: '2027-01-01', termMonths: 24, ...header, plans: entries } };
  });

const same = (a: Violation) => (b: Violation) =>
  a.code === b.code && a.planKey === b.planKey && a.chargeId === b.chargeId && a.role === b.role;

describe('for every quote with ramps, discounts of all scopes and negotiated prices', () => {
  test('a remedy clears its violation', () => {
    fc.assert(
      fc.property(deals, ({ sold, quote }) => {
        const before = validateQuote(sold, quote);
        const stride = Math.ceil(before.length / 4); // each takes an evaluation
        for (const found of before.filter((_, at) => at % stride === 0)) {
          if (found.remedy === undefined) continue;
          const after = validateQuote(sold, applyChange(quote, found.remedy.change));
          const [had, has] = [before, after].map((all) => all.filter(same(found)));
          // there is nothing more at its place, or what stood behind it in its list has moved up
          const cleared = !has?.some(({ path }) => path === found.path) || has.length < (had?.length ?? 0);
          expect({ found, cleared }).toEqual({ found, cleared: true });
        }
      }),
      { numRuns: LAW_RUNS }
    );
  });

  test('a line without a price is blocked, and no violation is told twice', () => {
    fc.assert(
      fc.property(deals, ({ sold, quote }) => {
        const { priced, verdict, violations } = evaluateQuote(sold, quote);
        for (const entry of quote.plans) {
          for (const { chargeId } of entry.charges) {
            const isPriced = priced.lines.some((line) => line.planKey === entry.key && line.chargeId === chargeId);
            if (!isPriced) expect(verdict).toBe('blocked');
          }
        }
        const places = violations.map(({ code, path, planKey, chargeId, role }) =>
          [code, path, planKey, chargeId, role].join()
        );
        expect(new Set(places).size).toBe(places.length);
        expect(JSON.stringify(violations)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: LAW_RUNS }
    );
  });
});
