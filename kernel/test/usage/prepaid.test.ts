import { describe, expect, test } from '@jest/globals';
import {
  advancePrepaid,
  applyPrepaid,
  openPrepaid,
  type Commitment,
  type PrepaidEvent,
  type PrepaidTerms
} from '../../src/usage/index.ts';
import { balance, done, ofKind, runPrepaid, topUp, use } from '../fixtures/prepaid-steps.ts';

const MONTH = { unit: 'month', count: 1 } as const;

/** The vendor's example: a thousand units a month for three months, unused ones roll twice and are drawn first. */
const MONTHLY: Commitment = {
  id: 'calls',
  kind: 'units',
  validity: MONTH,
  grant: { quantity: '1000' },
  rollover: { maxPeriods: 2, order: 'first' }
};
const FROM_CALLS = { rates: [{ commitmentId: 'calls', rate: '1' }], period: MONTH };
const QUARTER: PrepaidTerms = {
  currency: 'USD',
  start: '2022-01-01',
  end: '2022-04-01',
  commitments: [MONTHLY],
  drawdowns: [{ chargeId: 'calls', ...FROM_CALLS }]
};
/** The quarter with its commitment otherwise. */
const quarter = (over: Partial<Commitment>): PrepaidTerms => ({ ...QUARTER, commitments: [{ ...MONTHLY, ...over }] });
const LAST = quarter({ rollover: { maxPeriods: 2, order: 'last' } });

const CALLS = (quantity: string) => [{ commitmentId: 'calls', quantity }];
const JANUARY = 'grant:calls:2022-01-01';
const FEBRUARY = 'grant:calls:2022-02-01';
const stream = [use('u1', '2022-01-20', '800'), use('u2', '2022-02-10', '500')];

describe('rollover', () => {
  test('what January leaves is there in February', () => {
    expect(balance(runPrepaid(QUARTER, stream.slice(0, 1), '2022-01-31'))).toBe('200');
    expect(balance(runPrepaid(QUARTER, stream.slice(0, 1), '2022-02-01'))).toBe('1200');
  });

  test('rolled funds are drawn first when the terms say first', () => {
    const step = runPrepaid(QUARTER, stream, '2022-02-28');
    expect(ofKind(step, 'drawn').at(-1)).toEqual({
      kind: 'drawn',
      eventId: 'u2',
      draws: [
        { fundId: JANUARY, quantity: '200' },
        { fundId: FEBRUARY, quantity: '300' }
      ],
      lacking: '0',
      balances: CALLS('700')
    });
  });

  test('and after all others when they say last, top-ups included', () => {
    const step = runPrepaid(
      LAST,
      [...stream.slice(0, 1), topUp('t', '2022-02-05', '50', '2022-04-01'), use('u', '2022-02-10', '1100')],
      '2022-02-28'
    );
    expect(ofKind(step, 'drawn').at(-1)).toMatchObject({
      draws: [
        { fundId: FEBRUARY, quantity: '1000' },
        { fundId: 'top_up:t', quantity: '50' },
        { fundId: JANUARY, quantity: '50' }
      ],
      balances: CALLS('150')
    });
  });

  test('among rolled funds the earlier grant is drawn first', () => {
    const step = runPrepaid(LAST, [...stream, use('u3', '2022-03-10', '1300')], '2022-03-31');
    expect(ofKind(step, 'drawn').at(-1)).toMatchObject({
      draws: [
        { fundId: 'grant:calls:2022-03-01', quantity: '1000' },
        { fundId: JANUARY, quantity: '200' },
        { fundId: FEBRUARY, quantity: '100' }
      ]
    });
  });

  test('a grant rolls at most as many times as declared, then it expires', () => {
    const once = quarter({ rollover: { maxPeriods: 1, order: 'last' } });
    expect(balance(runPrepaid(LAST, stream, '2022-03-01'))).toBe('1700');
    const step = runPrepaid(once, stream, '2022-03-01');
    expect(balance(step)).toBe('1500');
    expect(ofKind(step, 'expired')).toEqual([{ kind: 'expired', on: '2022-03-01', fundId: JANUARY, quantity: '200' }]);
  });

  test('nothing rolls out of the last period', () => {
    const step = runPrepaid(QUARTER, stream, '2022-04-01');
    expect(balance(step)).toBe('0');
    expect(ofKind(step, 'rolled').map((entry) => [entry.kind === 'rolled' && entry.on, entry])).toMatchObject([
      ['2022-02-01', { fundId: JANUARY, quantity: '200', validTo: '2022-03-01' }],
      ['2022-03-01', { fundId: FEBRUARY, quantity: '700', validTo: '2022-04-01' }]
    ]);
    expect(ofKind(step, 'expired')).toEqual([
      { kind: 'expired', on: '2022-04-01', fundId: FEBRUARY, quantity: '700' },
      { kind: 'expired', on: '2022-04-01', fundId: 'grant:calls:2022-03-01', quantity: '1000' }
    ]);
  });

  test('without rollover each grant ends with its period', () => {
    const plain = quarter({ rollover: undefined });
    expect(balance(runPrepaid(plain, stream.slice(0, 1), '2022-02-01'))).toBe('1000');
  });
});

