import { describe, expect, test } from '@jest/globals';
import {
  advancePrepaid,
  openPrepaid,
  type Commitment,
  type Drawdown,
  type PrepaidTerms
} from '../../src/usage/index.ts';
import { balance, done, ofKind, runPrepaid, topUp, use } from '../fixtures/prepaid-steps.ts';

const MONTH = { unit: 'month', count: 1 } as const;
const POINTS: Commitment = { id: 'points', kind: 'units', validity: MONTH, grant: { quantity: '100' } };
const MONEY: Commitment = { id: 'money', kind: 'currency', grant: { quantity: '50' }, priority: 1 };
const terms = (commitments: Commitment[], drawdown: Partial<Drawdown> = {}): PrepaidTerms => ({
  currency: 'EUR',
  start: '2027-01-01',
  end: '2028-01-01',
  commitments,
  drawdowns: [
    {
      chargeId: 'calls',
      rates: commitments.map(({ id }) => ({ commitmentId: id, rate: RATES[id] ?? '1' })),
      ...drawdown
    }
  ]
});
/** An hour of use takes 2 points, or 0.30 euros. */
const RATES: Readonly<Record<string, string>> = { points: '2', money: '0.3' };
const drawsOf = (...parts: [string, string][]) => parts.map(([fundId, quantity]) => ({ fundId, quantity }));
const IN_JANUARY = 'grant:points:2027-01-01';
const IN_FEBRUARY = 'grant:points:2027-02-01';
const MONEY_FUND = 'grant:money:2027-01-01';

describe('a rate between the unit of use and that of the fund', () => {
  test('10 hours take 20 of 100 points', () => {
    expect(balance(runPrepaid(terms([POINTS]), [use('u', '2027-01-05', '10')], '2027-01-06'))).toBe('80');
  });

  test('a tenth of an hour at 2.5 points takes a quarter of a point', () => {
    const fine = terms([POINTS], { rates: [{ commitmentId: 'points', rate: '2.5' }] });
    expect(balance(runPrepaid(fine, [use('u', '2027-01-05', '0.1')], '2027-01-06'))).toBe('99.75');
  });
});

