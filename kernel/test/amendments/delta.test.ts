import { describe, expect, test } from '@jest/globals';
import { delta, scheduleOf } from '../../src/amendments/index.ts';
import { previewInvoices } from '../../src/index.ts';
import { ALIGNED } from '../fixtures/catalog.ts';
import { amend, soldUnder, subscribed, TEN_SEATS, texts } from './fixture.ts';

const sold = soldUnder(ALIGNED);
const ten = subscribed(sold, TEN_SEATS);
const seats = { planKey: 'p1', chargeId: 'chg_seats' };

describe('a subscription that nobody has changed', () => {
  test('is billed as its quote said', () => {
    const previewed = previewInvoices(sold, TEN_SEATS).flatMap(({ date, items }) =>
      items.map((item) => ({ invoiceDate: date, ...item }))
    );
    expect(scheduleOf(ten, ALIGNED)).toEqual(previewed);
  });

  test('can be looked at up to a horizon', () => {
    expect(scheduleOf(ten, ALIGNED, '2027-04-01').map(({ invoiceDate }) => invoiceDate)).toEqual([
      '2027-01-01',
      '2027-02-01',
      '2027-03-01'
    ]);
  });
});

describe('a quantity raised on 17 January, invoiced that day', () => {
  // 10 × 31 = 310 in January; 15 of its 31 days are left: 150 credited, 12 seats charged with 180
  const raised = amend(sold, ten, '2027-01-17', {
    kind: 'update_quantity',
    on: '2027-01-17',
    ...seats,
    quantity: '12'
  });

  test('credits what is unused and charges it anew', () => {
    expect(texts(raised)).toEqual(['credit 2027-01-17 2027-02-01 -150', 'charge 2027-01-17 2027-02-01 180']);
    expect(raised.net).toBe('30');
  });

  test('changes MRR by two seats, and the contract by them over the rest of it', () => {
    expect(raised.mrrChange).toBe('62');
    expect(raised.remainingTcvChange).toBe('712'); // 30 + 11 × 62
  });

  test('tells the engine one action', () => {
    expect(raised.actions).toEqual([
      { kind: 'update_quantity', on: '2027-01-17', until: '2028-01-01', ...seats, quantity: '12' }
    ]);
  });

  test('and lowered again, comes to nothing', () => {
    const back = amend(sold, raised.after, '2027-01-17', {
      kind: 'update_quantity',
      on: '2027-01-17',
      ...seats,
      quantity: '10'
    });
    expect(texts(back)).toEqual(['credit 2027-01-17 2027-02-01 -180', 'charge 2027-01-17 2027-02-01 150']);
    expect(back.remainingTcvChange).toBe('-712');
  });

  test('invoiced only in March, is charged for both months', () => {
    const late = amend(sold, ten, '2027-02-10', {
      kind: 'update_quantity',
      on: '2027-01-17',
      ...seats,
      quantity: '12'
    });
    expect(texts(late)).toEqual([
      'credit 2027-01-17 2027-02-01 -150',
      'credit 2027-02-01 2027-03-01 -310',
      'charge 2027-01-17 2027-02-01 180',
      'charge 2027-02-01 2027-03-01 372'
    ]);
  });
});

describe('a change from the next boundary on', () => {
  test('has no lines', () => {
    const next = amend(sold, ten, '2027-01-17', {
      kind: 'update_quantity',
      on: '2027-02-01',
      ...seats,
      quantity: '12'
    });
    expect(next.lines).toEqual([]);
    expect(next.remainingTcvChange).toBe('682');
  });
});

describe('a cancellation', () => {
  test.each([
    ['now', ['credit 2027-01-17 2027-02-01 -150'], '-3560'],
    ['end_of_period', [], '-3410'],
    ['end_of_term', [], '0']
  ] as const)('%s', (when, lines, value) => {
    const cancelled = amend(sold, ten, '2027-01-17', { kind: 'cancel', when });
    expect(texts(cancelled)).toEqual(lines);
    expect(cancelled.remainingTcvChange).toBe(value);
  });

  test('backdated past another change credits what that one charged', () => {
    const raised = amend(sold, ten, '2027-01-17', {
      kind: 'update_quantity',
      on: '2027-01-17',
      ...seats,
      quantity: '12'
    });
    const cancelled = amend(sold, raised.after, '2027-01-20', { kind: 'cancel_on', on: '2027-01-11' });
    // of the first item 16/31 were kept; 6 of those days are given back, and the 15 days at 12 seats as charged
    expect(texts(cancelled)).toEqual(['credit 2027-01-11 2027-01-17 -60', 'credit 2027-01-17 2027-02-01 -180']);
  });
});

