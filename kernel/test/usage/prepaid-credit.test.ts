import { describe, expect, test } from '@jest/globals';
import {
  applyPrepaid,
  cancelPrepaid,
  openPrepaid,
  type Commitment,
  type PrepaidEvent,
  type PrepaidStep,
  type PrepaidTerms
} from '../../src/usage/index.ts';
import { done, ofKind, topUp, use } from '../fixtures/prepaid-steps.ts';

/** The vendor's example: 120 units for a year at 120, of which 90 are used when it is cancelled on 1 July. */
const yearOf = (over: Partial<Commitment>): PrepaidTerms => ({
  currency: 'USD',
  start: '2022-01-01',
  end: '2023-01-01',
  commitments: [
    {
      id: 'calls',
      kind: 'units',
      validity: { unit: 'year', count: 1 },
      grant: { quantity: '120', price: '120' },
      ...over
    }
  ],
  drawdowns: [
    {
      chargeId: 'calls',
      rates: [{ commitmentId: 'calls', rate: '1' }],
      period: { unit: 'quarter', count: 1 },
      overage: { model: 'per_unit', price: { currency: 'USD', amount: '1.5' } }
    }
  ]
});
const used = [use('u', '2022-03-10', '90')];
const FUND = 'grant:calls:2022-01-01';

function cancelled(terms: PrepaidTerms, events: readonly PrepaidEvent[], on: string): PrepaidStep {
  const { state } = done(applyPrepaid(terms, done(openPrepaid(terms)).state, events));
  return done(cancelPrepaid(terms, state, on));
}

describe('credit of what a cancellation leaves', () => {
  test('by time: 184 of 365 days of the price, whatever is left', () => {
    expect(cancelled(yearOf({ credit: 'time_based' }), used, '2022-07-01').entries).toEqual([
      { kind: 'credited', on: '2022-07-01', fundId: FUND, quantity: '30', amount: '60.49' }
    ]);
  });

  test('by consumption: 30 units of 120', () => {
    expect(cancelled(yearOf({ credit: 'consumption_based' }), used, '2022-07-01').entries).toEqual([
      { kind: 'credited', on: '2022-07-01', fundId: FUND, quantity: '30', amount: '30' }
    ]);
  });

  test('in full: the whole price, and what was drawn becomes overage', () => {
    expect(cancelled(yearOf({ credit: 'full' }), used, '2022-07-01').entries).toEqual([
      { kind: 'turned_back', on: '2022-07-01', fundId: FUND, chargeId: 'calls', quantity: '90' },
      { kind: 'credited', on: '2022-07-01', fundId: FUND, quantity: '120', amount: '120' },
      { kind: 'overage', chargeId: 'calls', start: '2022-04-01', end: '2022-07-01', quantity: '90', amount: '135' }
    ]);
  });

  test('without the option the rest expires', () => {
    expect(cancelled(yearOf({}), used, '2022-07-01').entries).toEqual([
      { kind: 'expired', on: '2022-07-01', fundId: FUND, quantity: '30' }
    ]);
  });

  test('without a price units are credited without an amount, and money for itself', () => {
    const unpriced = yearOf({ credit: 'consumption_based', grant: { quantity: '120' } });
    expect(cancelled(unpriced, used, '2022-07-01').entries).toEqual([
      { kind: 'credited', on: '2022-07-01', fundId: FUND, quantity: '30' }
    ]);
    const money = yearOf({ credit: 'consumption_based', grant: { quantity: '120' }, kind: 'currency' });
    expect(cancelled(money, used, '2022-07-01').entries).toMatchObject([{ quantity: '30', amount: '30' }]);
  });

  test('a third of a cent is rounded once', () => {
    const odd = yearOf({ credit: 'consumption_based', grant: { quantity: '3', price: '0.01' } });
    expect(cancelled(odd, [use('u', '2022-03-10', '1')], '2022-07-01').entries).toMatchObject([{ amount: '0.01' }]);
    expect(cancelled(odd, [use('u', '2022-03-10', '2')], '2022-07-01').entries).toMatchObject([{ amount: '0' }]);
  });

  test('a top-up is credited by its own price and validity', () => {
    const events = [...used, topUp('t', '2022-06-01', '40', '2022-07-31', { price: '30' })];
    expect(cancelled(yearOf({ credit: 'time_based' }), events, '2022-07-01').entries.at(-1)).toEqual({
      kind: 'credited',
      on: '2022-07-01',
      fundId: 'top_up:t',
      quantity: '40',
      amount: '15' // 30 of 60 days
    });
  });

  test('what has rolled is credited by consumption and expires by time', () => {
    const quarterly = (credit: Commitment['credit']) =>
      yearOf({ credit, validity: { unit: 'quarter', count: 1 }, rollover: { maxPeriods: 1, order: 'first' } });
    // 30 of January roll into April; its own 120 are whole
    expect(cancelled(quarterly('consumption_based'), used, '2022-05-01').entries).toEqual([
      { kind: 'rolled', on: '2022-04-01', fundId: FUND, quantity: '30', validTo: '2022-07-01' },
      { kind: 'granted', on: '2022-04-01', fundId: 'grant:calls:2022-04-01', quantity: '120', validTo: '2022-07-01' },
      { kind: 'credited', on: '2022-05-01', fundId: FUND, quantity: '30', amount: '30' },
      { kind: 'credited', on: '2022-05-01', fundId: 'grant:calls:2022-04-01', quantity: '120', amount: '120' }
    ]);
    // 61 of 91 days
    expect(cancelled(quarterly('time_based'), used, '2022-05-01').entries.slice(2)).toEqual([
      { kind: 'expired', on: '2022-05-01', fundId: FUND, quantity: '30' },
      { kind: 'credited', on: '2022-05-01', fundId: 'grant:calls:2022-04-01', quantity: '120', amount: '80.44' }
    ]);
  });

  test('on the day a period ends its funds expire, and the next grant never comes', () => {
    const quarterly = yearOf({ credit: 'full', validity: { unit: 'quarter', count: 1 } });
    expect(cancelled(quarterly, used, '2022-04-01').entries).toEqual([
      { kind: 'expired', on: '2022-04-01', fundId: FUND, quantity: '30' }
    ]);
  });
});