describe('a fund of units and one of money on one subscription', () => {
  test('what the points cannot give is drawn from the money, by its own rate', () => {
    const step = runPrepaid(terms([POINTS, MONEY]), [use('u', '2027-01-05', '60')], '2027-01-06');
    // 60 hours are 120 points: 100 are there; the other 20 are 10 hours, 3 euros
    expect(ofKind(step, 'drawn')).toEqual([
      {
        kind: 'drawn',
        eventId: 'u',
        draws: drawsOf([IN_JANUARY, '100'], [MONEY_FUND, '3']),
        lacking: '0',
        balances: [
          { commitmentId: 'points', quantity: '0' },
          { commitmentId: 'money', quantity: '47' }
        ]
      }
    ]);
  });

  test('the lower priority is drawn first, whatever is declared first', () => {
    const step = runPrepaid(terms([{ ...POINTS, priority: 2 }, MONEY]), [use('u', '2027-01-05', '200')], '2027-01-06');
    // 50 euros are 166.67 hours; the rest is 10 ÷ 0.3 × 2 points
    expect(ofKind(step, 'drawn')).toMatchObject([
      { draws: drawsOf([MONEY_FUND, '50'], [IN_JANUARY, '66.666666666667']), lacking: '0' }
    ]);
  });

  test('of one priority the earlier grant is drawn first', () => {
    const equal = terms([POINTS, { ...MONEY, priority: 0 }]);
    const step = runPrepaid(equal, [use('u', '2027-02-05', '10')], '2027-02-06');
    expect(ofKind(step, 'drawn')).toMatchObject([{ draws: drawsOf([MONEY_FUND, '3']) }]);
  });

  test('rolled funds that go first are drawn before all others, also of a lower priority', () => {
    const rolled: Commitment = { ...POINTS, priority: 7, rollover: { maxPeriods: 1, order: 'first' } };
    const step = runPrepaid(terms([rolled, MONEY]), [use('u', '2027-02-05', '55')], '2027-02-06');
    // 50 hours out of January's points, 5 hours for 1.50
    expect(ofKind(step, 'drawn')).toMatchObject([{ draws: drawsOf([IN_JANUARY, '100'], [MONEY_FUND, '1.5']) }]);
  });

  test('and those that go last after all others, also of a higher priority', () => {
    const rolled: Commitment = { ...POINTS, priority: 0, rollover: { maxPeriods: 1, order: 'last' } };
    const step = runPrepaid(terms([rolled, MONEY]), [use('u', '2027-02-05', '220')], '2027-02-06');
    // 50 hours of February, 166.67 hours for 50 euros, and 3.33 hours of January
    expect(ofKind(step, 'drawn')).toMatchObject([
      { draws: drawsOf([IN_FEBRUARY, '100'], [MONEY_FUND, '50'], [IN_JANUARY, '6.666666666667']) }
    ]);
  });

  test('what both lack is money, since money is drawn last, and costs itself', () => {
    const lacks = terms([POINTS, MONEY], { period: MONTH });
    const step = runPrepaid(lacks, [use('a', '2027-01-05', '60'), use('b', '2027-01-06', '200')], '2027-02-01');
    expect(ofKind(step, 'drawn').at(-1)).toMatchObject({ draws: drawsOf([MONEY_FUND, '47']), lacking: '13' });
    expect(ofKind(step, 'overage')).toEqual([
      {
        kind: 'overage',
        chargeId: 'calls',
        start: '2027-01-01',
        end: '2027-02-01',
        quantity: '43.333333333333',
        amount: '13'
      }
    ]);
  });

  test('of one priority the commitment named last is the one drawn last', () => {
    const equal = terms([{ ...MONEY, priority: 0 }, POINTS]);
    const step = runPrepaid(equal, [use('a', '2027-01-05', '300')], '2027-01-06');
    // 50 euros are 166.67 hours, 100 points 50; the other 83.33 hours are points
    expect(ofKind(step, 'drawn')).toMatchObject([{ lacking: '166.666666666667' }]);
  });

  test('a charge draws only on the commitments it has a rate for', () => {
    const two: PrepaidTerms = {
      ...terms([POINTS, MONEY]),
      drawdowns: [
        { chargeId: 'calls', rates: [{ commitmentId: 'points', rate: '2' }] },
        { chargeId: 'gb', rates: [{ commitmentId: 'money', rate: '0.5' }] }
      ]
    };
    const step = runPrepaid(two, [use('a', '2027-01-05', '60'), use('b', '2027-01-06', '8', 'gb')], '2027-01-07');
    expect(ofKind(step, 'drawn')).toMatchObject([
      { draws: drawsOf([IN_JANUARY, '100']), lacking: '20', balances: [{ commitmentId: 'points', quantity: '0' }] },
      { draws: drawsOf([MONEY_FUND, '4']), lacking: '0', balances: [{ commitmentId: 'money', quantity: '46' }] }
    ]);
  });

  test('a top-up goes to the commitment it names, at most to that one’s end', () => {
    const until = terms([POINTS, { ...MONEY, end: '2027-03-01' }]);
    const step = runPrepaid(
      until,
      [topUp('t', '2027-01-05', '25', '2027-12-01', { commitmentId: 'money' })],
      '2027-01-06'
    );
    expect(ofKind(step, 'topped_up')).toMatchObject([{ validTo: '2027-03-01', balance: '75' }]);
  });
});

describe('when funds are granted', () => {
  test.each<[string, Commitment['validity'], string[]]>([
    ['a day', { unit: 'day', count: 100 }, ['2027-01-01', '2027-04-11', '2027-07-20', '2027-10-28']],
    ['a week', { unit: 'week', count: 20 }, ['2027-01-01', '2027-05-21', '2027-10-08']],
    ['a quarter', { unit: 'quarter', count: 1 }, ['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']],
    ['a half year', { unit: 'half_year', count: 1 }, ['2027-01-01', '2027-07-01']],
    ['a year', { unit: 'year', count: 1 }, ['2027-01-01']],
    ['the term', { unit: 'term', count: 1 }, ['2027-01-01']]
  ])('validity counted in units of %s', (_unit, validity, days) => {
    const step = runPrepaid(terms([{ ...POINTS, validity }]), [], '2027-12-31');
    expect(ofKind(step, 'granted').map((entry) => entry.kind === 'granted' && entry.on)).toEqual(days);
  });

  test('a commitment may begin after the term and end before it', () => {
    const short = terms([{ ...POINTS, start: '2027-01-31', end: '2027-03-15' }]);
    const step = runPrepaid(short, [use('early', '2027-01-05', '1'), use('late', '2027-06-01', '1')], '2027-07-01');
    expect(ofKind(step, 'granted')).toMatchObject([
      { on: '2027-01-31', validTo: '2027-02-28' },
      { on: '2027-02-28', validTo: '2027-03-15' }
    ]);
    expect(ofKind(step, 'drawn')).toMatchObject([{ lacking: '2' }, { lacking: '2' }]);
  });

  test('a change of the grant holds from the first period that begins on its day or later', () => {
    const changes = [
      { from: '2027-03-01', quantity: '300' },
      { from: '2027-02-10', quantity: '200' }
    ];
    const step = runPrepaid(terms([{ ...POINTS, changes }]), [], '2027-04-01');
    expect(ofKind(step, 'granted').map((entry) => entry.kind === 'granted' && entry.quantity)).toEqual([
      '100',
      '100',
      '300',
      '300'
    ]);
  });
});

