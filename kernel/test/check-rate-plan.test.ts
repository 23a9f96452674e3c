import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { checkRatePlan, type Charge, type ChargeModel, type RatePlan, type Tier } from '../src/index.ts';
import {
  alignmentSchema,
  BILL_DAY_RULES,
  chargeModelSchema,
  END_CONDITIONS,
  priceBaseSchema,
  priceTermSchema,
  triggerSchema
} from '../src/schemas.ts';
import { CAPABILITIES, charge, euros, plan } from './fixtures/catalog.ts';

const found = (sold: RatePlan): string[] =>
  checkRatePlan(sold, CAPABILITIES).map(({ code, path, message }) => `${code} ${path}: ${message}`);
const foundFor = (over: Partial<Charge>): string[] => found(plan({ charges: [charge(over)] }));
const withOverage: Tier[] = [
  { from: '0', to: '10', unitPrice: '5' },
  { from: '10', unitPrice: '9', isOverage: true }
];
const everyModel = {
  ...CAPABILITIES,
  models: chargeModelSchema(z).options,
  priceTerms: priceTermSchema(z).options
};
const foundForAll = (over: Partial<Charge>): string[] =>
  checkRatePlan(plan({ charges: [charge(over)] }), everyModel).map(
    ({ code, path, message }) => `${code} ${path}: ${message}`
  );
const foundInTiers = (tiers: Tier[]): string[] => foundFor({ model: 'volume', ...euros({ tiers }) });

test('a sound plan of every model is accepted', () => {
  const tiers: Tier[] = [
    { from: '0', to: '10', unitPrice: '5' },
    { from: '10', to: '20', flatFee: '4' },
    { from: '20', unitPrice: '0' }
  ];
  expect(foundFor({})).toEqual([]);
  expect(foundFor({ model: 'flat', period: { unit: 'year', count: 1 } })).toEqual([]);
  expect(foundInTiers(tiers)).toEqual([]);
  expect(foundFor({ model: 'tiered', type: 'usage', timing: 'in_arrears', ...euros({ tiers }) })).toEqual([]);
  expect(foundFor({ type: 'one_time', period: undefined })).toEqual([]);
});

test('a sound plan of each further model is accepted by an engine that declares it, and refused by one that does not', () => {
  const sound: Partial<Charge>[] = [
    { model: 'package', includedUnits: '10', ...euros({ amount: '1', packageSize: '100' }) },
    { model: 'overage', includedUnits: '10' },
    { model: 'volume', ...euros({ tiers: [{ from: '0', unitPrice: '1', packageSize: '10' }] }) },
    { model: 'per_unit', includedUnits: '0' },
    { model: 'tiered_with_overage', ...euros({ tiers: withOverage }) },
    { model: 'percentage', ...euros({ percent: '2.9', perEvent: { fixedFee: '0.3', minFee: '1', maxFee: '1' } }) },
    { model: 'graduated_percentage', ...euros({ tiers: [{ from: '0', percent: '1' }] }) },
    { model: 'high_watermark_volume', ...euros({ tiers: [{ from: '0', unitPrice: '1' }] }) },
    { model: 'high_watermark_tiered', ...euros({ tiers: [{ from: '0', unitPrice: '1' }] }) }
  ];
  expect(sound.flatMap(foundForAll)).toEqual([]);
  expect(sound.slice(0, 2).flatMap(foundFor)).toEqual([
    'engine_model_unsupported charges[0].model: Seats: the billing engine cannot invoice package.',
    'engine_model_unsupported charges[0].model: Seats: the billing engine cannot invoice overage.'
  ]);
  expect(sound.slice(4).flatMap(foundFor)).toHaveLength(5);
  expect(sound.slice(2, 4).flatMap(foundFor)).toEqual([
    'engine_price_term_unsupported charges[0].prices: Seats: the billing engine cannot invoice tier_packages.',
    'engine_price_term_unsupported charges[0].prices: Seats: the billing engine cannot invoice included_units.'
  ]);
});