test('what each charge drew is kept only where a full credit would turn it back', () => {
  const drawn = (credit: Commitment['credit']) => {
    const terms = yearOf({ credit });
    return done(applyPrepaid(terms, done(openPrepaid(terms)).state, used)).state.funds[0]?.drawn;
  };
  expect(drawn('full')).toEqual([{ chargeId: 'calls', quantity: '90' }]);
  expect(drawn('time_based')).toBeUndefined();
});

describe('after a cancellation', () => {
  const terms = yearOf({ credit: 'time_based' });
  const ended = cancelled(terms, [...used, use('v', '2022-05-10', '50')], '2022-06-01');

  test('overage is billed to that day', () => {
    expect(ofKind(ended, 'overage')).toEqual([
      { kind: 'overage', chargeId: 'calls', start: '2022-04-01', end: '2022-06-01', quantity: '20', amount: '30' }
    ]);
  });

  test('nothing more is granted, drawn or cancelled', () => {
    expect(done(applyPrepaid(terms, ended.state, [use('w', '2022-06-01', '1')])).entries).toMatchObject([
      { kind: 'refused', code: 'outside_term' }
    ]);
    expect(cancelPrepaid(terms, ended.state, '2022-07-01')).toMatchObject({ code: 'outside_term' });
  });

  test.each([
    ['2022-03-10', 'event_late'],
    ['2023-01-01', 'outside_term'],
    ['soon', 'bad_date']
  ])('a cancellation on %s is refused: %s', (on, code) => {
    const { state } = done(applyPrepaid(terms, done(openPrepaid(terms)).state, used));
    expect(cancelPrepaid(terms, state, on)).toMatchObject({ ok: false, code });
  });
});