describe('validity', () => {
  test('without a validity period one fund lasts the whole term', () => {
    const whole = quarter({ validity: undefined });
    expect(done(openPrepaid(whole)).entries).toEqual([
      { kind: 'granted', on: '2022-01-01', fundId: JANUARY, quantity: '1000', validTo: '2022-04-01' }
    ]);
    expect(balance(runPrepaid(whole, stream, '2022-03-31'))).toBe('0');
  });

  test('a grant of nothing makes no fund', () => {
    expect(done(openPrepaid(quarter({ grant: { quantity: '0' } })))).toMatchObject({
      state: { funds: [] },
      entries: []
    });
  });

  test('periods turn on the day of the start, 31 comes back, and the last is cut short with its whole grant', () => {
    const step = runPrepaid({ ...QUARTER, start: '2022-01-31', end: '2022-04-10' }, [], '2022-04-09');
    expect(ofKind(step, 'granted')).toMatchObject([
      { on: '2022-01-31', validTo: '2022-02-28' },
      { on: '2022-02-28', validTo: '2022-03-31' },
      { on: '2022-03-31', validTo: '2022-04-10', quantity: '1000' }
    ]);
  });

  test('a top-up keeps its own validity and never rolls', () => {
    const step = runPrepaid(QUARTER, [topUp('t', '2022-01-10', '300', '2022-02-15')], '2022-02-15');
    expect(ofKind(step, 'topped_up', 'rolled', 'expired')).toEqual([
      {
        kind: 'topped_up',
        eventId: 't',
        fundId: 'top_up:t',
        quantity: '300',
        validTo: '2022-02-15',
        balance: '1300'
      },
      { kind: 'rolled', on: '2022-02-01', fundId: JANUARY, quantity: '1000', validTo: '2022-03-01' },
      { kind: 'expired', on: '2022-02-15', fundId: 'top_up:t', quantity: '300' }
    ]);
    expect(balance(step)).toBe('2000');
  });

  test('a top-up that ends with a period expires there, also when grants roll', () => {
    const step = runPrepaid(QUARTER, [topUp('t', '2022-01-10', '300', '2022-02-01')], '2022-02-01');
    expect(balance(step)).toBe('2000');
  });

  test('a top-up is valid to the end of the term at most', () => {
    const step = runPrepaid(QUARTER, [topUp('t', '2022-03-10', '300', '2030-01-01')], '2022-04-01');
    expect(balance(step)).toBe('0');
  });

  test('first in first out: the earlier grant is drawn although the later fund expires sooner', () => {
    const step = runPrepaid(
      QUARTER,
      [topUp('t', '2022-01-10', '300', '2022-01-12'), use('u', '2022-01-11', '400')],
      '2022-01-11'
    );
    expect(ofKind(step, 'drawn')).toMatchObject([
      { draws: [{ fundId: JANUARY, quantity: '400' }], balances: CALLS('900') }
    ]);
  });
});