describe('rolled funds with a validity of their own', () => {
  /** The vendor's example: a thousand units a year for two years, what is left rolls over for five months. */
  const YEARS: PrepaidTerms = {
    currency: 'USD',
    start: '2023-01-01',
    end: '2025-01-01',
    commitments: [
      {
        id: 'calls',
        kind: 'units',
        validity: { unit: 'year', count: 1 },
        grant: { quantity: '1000' },
        rollover: { maxPeriods: 1, order: 'first', length: { unit: 'month', count: 5 } }
      }
    ],
    drawdowns: [{ chargeId: 'calls', rates: [{ commitmentId: 'calls', rate: '1' }] }]
  };
  const stream = [use('a', '2023-06-01', '800'), use('b', '2024-02-01', '120')];

  test('200 of the first year are there for five months of the second', () => {
    const step = runPrepaid(YEARS, stream, '2024-06-01');
    expect(ofKind(step, 'rolled', 'expired')).toEqual([
      { kind: 'rolled', on: '2024-01-01', fundId: 'grant:calls:2023-01-01', quantity: '200', validTo: '2024-06-01' },
      { kind: 'expired', on: '2024-06-01', fundId: 'grant:calls:2023-01-01', quantity: '80' }
    ]);
    expect(balance(runPrepaid(YEARS, stream, '2024-05-31'))).toBe('1080');
    expect(balance(step)).toBe('1000');
  });

  test('never beyond the period they roll into', () => {
    const [calls] = YEARS.commitments;
    if (calls === undefined) throw new Error('no commitment');
    const long = { maxPeriods: 1, order: 'first', length: { unit: 'month', count: 18 } } as const;
    const step = runPrepaid({ ...YEARS, commitments: [{ ...calls, rollover: long }] }, stream, '2024-02-02');
    expect(ofKind(step, 'rolled')).toMatchObject([{ validTo: '2025-01-01' }]);
  });
});

describe('overage', () => {
  const price = { currency: 'EUR', amount: '2' };
  const lacking = [use('a', '2027-01-05', '70'), use('b', '2027-02-10', '5')];

  test('is billed by the charge’s own period, not by that of the funds', () => {
    const yearly = terms([{ ...POINTS, validity: { unit: 'year', count: 1 } }], {
      period: MONTH,
      overage: { model: 'per_unit', price }
    });
    expect(ofKind(runPrepaid(yearly, lacking, '2027-03-01'), 'overage')).toMatchObject([
      { start: '2027-01-01', end: '2027-02-01', quantity: '20', amount: '40' },
      { start: '2027-02-01', end: '2027-03-01', quantity: '5', amount: '10' }
    ]);
  });

  test('without a period it is billed once, at the end of the term', () => {
    const once = terms([{ ...POINTS, validity: undefined }], { overage: { model: 'per_unit', price } });
    expect(ofKind(runPrepaid(once, lacking, '2028-01-01'), 'overage')).toMatchObject([
      { start: '2027-01-01', end: '2028-01-01', quantity: '25', amount: '50' }
    ]);
  });

  test('a price in another currency gives it no amount', () => {
    const foreign = terms([POINTS], {
      period: MONTH,
      overage: { model: 'per_unit', price: { ...price, currency: 'USD' } }
    });
    const [entry] = ofKind(runPrepaid(foreign, lacking, '2027-02-01'), 'overage');
    expect(entry).toMatchObject({ quantity: '20' });
    expect(entry).not.toHaveProperty('amount');
  });

  test('included units come off it, and the limits of its price hold it', () => {
    const limited = (over: object, includedUnits?: string): PrepaidTerms =>
      terms([POINTS], {
        period: MONTH,
        overage: { model: 'per_unit', ...(includedUnits && { includedUnits }), price: { ...price, ...over } }
      });
    const amount = (given: PrepaidTerms) => ofKind(runPrepaid(given, lacking.slice(0, 1), '2027-02-01'), 'overage');
    expect(amount(limited({}, '15'))).toMatchObject([{ quantity: '20', amount: '10' }]);
    expect(amount(limited({ maximumAmount: '33' }))).toMatchObject([{ amount: '33' }]);
    expect(amount(limited({ minimumAmount: '44' }))).toMatchObject([{ amount: '44' }]);
  });
});

test('a year of daily grants runs in one call', () => {
  const daily = terms([{ ...POINTS, validity: { unit: 'day', count: 1 } }]);
  const step = done(advancePrepaid(daily, done(openPrepaid(daily)).state, '2028-01-01'));
  expect(ofKind(step, 'granted')).toHaveLength(364);
  expect(ofKind(step, 'expired')).toHaveLength(365);
});
