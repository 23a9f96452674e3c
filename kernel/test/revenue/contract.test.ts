import { describe, expect, test } from '@jest/globals';
import {
  allocateBundle,
  contractPosition,
  journalLines,
  type Bundle,
  type LedgerInput
} from '../../src/revenue/index.ts';

describe('a bundle', () => {
  const bundle: Bundle = {
    currency: 'EUR',
    price: '1000',
    parts: [
      { id: 'seats', standalonePrice: '900' },
      { id: 'support', standalonePrice: '200' },
      { id: 'training', standalonePrice: '100.005' }
    ]
  };

  test('is split by what its parts cost alone, to the cent', () => {
    // 749.9968…, 166.6659…, 83.3371…
    expect(allocateBundle(bundle)).toEqual({
      ok: true,
      parts: [
        { id: 'seats', amount: '750' },
        { id: 'support', amount: '166.66' },
        { id: 'training', amount: '83.34' }
      ]
    });
  });

  test('a part that is given away alone gets nothing', () => {
    const parts = [...bundle.parts, { id: 'gift', standalonePrice: '0' }];
    expect(allocateBundle({ ...bundle, parts })).toMatchObject({ parts: { 3: { id: 'gift', amount: '0' } } });
  });

  test.each<[string, Bundle]>([
    ['bad_amount', { ...bundle, price: '1000.001' }],
    ['bad_price', { ...bundle, parts: [{ id: 'seats', standalonePrice: '-1' }] }],
    ['no_standalone_price', { ...bundle, parts: [{ id: 'seats', standalonePrice: '0' }] }],
    ['no_standalone_price', { ...bundle, parts: [] }]
  ])('%s is refused', (code, bad) => {
    expect(allocateBundle(bad)).toMatchObject({ ok: false, code });
  });
});

const billed = [
  { date: '2027-01-31', amount: '300' },
  { date: '2027-04-01', amount: '100' }
];
const revenue = ['2027-01', '2027-02', '2027-04', '2027-05'].map((month) => ({ month, amount: '100' }));
const earlier = [{ month: '2026-12', amount: '50' }, ...revenue.slice(0, 3), { month: '2027-05', amount: '50' }];

describe('the position of a contract', () => {
  test('is a liability while more is billed than earned, month by month without gaps', () => {
    expect(contractPosition('EUR', billed, revenue)).toEqual({
      ok: true,
      months: [
        { month: '2027-01', billed: '300', revenue: '100', liability: '200', asset: '0' },
        { month: '2027-02', billed: '0', revenue: '100', liability: '100', asset: '0' },
        { month: '2027-03', billed: '0', revenue: '0', liability: '100', asset: '0' },
        { month: '2027-04', billed: '100', revenue: '100', liability: '100', asset: '0' },
        { month: '2027-05', billed: '0', revenue: '100', liability: '0', asset: '0' }
      ]
    });
  });

  test('is an asset while more is earned than billed', () => {
    expect(contractPosition('EUR', billed, earlier)).toMatchObject({
      months: [
        { month: '2026-12', liability: '0', asset: '50' },
        { month: '2027-01', liability: '150', asset: '0' },
        { month: '2027-02', liability: '50', asset: '0' },
        { month: '2027-03', liability: '50', asset: '0' },
        { month: '2027-04', liability: '50', asset: '0' },
        { month: '2027-05', liability: '0', asset: '0' }
      ]
    });
  });

  test('of nothing has no months; what makes no sense is refused', () => {
    expect(contractPosition('EUR', [], [])).toEqual({ ok: true, months: [] });
    expect(contractPosition('JPY', [{ date: '2027-01-01', amount: '0.5' }], [])).toMatchObject({ code: 'bad_amount' });
    expect(contractPosition('EUR', [{ date: '0001-01-01', amount: '1' }], [])).toMatchObject({ code: 'bad_date' });
    expect(contractPosition('EUR', [], [{ month: '0001-01', amount: '1' }])).toMatchObject({ code: 'bad_date' });
  });
});

describe('journal lines', () => {
  const input: LedgerInput = {
    currency: 'EUR',
    receivableAccount: '1200',
    contractAssetAccount: '1250',
    obligations: [
      { id: 'seats', ledger: { revenueAccount: '4000', deferredAccount: '2400' }, billed, revenue: earlier }
    ]
  };
  const booked = (given: LedgerInput): unknown => {
    const journal = journalLines(given);
    if (!journal.ok) return journal.code;
    return journal.lines.map(
      ({ month, event, account, side, amount }) => `${month} ${event} ${side} ${account} ${amount}`
    );
  };

  test('defer what is billed, take revenue out of it, and build a contract asset when nothing is deferred', () => {
    expect(booked(input)).toEqual([
      '2026-12 revenue credit 4000 50',
      '2026-12 revenue debit 1250 50',
      '2027-01 billing debit 1200 300',
      '2027-01 billing credit 2400 250',
      '2027-01 billing credit 1250 50',
      '2027-01 revenue credit 4000 100',
      '2027-01 revenue debit 2400 100',
      '2027-02 revenue credit 4000 100',
      '2027-02 revenue debit 2400 100',
      '2027-04 billing debit 1200 100',
      '2027-04 billing credit 2400 100',
      '2027-04 revenue credit 4000 100',
      '2027-04 revenue debit 2400 100',
      '2027-05 revenue credit 4000 50',
      '2027-05 revenue debit 2400 50'
    ]);
  });

  test('a credit runs the other way', () => {
    const credit = [
      {
        id: 'seats',
        ledger: { revenueAccount: '4000', deferredAccount: '2400' },
        billed: [{ date: '2027-01-01', amount: '-40' }],
        revenue: [{ month: '2027-01', amount: '-40' }]
      }
    ];
    expect(booked({ ...input, obligations: credit })).toEqual([
      '2027-01 billing credit 1200 40',
      '2027-01 billing debit 1250 40',
      '2027-01 revenue debit 4000 40',
      '2027-01 revenue credit 1250 40'
    ]);
  });

  test('a charge that names no account for a movement is refused, with its place', () => {
    const [seats] = input.obligations;
    const without = (ledger: object) => ({
      ...input,
      obligations: [{ ...seats, id: 'seats', billed, revenue, ledger }]
    });
    expect(journalLines(without({ deferredAccount: '2400' }))).toMatchObject({
      ok: false,
      code: 'ledger_missing',
      path: 'obligations[0].ledger'
    });
    expect(journalLines(without({ revenueAccount: '4000' }))).toMatchObject({ code: 'ledger_missing' });
  });

  test('nothing deferred needs no deferred account', () => {
    const arrears = [
      {
        id: 'calls',
        ledger: { revenueAccount: '4010' },
        billed: [{ date: '2027-02-01', amount: '7' }],
        revenue: [{ month: '2027-01', amount: '7' }]
      }
    ];
    expect(booked({ ...input, obligations: arrears })).toEqual([
      '2027-01 revenue credit 4010 7',
      '2027-01 revenue debit 1250 7',
      '2027-02 billing debit 1200 7',
      '2027-02 billing credit 1250 7'
    ]);
  });
});