describe('tiers are refused', () => {
  test.each<[string, string, Tier[]]>([
    [
      'with a gap',
      'tier_gap charges[0].prices[0].tiers[1]: Seats in EUR, tier 2: it starts at 11, the one before ends at 10.',
      [
        { from: '0', to: '10', unitPrice: '5' },
        { from: '11', unitPrice: '4' }
      ]
    ],
    [
      'with an overlap',
      'tier_overlap charges[0].prices[0].tiers[1]: Seats in EUR, tier 2: it starts at 9, the one before ends at 10.',
      [
        { from: '0', to: '10', unitPrice: '5' },
        { from: '9', unitPrice: '4' }
      ]
    ],
    [
      'out of order',
      'tier_disorder charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: it ends at 0, not above its start 0.',
      [
        { from: '0', to: '0', unitPrice: '5' },
        { from: '0', unitPrice: '4' }
      ]
    ],
    [
      'when one before the last is open',
      'tier_open_end charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: it has no end, but another tier follows.',
      [
        { from: '0', unitPrice: '5' },
        { from: '10', unitPrice: '4' }
      ]
    ],
    [
      'when they do not start at 0',
      'tier_gap charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: it starts at 1, the one before ends at 0.',
      [{ from: '1', unitPrice: '5' }]
    ],
    [
      'without any price',
      'price_missing charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: it has neither a unit price nor a flat fee.',
      [{ from: '0' }]
    ],
    [
      'with a negative price',
      'price_negative charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: a bound or a price is negative.',
      [{ from: '0', unitPrice: '-1' }]
    ],
    ['when there are none', 'price_missing charges[0].prices[0]: Seats in EUR: there are no tiers.', []]
  ])('%s', (_case, expected, tiers) => {
    expect(foundInTiers(tiers)).toEqual([expected]);
  });
});

describe('a charge is refused', () => {
  test.each<[string, string, Partial<Charge>]>([
    ['without an amount', 'price_missing charges[0].prices[0]: Seats in EUR: there is no amount.', euros({})],
    [
      'with a negative amount',
      'price_negative charges[0].prices[0]: Seats in EUR: the amount is negative.',
      euros({ amount: '-1' })
    ],
    [
      'without a price in a currency of its plan',
      'price_missing charges[0].prices: Seats has no price in EUR, in which its plan is sold.',
      { prices: [{ currency: 'USD', amount: '1' }] }
    ],
    [
      'when it recurs without a period',
      'period_missing charges[0].period: Seats is recurring but has no billing period.',
      { period: undefined }
    ],
    [
      'when the engine has no such period',
      'engine_period_unsupported charges[0].period: Seats: the billing engine cannot invoice every 2 month.',
      { period: { unit: 'month', count: 2 } }
    ],
    [
      'when its quantities make no sense',
      'quantity_range_invalid charges[0].quantity: Seats: its quantities from 5 to 1 make no sense.',
      { quantity: { min: '5', max: '1', default: '5' } }
    ],
    [
      'when its step is 0',
      'quantity_range_invalid charges[0].quantity: Seats: its quantities from 0 to 9 make no sense.',
      { quantity: { min: '0', max: '9', step: '0', default: '5' } }
    ],
    [
      'when a limit is above 100 percent',
      'discount_limit_invalid charges[0].limits: Seats: a discount limit is not a percent between 0 and 100.',
      { limits: { maxDiscountPercent: '101', approvals: [] } }
    ]
  ])('%s', (_case, expected, over) => {
    expect(foundFor(over)).toEqual([expected]);
  });

  test.each<[string, string, Partial<Charge>]>([
    [
      'when a package holds nothing',
      'package_size_invalid charges[0].prices[0]: Seats in EUR: a package must hold more than 0 units.',
      { model: 'package', ...euros({ amount: '1', packageSize: '0' }) }
    ],
    [
      'when a package of a tier holds nothing',
      'package_size_invalid charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: a package must hold more than 0 units.',
      { model: 'volume', ...euros({ tiers: [{ from: '0', unitPrice: '1', packageSize: '0' }] }) }
    ],
    [
      'when it is an overage beyond nothing',
      'included_units_invalid charges[0].includedUnits: Seats is charged beyond its included units, but has none.',
      { model: 'overage' }
    ],
    [
      'when a flat price includes units',
      'included_units_invalid charges[0].includedUnits: Seats cannot include units: the model flat counts none.',
      { model: 'flat', includedUnits: '5' }
    ],
    [
      'when it includes less than nothing',
      'included_units_invalid charges[0].includedUnits: Seats: its included units are not a number of 0 or more.',
      { includedUnits: '-1' }
    ],
    [
      'when its price has a term that its model would leave out',
      'price_term_misplaced charges[0].prices[0]: Seats in EUR: the model per_unit has no packageSize.',
      euros({ amount: '1', packageSize: '10' })
    ],
    [
      'when its commitment is above its spend limit',
      'price_limits_invalid charges[0].prices[0]: Seats in EUR: its maximumAmount is below its minimumAmount.',
      euros({ amount: '1', minimumAmount: '2', maximumAmount: '1' })
    ],
    [
      'when its commitment is negative',
      'price_negative charges[0].prices[0]: Seats in EUR: the minimumAmount is negative.',
      euros({ amount: '1', minimumAmount: '-2' })
    ],
    [
      'when usage is committed for no period',
      'period_missing charges[0].period: Seats is committed but has no billing period.',
      { type: 'usage', period: undefined, ...euros({ amount: '1', minimumAmount: '2' }) }
    ],
    [
      'when a tier has a term that its model would leave out',
      'price_term_misplaced charges[0].prices[0]: Seats in EUR: the tiers of the model volume have no percent.',
      { model: 'volume', ...euros({ tiers: [{ from: '0', percent: '1' }] }) }
    ],
    [
      'when a graduated percentage is by the unit',
      'price_term_misplaced charges[0].prices[0]: Seats in EUR: the tiers of the model graduated_percentage have no unitPrice.',
      { model: 'graduated_percentage', ...euros({ tiers: [{ from: '0', unitPrice: '1' }] }) }
    ],
    [
      'when a rate is negative',
      'price_negative charges[0].prices[0].tiers[0]: Seats in EUR, tier 1: a bound or a price is negative.',
      { model: 'graduated_percentage', ...euros({ tiers: [{ from: '0', percent: '-1' }] }) }
    ],
    ...[
      withOverage.slice(0, 1),
      [{ from: '0', unitPrice: '9', flatFee: '1', isOverage: true }],
      withOverage.map((tier) => ({ ...tier, isOverage: true }))
    ].map((tiers): [string, string, Partial<Charge>] => [
      'when it has no sound overage tier',
      'tier_overage_invalid charges[0].prices[0]: Seats in EUR: its last tier, and no other, must be an open overage without a flat fee.',
      { model: 'tiered_with_overage', ...euros({ tiers }) }
    ]),
    ...(
      [
        [{}, 'price_missing', 'there is no percent'],
        [{ percent: '-1' }, 'price_negative', 'the percent is negative'],
        [{ percent: '1', perEvent: { fixedFee: 'x' } }, 'price_not_a_number', 'the fixedFee is not a number'],
        [{ percent: '1', perEvent: { minFee: '-1' } }, 'price_negative', 'the minFee is negative'],
        [
          { percent: '1', perEvent: { minFee: '2', maxFee: '1' } },
          'fee_range_invalid',
          'its maxFee is below its minFee'
        ],
        [
          { percent: '1', perEvent: { freeEvents: '1.5' } },
          'price_not_a_number',
          'the freeEvents are not a whole number'
        ]
      ] as const
    ).map(([price, code, message]): [string, string, Partial<Charge>] => [
      `when of a percentage ${message}`,
      `${code} charges[0].prices[0]: Seats in EUR: ${message}.`,
      { model: 'percentage', ...euros(price) }
    ])
  ])('%s', (_case, expected, over) => {
    expect(foundForAll(over)).toEqual([expected]);
  });

  test('when no kernel of this version can price its model', () => {
    expect(foundFor({ model: 'auction' as ChargeModel })).toEqual([
      'model_unknown charges[0].model: Seats is priced by the model auction, which is not supported.',
      'engine_model_unsupported charges[0].model: Seats: the billing engine cannot invoice auction.'
    ]);
  });
});

