import { describe, expect, test } from '@jest/globals';
import type { Amendment, Delta } from '../../src/amendments/index.ts';
import type { Catalog, ProrationPolicy, Quote } from '../../src/index.ts';
import {
  KILL_BILL,
  LOCAL_BILLING,
  ZUORA_ACTUAL_BY_DAY,
  ZUORA_ACTUAL_BY_MONTH_FIRST
} from '../../src/lifecycle/proration-policies.ts';
import { CAPABILITIES, catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { amend, subscribed } from './fixture.ts';

const quarter = { unit: 'quarter', count: 1 } as const;
const seats = { planKey: 'p1', chargeId: 'chg_seats' };

/** Seats at 90 and another charge at 300 EUR a quarter. */
function soldUnder(prorationPolicy: ProrationPolicy): Catalog {
  const other = charge({ id: 'chg_other', period: quarter, ...euros({ amount: '300' }) });
  return catalog(
    [
      plan({ charges: [charge({ period: quarter, ...euros({ amount: '90' }) })] }),
      plan({ id: 'plan_other', charges: [other] })
    ],
    { ...CAPABILITIES, prorationPolicy }
  );
}

/** 10 seats less 10 %: 810 EUR a quarter from 1 January 2027. */
const TEN: Quote = {
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats',
      charges: [{ chargeId: 'chg_seats', quantity: '10', discount: { kind: 'percent', value: '10' } }]
    }
  ]
};

// 11 February: 49 of the quarter's 90 days are left; by months first 18/28 of February and March, 1.642857 of 3 months;
// counted anew from the day of the change 79 of the 89 days from 1 February to 1 May.
const on = '2027-02-11';
const other = (quantity: string) => ({
  key: 'p2',
  ratePlanId: 'plan_other',
  charges: [{ chargeId: 'chg_other', quantity }]
});
const CHANGES: Readonly<Record<string, Amendment>> = {
  quantity: { kind: 'update_quantity', on, ...seats, quantity: '12' },
  discount: { kind: 'update_discount', on, ...seats, discounts: [{ kind: 'percent', value: '20' }] },
  price: { kind: 'update_price', on, ...seats, price: { amount: '100' } },
  add: { kind: 'add_plan', on, plan: other('1') },
  swap: { kind: 'change_plan', on, planKey: 'p1', plan: other('3') },
  cancel: { kind: 'cancel', when: 'now' },
  suspend: { kind: 'suspend', on },
  ramp: { kind: 'change_ramp', on: '2027-03-01', until: '2027-06-01', ...seats, quantity: '20' }
};

const lines = ({ lines: found }: Delta): string[] =>
  found.map(
    ({ kind, discount, planKey, serviceStart, serviceEnd, amount }) =>
      `${kind}${discount ? ' discount' : ''} ${planKey} ${serviceStart.slice(5)} ${serviceEnd.slice(5)} ${amount}`
  );

describe.each([
  [
    'the local engine',
    LOCAL_BILLING,
    {
      quantity: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 04-01 529.2'],
      discount: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 04-01 392'],
      price: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 04-01 490'],
      add: ['charge p2 02-11 04-01 163.33'],
      swap: ['credit p1 02-11 04-01 -441', 'charge p2 02-11 04-01 490'],
      cancel: ['credit p1 02-11 04-01 -441'],
      suspend: ['credit p1 02-11 04-01 -441'],
      ramp: ['credit p1 03-01 04-01 -279', 'charge p1 03-01 04-01 558']
    }
  ],
  [
    'Kill Bill',
    KILL_BILL,
    {
      quantity: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 05-01 862.79'],
      discount: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 05-01 639.1'],
      price: ['credit p1 02-11 04-01 -441', 'charge p1 02-11 05-01 798.88'],
      add: ['charge p2 02-11 05-01 266.29'],
      swap: ['credit p1 02-11 04-01 -441', 'charge p2 02-11 05-01 798.88'],
      cancel: ['credit p1 02-11 04-01 -441'],
      suspend: ['credit p1 02-11 04-01 -441'],
      ramp: ['credit p1 03-01 04-01 -279', 'charge p1 03-01 06-01 1620']
    }
  ],
  [
    'Zuora, by month first',
    ZUORA_ACTUAL_BY_MONTH_FIRST,
    {
      quantity: [
        'credit p1 02-11 04-01 -492.86',
        'credit discount p1 02-11 04-01 49.29',
        'charge p1 02-11 04-01 591.43',
        'charge discount p1 02-11 04-01 -59.14'
      ],
      discount: [
        'credit p1 02-11 04-01 -492.86',
        'credit discount p1 02-11 04-01 49.29',
        'charge p1 02-11 04-01 492.86',
        'charge discount p1 02-11 04-01 -98.57'
      ],
      price: [
        'credit p1 02-11 04-01 -492.86',
        'credit discount p1 02-11 04-01 49.29',
        'charge p1 02-11 04-01 547.62',
        'charge discount p1 02-11 04-01 -54.76'
      ],
      add: ['charge p2 02-11 04-01 164.29'],
      swap: ['credit p1 02-11 04-01 -492.86', 'credit discount p1 02-11 04-01 49.29', 'charge p2 02-11 04-01 492.86'],
      cancel: ['credit p1 02-11 04-01 -492.86', 'credit discount p1 02-11 04-01 49.29'],
      suspend: ['credit p1 02-11 04-01 -492.86', 'credit discount p1 02-11 04-01 49.29'],
      ramp: [
        'credit p1 03-01 04-01 -300',
        'credit discount p1 03-01 04-01 30',
        'charge p1 03-01 04-01 600',
        'charge discount p1 03-01 04-01 -60'
      ]
    }
  ]
] as const)('a change within a quarter that is billed, by %s', (_name, policy, expected) => {
  const sold = soldUnder(policy);
  test.each(Object.entries(expected))('%s', (name, wanted) => {
    const amendment = CHANGES[name];
    if (amendment === undefined) throw new Error(name);
    expect(lines(amend(sold, subscribed(sold, TEN), on, amendment))).toEqual(wanted);
  });
});