describe('drawdown and overage', () => {
  const GB: PrepaidTerms = {
    ...quarter({ grant: { quantity: '100' } }),
    drawdowns: [
      {
        chargeId: 'storage',
        rates: [{ commitmentId: 'calls', rate: '2' }],
        period: MONTH,
        overage: {
          model: 'tiered',
          price: {
            currency: 'USD',
            tiers: [
              { from: '0', to: '20', unitPrice: '3' },
              { from: '20', unitPrice: '1' }
            ]
          }
        }
      },
      { chargeId: 'calls', rates: [{ commitmentId: 'calls', rate: '0.5' }], period: MONTH }
    ]
  };
  const busy = [
    use('a', '2022-01-05', '40', 'storage'),
    use('b', '2022-01-06', '30', 'storage'),
    use('c', '2022-01-07', '15', 'storage'),
    use('d', '2022-01-08', '9', 'calls')
  ];

  test('use draws quantity × rate, and an event may draw what is left and lack the rest', () => {
    expect(ofKind(runPrepaid(GB, busy, '2022-01-09'), 'drawn')).toMatchObject([
      { eventId: 'a', draws: [{ quantity: '80' }], lacking: '0', balances: CALLS('20') },
      { eventId: 'b', draws: [{ quantity: '20' }], lacking: '40', balances: CALLS('0') },
      { eventId: 'c', draws: [], lacking: '30', balances: CALLS('0') },
      { eventId: 'd', draws: [], lacking: '4.5', balances: CALLS('0') }
    ]);
  });

  test('overage is in units of use and priced once for the period; without a price it has no amount', () => {
    // (40 + 30) ÷ 2 = 35 units: 20 × 3 + 15 × 1
    expect(ofKind(runPrepaid(GB, busy, '2022-02-01'), 'overage')).toEqual([
      { kind: 'overage', chargeId: 'storage', start: '2022-01-01', end: '2022-02-01', quantity: '35', amount: '75' },
      { kind: 'overage', chargeId: 'calls', start: '2022-01-01', end: '2022-02-01', quantity: '9' }
    ]);
  });

  test('a top-up that expires within a period does not cut its overage in two', () => {
    const events = [...busy, topUp('t', '2022-01-10', '4', '2022-01-12'), use('e', '2022-01-20', '5', 'storage')];
    // the 4 are not used: 35 + 5 = 40 units: 20 × 3 + 20 × 1
    expect(ofKind(runPrepaid(GB, events, '2022-02-01'), 'overage', 'expired')).toMatchObject([
      { kind: 'expired', on: '2022-01-12', fundId: 'top_up:t', quantity: '4' },
      { kind: 'overage', chargeId: 'storage', quantity: '40', amount: '80' },
      { kind: 'overage', chargeId: 'calls', quantity: '9' }
    ]);
  });

  test('each period begins its overage anew, and the last is billed at the end of the term', () => {
    const step = runPrepaid(GB, [...busy, use('e', '2022-03-31', '110', 'storage')], '2022-04-01');
    // February's 100 rolled: 220 less 200, ÷ 2
    expect(ofKind(step, 'overage').at(-1)).toMatchObject({ start: '2022-03-01', quantity: '10', amount: '30' });
    expect(step.state.lacking).toEqual([]);
  });

  test('a currency commitment draws money, and its overage costs the rate when it names no price', () => {
    const money: PrepaidTerms = {
      ...quarter({ kind: 'currency', grant: { quantity: '100' } }),
      drawdowns: [{ chargeId: 'calls', rates: [{ commitmentId: 'calls', rate: '0.3' }], period: MONTH }]
    };
    const step = runPrepaid(money, [use('a', '2022-01-05', '400')], '2022-02-01');
    expect(ofKind(step, 'drawn', 'overage')).toEqual([
      {
        kind: 'drawn',
        eventId: 'a',
        draws: [{ fundId: JANUARY, quantity: '100' }],
        lacking: '20',
        balances: CALLS('0')
      },
      {
        kind: 'overage',
        chargeId: 'calls',
        start: '2022-01-01',
        end: '2022-02-01',
        quantity: '66.666666666667',
        amount: '20'
      }
    ]);
  });

  test('a top-up does not pay for what was lacking before it', () => {
    const step = runPrepaid(
      QUARTER,
      [use('a', '2022-01-05', '1200'), topUp('t', '2022-01-06', '300', '2022-04-01')],
      '2022-01-31'
    );
    expect(balance(step)).toBe('300');
    expect(step.state.lacking).toEqual([{ chargeId: 'calls', quantity: '200' }]);
  });
});