describe('billing terms', () => {
  const year = { unit: 'year', count: 1 } as const;
  const week = { unit: 'week', count: 1 } as const;
  const able = {
    ...everyModel,
    periods: [...CAPABILITIES.periods, week],
    priceBases: priceBaseSchema(z).options,
    alignments: alignmentSchema(z).options,
    billDayRules: [...BILL_DAY_RULES],
    triggers: triggerSchema(z).options,
    endConditions: [...END_CONDITIONS]
  };
  const foundForAble = (over: Partial<Charge>): string[] =>
    checkRatePlan(plan({ charges: [charge(over)] }), able).map(
      ({ code, path, message }) => `${code} ${path}: ${message}`
    );

  test('that every engine has need not be declared, written out or not', () => {
    expect(
      foundFor({
        priceBase: 'period',
        alignment: 'subscription',
        billDay: { rule: 'account' },
        trigger: 'contract',
        endCondition: { kind: 'subscription' }
      })
    ).toEqual([]);
  });

  test.each<[string, Partial<Charge>]>([
    [
      'engine_price_base_unsupported charges[0].priceBase: Seats: the billing engine has no price base month.',
      { priceBase: 'month', period: year }
    ],
    [
      'engine_alignment_unsupported charges[0].alignment: Seats: the billing engine has no alignment charge.',
      { alignment: 'charge' }
    ],
    [
      'engine_bill_day_rule_unsupported charges[0].billDay: Seats: the billing engine has no bill day rule day_of_month.',
      { billDay: { rule: 'day_of_month', day: 20 } }
    ],
    [
      'engine_trigger_unsupported charges[0].trigger: Seats: the billing engine has no trigger activation.',
      { trigger: 'activation' }
    ],
    [
      'engine_end_condition_unsupported charges[0].endCondition: Seats: the billing engine has no end condition periods.',
      { endCondition: { kind: 'periods', count: 3 } }
    ]
  ])('that not every engine has are declared: %s', (expected, over) => {
    expect(foundFor(over)).toEqual([expected]);
    expect(foundForAble(over)).toEqual([]);
  });

  test.each<[string, Partial<Charge>]>([
    ['billDay: Seats has no period that turns on the bill day weekday.', { billDay: { rule: 'weekday', weekday: 1 } }],
    [
      'billDay: Seats has no period that turns on the bill day day_of_month.',
      { billDay: { rule: 'day_of_month', day: 1 }, period: week }
    ],
    [
      'billDay: Seats has no period that turns on the bill day term_end.',
      { billDay: { rule: 'term_end' }, type: 'one_time' }
    ],
    ['priceBase: Seats has no period that a price by month is for.', { priceBase: 'month', type: 'one_time' }],
    [
      'endCondition: Seats ends after periods, but has none.',
      { endCondition: { kind: 'periods', count: 3 }, type: 'one_time' }
    ]
  ])('that mean nothing with the period are refused: %s', (expected, over) => {
    expect(foundForAble(over)).toEqual([`billing_term_misplaced charges[0].${expected}`]);
  });

  test('on a weekday suit weeks', () => {
    expect(foundForAble({ billDay: { rule: 'weekday', weekday: 1 }, period: week })).toEqual([]);
  });
});