describe('service taken up again on 5 March', () => {
  const resumed = (policy: ProrationPolicy): string[] => {
    const sold = soldUnder(policy);
    const suspended = amend(sold, subscribed(sold, TEN), on, { kind: 'suspend', on });
    return lines(amend(sold, suspended.after, '2027-03-05', { kind: 'resume', on: '2027-03-05' }));
  };

  test('is billed to the end of the quarter where periods stay', () => {
    expect(resumed(LOCAL_BILLING)).toEqual(['charge p1 03-05 04-01 243']); // 27 of 90 days of 810
  });

  test("is billed by periods that are counted from that day, as Kill Bill's are: 88 of the 92 days to 1 June", () => {
    expect(resumed(KILL_BILL)).toEqual(['charge p1 03-05 06-01 774.78']);
  });
});

test("Kill Bill's repair rounds its ratio to 9 places: 13 of 31 days of 987,654,321,012.34 EUR", () => {
  const dear = catalog([plan({ charges: [charge({ model: 'flat', ...euros({ amount: '987654321012.34' }) })] })], {
    prorationPolicy: KILL_BILL
  });
  const found = amend(dear, subscribed(dear, TEN), '2027-01-19', { kind: 'cancel', when: 'now' });
  // × 0.9 for the discount: 888,888,888,911.11 × 0.419354839
  expect(lines(found)).toEqual(['credit p1 01-19 02-01 -372759856898.21']);
});

test("Zuora's published credit: 25 a month from 11 February 2020, cancelled on 1 March, 10 of 29 days", () => {
  // docs.zuora.com, "Cancel regular charges in billed periods"
  const sold = catalog([plan({ charges: [charge({ model: 'flat', ...euros({ amount: '25' }) })] })], {
    prorationPolicy: ZUORA_ACTUAL_BY_DAY
  });
  const entry = { chargeId: 'chg_seats', quantity: '1' };
  const quote = { ...TEN, startDate: '2020-02-11', plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }] };
  const found = amend(sold, subscribed(sold, quote), '2020-03-01', { kind: 'cancel', when: 'now' });
  expect(lines(found)).toEqual(['credit p1 03-01 03-11 -8.62']);
});

test("Zuora's published credit of a prorated discount: 1,200 a year less 720, shortened to three months", () => {
  // docs.zuora.com, "Credit for prorated discounts", the billing rule set to Yes
  const year = charge({ model: 'flat', period: { unit: 'year', count: 1 }, ...euros({ amount: '1200' }) });
  const sold = catalog([plan({ charges: [year] })], { prorationPolicy: ZUORA_ACTUAL_BY_MONTH_FIRST });
  const entry = { chargeId: 'chg_seats', quantity: '1', discount: { kind: 'amount', value: '720' } } as const;
  const quote = { ...TEN, plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }] };
  const found = amend(sold, subscribed(sold, quote), '2027-01-01', { kind: 'change_terms', termMonths: 3 });
  expect(lines(found)).toEqual(['credit p1 04-01 01-01 -900', 'credit discount p1 04-01 01-01 540']);
  expect(found.net).toBe('-360');
});

test("Kill Bill's swap of a monthly plan for an annual one, before anything of it was used: 100 less 6.45", () => {
  // killbill, TestDefaultInvoiceGenerator: 10.00 a month from 31 July to bill day 20 is 20/31
  const monthly = charge({ model: 'flat', ...euros({ amount: '10' }) });
  const annual = charge({
    id: 'chg_year',
    model: 'flat',
    period: { unit: 'year', count: 1 },
    billDay: { rule: 'charge_trigger' },
    ...euros({ amount: '100' })
  });
  const plans = [plan({ charges: [monthly] }), plan({ id: 'plan_year', charges: [annual] })];
  const sold = catalog(plans, { prorationPolicy: KILL_BILL });
  const entry = { chargeId: 'chg_seats', quantity: '1' };
  const quote = {
    ...TEN,
    startDate: '2011-07-31',
    termMonths: 24,
    billDay: 20,
    plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }]
  };
  const found = amend(sold, subscribed(sold, quote), '2011-07-31', {
    kind: 'change_plan',
    on: '2011-07-31',
    planKey: 'p1',
    plan: { key: 'p2', ratePlanId: 'plan_year', charges: [{ chargeId: 'chg_year', quantity: '1' }] }
  });
  expect(lines(found)).toEqual(['credit p1 07-31 08-20 -6.45', 'charge p2 07-31 07-31 100']);
  expect(found.net).toBe('93.55');
});

test.each([
  ['100', '30', '-38.39'], // -54.84 + 16.45
  ['50', '100', '27.42'], // -27.42 + 54.84
  ['40', '0', '-21.94']
])('each line is rounded before they are added: %s to %s on 15 March, 17 of 31 days', (old, now, net) => {
  // flexprice, internal/domain/proration
  const sold = catalog([plan({ charges: [charge({ model: 'flat', ...euros({ amount: old }) })] })]);
  const entry = { chargeId: 'chg_seats', quantity: '1' };
  const quote = { ...TEN, plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [entry] }] };
  const change = { kind: 'update_price', on: '2027-03-15', ...seats, price: { amount: now } } as const;
  expect(amend(sold, subscribed(sold, quote), '2027-03-15', change).net).toBe(net);
});
