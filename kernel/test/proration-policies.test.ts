import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import * as policies from '@plumbline/kernel/policies';
import { partPrice } from '../src/lifecycle/bill-charge.ts';
import { periodFrom } from '../src/lifecycle/billing-period.ts';
import { parseDay } from '../src/lifecycle/local-date.ts';
import { prorationRatio } from '../src/lifecycle/proration-ratio.ts';
import { Exact } from '../src/pricing/exact.ts';
import { prorationPolicySchema } from '../src/schemas.ts';

const FIRST_QUARTER_OF_2028 = periodFrom({ billDay: 1, months: 3 }, 2028 * 12);
const part = { start: parseDay('2028-01-20') ?? NaN, end: parseDay('2028-03-01') ?? NaN };

describe('90.00 for a quarter of 91 days: what 20 January to the end of February costs', () => {
  test.each<[keyof typeof policies, string]>([
    ['KILL_BILL', '40.55'], // 41 ÷ 91
    ['KILL_BILL_FIXED_30', '41.00'], // 41 days of 30-day months ÷ 90
    ['ZUORA_ACTUAL_BY_DAY', '40.55'],
    ['ZUORA_ACTUAL_BY_MONTH_FIRST', '41.61'], // (12 ÷ 31 + 1) ÷ 3
    ['ZUORA_THIRTY_BY_DAY', '41.00'], // 41 ÷ 90
    ['ZUORA_THIRTY_BY_MONTH_FIRST', '42.00'], // (12 ÷ 30 + 1) ÷ 3
    ['ZUORA_STRICT_BY_DAY', '41.00'],
    ['ZUORA_STRICT_BY_MONTH_FIRST', '41.00'], // (11 ÷ 30 + 1) ÷ 3
    ['LOCAL_BILLING', '40.55'],
    ['FULL_PERIOD', '90.00'],
    ['NO_PRORATION', '0.00']
  ])('%s: %s', (name, amount) => {
    const policy = policies[name];
    const ratio = prorationRatio(part, FIRST_QUARTER_OF_2028, policy);
    expect(partPrice(new Exact(90), { ratio }, policy).toFixed(2)).toBe(amount);
  });
});

test('each policy says everything a policy has to say', () => {
  expect(Object.keys(policies)).toHaveLength(11);
  for (const policy of Object.values(policies)) expect(prorationPolicySchema(z).parse(policy)).toEqual(policy);
});

test('Kill Bill counts a change from its own day and credits what was billed; Zuora keeps the days and bills discounts apart', () => {
  expect(policies.KILL_BILL).toMatchObject({
    ratioScale: 9,
    firstBoundary: 'plus_period',
    changeGrid: 're_anchor',
    creditBasis: 'billed_item',
    discountItems: 'netted'
  });
  expect(policies.ZUORA_ACTUAL_BY_DAY).toMatchObject({
    firstBoundary: 'next_bill_day',
    changeGrid: 'keep',
    creditBasis: 'price',
    discountItems: 'separate'
  });
});