describe('prices and limits', () => {
  const limits = { maxDiscountPercent: '10', approvals: [] };
  test.each<[string, Partial<Charge>]>([
    [
      'price_negative charges[0].prices[0]: Seats in EUR: the floorPrice is negative.',
      euros({ amount: '1', floorPrice: '-1' })
    ],
    [
      'price_not_a_number charges[0].prices[0]: Seats in EUR: the unitCost is not a number.',
      euros({ amount: '1', unitCost: 'x' })
    ],
    [
      'margin_limit_invalid charges[0].limits: Seats: a margin limit is not a percent between 0 and 100.',
      { limits: { ...limits, minMarginPercent: '101' } }
    ],
    [
      'margin_limit_invalid charges[0].limits: Seats: a margin limit is not a percent between 0 and 100.',
      { limits: { ...limits, marginApprovals: [{ below: '-1', role: 'finance' }] } }
    ],
    [
      'price_change_invalid charges[0].priceChange: Seats: its price change at renewal is not a percent of -100 or more.',
      { priceChange: { option: 'percent', percent: 'x' } }
    ],
    [
      'price_change_invalid charges[0].priceChange: Seats: its price change at renewal is not a percent of -100 or more.',
      { priceChange: { option: 'percent', percent: '-101' } }
    ]
  ])('%s', (expected, over) => {
    expect(foundFor(over)).toEqual([expected]);
  });

  test('of more tiers than the engine takes are refused', () => {
    const tiers = [
      { from: '0', to: '10', unitPrice: '5' },
      { from: '10', unitPrice: '4' }
    ];
    const sold = plan({ charges: [charge({ model: 'volume', ...euros({ tiers }) })] });
    expect(checkRatePlan(sold, { ...CAPABILITIES, maxTiers: 2 })).toEqual([]);
    expect(checkRatePlan(sold, { ...CAPABILITIES, maxTiers: 1 })).toMatchObject([
      {
        code: 'engine_too_many_tiers',
        path: 'charges[0].prices[0].tiers',
        message: 'Seats in EUR has 2 tiers; the billing engine takes at most 1.'
      }
    ]);
  });
});

test('a plan is refused that ends before it begins, or is sold for no term', () => {
  expect(found(plan({ validTo: '2020-01-01', terms: { min: 12, max: 6 } }))).toEqual([
    'validity_invalid validTo: Seats Enterprise would end on 2020-01-01, before it is sold from 2020-01-01.',
    'term_range_invalid terms: Seats Enterprise is sold for no term at all.'
  ]);
  expect(found(plan({ terms: { min: 12, max: 24, allowed: [36] } }))).toHaveLength(1);
});