describe('an event that makes no sense changes no fund', () => {
  test.each<[string, PrepaidEvent]>([
    ['event_late', use('x', '2022-01-01', '5')],
    ['event_late', use('x', '2021-12-31', '5')],
    ['outside_term', use('x', '2022-04-01', '5')],
    ['unknown_charge', use('x', '2022-01-21', '5', 'other')],
    ['bad_quantity', use('x', '2022-01-21', '-5')],
    ['bad_quantity', use('x', '2022-01-21', 'five')],
    ['bad_quantity', topUp('x', '2022-01-21', '-5', '2022-04-01')],
    ['validity_past', topUp('x', '2022-01-21', '5', '2022-01-21')],
    ['unknown_commitment', topUp('x', '2022-01-21', '5', '2022-04-01', { commitmentId: 'gb' })],
    ['bad_price', topUp('x', '2022-01-21', '5', '2022-04-01', { price: '-1' })],
    ['bad_instant', { ...use('x', '2022-01-21', '5'), at: '2022-01-21' }]
  ])('%s', (code, event) => {
    const before = done(applyPrepaid(QUARTER, done(openPrepaid(QUARTER)).state, stream.slice(0, 1)));
    const after = done(applyPrepaid(QUARTER, before.state, [event]));
    expect(after.entries.at(-1)).toMatchObject({ kind: 'refused', eventId: 'x', code });
    if (code !== 'outside_term') expect(balance(after)).toBe('200');
  });

  test.each<[string, PrepaidTerms]>([
    ['bad_period', { ...QUARTER, end: '2022-01-01' }],
    ['bad_period', { ...QUARTER, end: '2922-01-01' }],
    ['bad_period', { ...QUARTER, start: '0001-01-01' }],
    ['bad_number', quarter({ grant: { quantity: '-1' } })],
    ['bad_number', quarter({ grant: { quantity: '1', price: '-1' } })],
    ['bad_date', quarter({ changes: [{ from: '0001-01-01', quantity: '1' }] })],
    ['bad_period', quarter({ start: '2021-12-31' })],
    [
      'too_many_periods',
      {
        ...quarter({ validity: { unit: 'day', count: 1 }, rollover: { maxPeriods: 1200, order: 'first' } }),
        end: '2122-01-01'
      }
    ],
    ['bad_period', quarter({ end: '2022-04-02' })],
    ['bad_rollover', quarter({ rollover: { maxPeriods: 2, order: 'first', length: MONTH } })],
    ['commitment_repeated', { ...QUARTER, commitments: [MONTHLY, MONTHLY] }],
    ['bad_rate', { ...QUARTER, drawdowns: [{ chargeId: 'calls', rates: [{ commitmentId: 'calls', rate: '0' }] }] }],
    [
      'rate_repeated',
      { ...QUARTER, drawdowns: [{ chargeId: 'calls', rates: [...FROM_CALLS.rates, ...FROM_CALLS.rates] }] }
    ],
    [
      'unknown_commitment',
      { ...QUARTER, drawdowns: [{ chargeId: 'calls', rates: [{ commitmentId: 'gb', rate: '1' }] }] }
    ],
    ['charge_repeated', { ...QUARTER, drawdowns: [...QUARTER.drawdowns, ...QUARTER.drawdowns] }]
  ])('terms are refused: %s', (code, terms) => {
    expect(openPrepaid(terms)).toMatchObject({ ok: false, code });
  });

  test('a kept state draws by date of grant, in whatever order its funds were kept', () => {
    const { state } = runPrepaid(QUARTER, [topUp('t', '2022-01-10', '50', '2022-04-01')], '2022-01-11');
    const turned = { ...state, funds: [...state.funds].reverse() };
    const { entries } = done(applyPrepaid(QUARTER, turned, [use('u', '2022-01-12', '10')]));
    expect(entries).toMatchObject([{ kind: 'drawn', draws: [{ fundId: JANUARY, quantity: '10' }] }]);
  });

  test('a state that is not ours is refused', () => {
    const { state } = done(openPrepaid(QUARTER));
    expect(applyPrepaid(QUARTER, { ...state, clock: 'noon' }, [])).toMatchObject({ code: 'bad_state' });
    expect(applyPrepaid(QUARTER, { ...state, cancelledOn: 'soon' }, [])).toMatchObject({ code: 'bad_state' });
    const foreign = state.funds.map((fund) => ({ ...fund, commitmentId: 'gb' }));
    expect(applyPrepaid(QUARTER, { ...state, funds: foreign }, [])).toMatchObject({ code: 'bad_state' });
    expect(applyPrepaid(QUARTER, { ...state, lacking: [{ chargeId: 'other', quantity: '1' }] }, [])).toMatchObject({
      code: 'bad_state'
    });
    const funds = state.funds.map((fund) => ({ ...fund, remaining: '-1' }));
    expect(applyPrepaid(QUARTER, { ...state, funds }, [])).toMatchObject({ code: 'bad_state' });
    expect(advancePrepaid(QUARTER, state, 'soon')).toMatchObject({ code: 'bad_date' });
  });
});