describe('plans', () => {
  test('one that is added shares the periods and the end of the others', () => {
    const added = amend(sold, ten, '2027-01-17', {
      kind: 'add_plan',
      on: '2027-01-17',
      plan: {
        key: 'p2',
        ratePlanId: 'plan_other',
        charges: [
          { chargeId: 'chg_other', quantity: '31' },
          { chargeId: 'chg_fee', quantity: '1' }
        ]
      }
    });
    expect(texts(added)).toEqual(['charge 2027-01-17 2027-02-01 360', 'charge 2027-01-17 2027-01-18 100']);
    expect(added.after.charges[1]?.segments[0]?.endDate).toBe('2028-01-01');
    expect(added.mrrChange).toBe('744');
  });

  test('one that is removed is credited', () => {
    const removed = amend(sold, ten, '2027-01-17', { kind: 'remove_plan', on: '2027-01-17', planKey: 'p1' });
    expect(texts(removed)).toEqual(['credit 2027-01-17 2027-02-01 -150']);
    expect(removed.mrrChange).toBe('-310');
  });
});

describe('a pause', () => {
  const suspended = amend(sold, ten, '2027-01-17', { kind: 'suspend', on: '2027-01-17' });

  test('gives back the rest of the period and bills nothing', () => {
    expect(texts(suspended)).toEqual(['credit 2027-01-17 2027-02-01 -150']);
    expect(scheduleOf(suspended.after, ALIGNED).length).toBe(1);
  });

  test('that ends is billed on from that day', () => {
    const resumed = amend(sold, suspended.after, '2027-03-10', { kind: 'resume', on: '2027-03-12' });
    expect(resumed.lines).toEqual([]); // invoiced on its own day, the 12th
    expect(scheduleOf(resumed.after, ALIGNED).slice(1, 3)).toMatchObject([
      { invoiceDate: '2027-03-12', serviceEnd: '2027-04-01', amount: '200' },
      { invoiceDate: '2027-04-01', serviceEnd: '2027-05-01', amount: '310' }
    ]);
  });

  test('can be made up for at the end of the term', () => {
    const resumed = amend(sold, suspended.after, '2027-03-10', { kind: 'resume', on: '2027-03-12', extendTerm: true });
    expect(resumed.after.termEnd).toBe('2028-02-24'); // 54 days later
  });
});

describe('a renewal', () => {
  test('goes on at the same price', () => {
    const renewed = amend(sold, ten, '2027-12-20', { kind: 'renew', termMonths: 12 });
    expect(renewed.lines).toEqual([]);
    expect(renewed.remainingTcvChange).toBe('3720');
    expect(renewed.mrrChange).toBe('0');
    expect(renewed.after.termEnd).toBe('2029-01-01');
  });

  test('with an uplift of 3 %', () => {
    const renewed = amend(sold, ten, '2027-12-20', { kind: 'renew', termMonths: 12, upliftPercent: '3' });
    expect(renewed.mrrChange).toBe('9.3');
    expect(renewed.remainingTcvChange).toBe('3831.6');
  });

  test('early, in the middle of a period', () => {
    const renewed = amend(sold, ten, '2027-11-16', {
      kind: 'renew',
      on: '2027-11-16',
      termMonths: 12,
      upliftPercent: '10'
    });
    expect(texts(renewed)).toEqual(['credit 2027-11-16 2027-12-01 -155', 'charge 2027-11-16 2027-12-01 170.5']);
    expect(renewed.after.termEnd).toBe('2028-11-16');
  });
});

describe('what makes no sense is refused and changes nothing', () => {
  const policy = ALIGNED;
  const refused = (amendment: Parameters<typeof delta>[1][number], asOf = '2027-01-17') =>
    delta(ten, [amendment], { catalog: sold, asOf, policy });
  test.each([
    [{ kind: 'update_quantity', on: '2029-01-01', ...seats, quantity: '1' }, 'outside_term', 'amendments[0].on'],
    [{ kind: 'update_quantity', on: '2027-02-30', ...seats, quantity: '1' }, 'day_invalid', 'amendments[0].on'],
    [{ kind: 'update_quantity', on: '2027-02-01', ...seats, quantity: '-1' }, 'not_priceable', 'amendments[0]'],
    [{ kind: 'remove_plan', on: '2027-02-01', planKey: 'none' }, 'plan_not_in_force', 'amendments[0]'],
    [{ kind: 'resume', on: '2027-02-01' }, 'not_suspended', 'amendments[0]']
  ] as const)('%j', (amendment, code, path) => {
    expect(refused(amendment)).toMatchObject({ ok: false, code, path });
  });

  test('nor can it be invoiced before what is written already', () => {
    const { after } = amend(sold, ten, '2027-03-10', { kind: 'cancel_on', on: '2027-06-01' });
    const earlier = delta(after, [{ kind: 'cancel_on', on: '2027-05-01' }], {
      catalog: sold,
      asOf: '2027-02-01',
      policy
    });
    expect(earlier).toMatchObject({ ok: false, code: 'as_of_past', path: 'asOf' });
  });
});
