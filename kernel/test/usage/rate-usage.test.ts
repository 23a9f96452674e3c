import { describe, expect, test } from '@jest/globals';
import type { Tier } from '../../src/index.ts';
import { rateUsage, type UsageEvent, type UsagePeriod } from '../../src/usage/index.ts';

const tiers = (low: string, high: string, flatFee?: string): Tier[] => [
  { from: '0', to: '100', unitPrice: low, ...(flatFee !== undefined && { flatFee }) },
  { from: '100', unitPrice: high }
];
const signed = (from: string, list: Tier[]) => ({ from, price: { currency: 'EUR', tiers: list } });
const OLD = signed('2026-11-01', tiers('1', '0.5'));
const NEW = signed('2027-01-16', tiers('2', '1'));

const january: UsagePeriod = {
  start: '2027-01-01',
  end: '2027-02-01',
  currency: 'EUR',
  model: 'tiered',
  aggregation: 'sum',
  prices: [OLD],
  tierChange: 'restart'
};
const changed: UsagePeriod = { ...january, prices: [OLD, NEW] };

const event = (id: string, at: string, quantity: string): UsageEvent => ({ id, at, quantity });
/** 60 before the change and 80 from its first moment on. */
const events = [
  event('a', '2027-01-10T12:00:00.000Z', '50'),
  event('b', '2027-01-15T23:59:59.999Z', '10'),
  event('c', '2027-01-16T00:00:00.000Z', '80')
];
const amounts = (period: UsagePeriod, list = events): unknown => {
  const rated = rateUsage(period, list);
  return rated.ok ? [...rated.items.map(({ amount }) => amount), rated.total] : rated.code;
};

describe('a period on one price', () => {
  test('rates the whole sum once', () => {
    expect(rateUsage(january, events)).toEqual({
      ok: true,
      quantity: '140',
      items: [{ start: '2027-01-01', end: '2027-02-01', quantity: '140', amount: '120' }],
      total: '120',
      outside: 0,
      repeated: 0
    });
  });

  test('leaves out events of other periods and those that come again, and says how many', () => {
    const more = [
      ...events,
      event('d', '2027-02-01T00:00:00.000Z', '1000'),
      event('e', '2026-12-31T23:59:59.999Z', '1000'),
      event('a', '2027-01-11T12:00:00.000Z', '50')
    ];
    expect(rateUsage(january, more)).toMatchObject({ quantity: '140', total: '120', outside: 2, repeated: 1 });
  });

  test('a high watermark is the highest reading at its own tier', () => {
    expect(amounts({ ...january, aggregation: 'max' })).toEqual(['80', '80']);
    expect(amounts({ ...january, model: 'volume', aggregation: 'max' })).toEqual(['80', '80']);
  });

  test.each([
    ['JPY', '0.5', '2'],
    ['EUR', '0.335', '1.01'],
    ['KWD', '0.3335', '1.001']
  ])('%s is rounded half up at its own minor units', (currency, amount, total) => {
    const period: UsagePeriod = {
      ...january,
      currency,
      model: 'per_unit',
      prices: [{ from: '2027-01-01', price: { currency, amount } }]
    };
    expect(amounts(period, [event('a', '2027-01-10T12:00:00.000Z', '3')])).toEqual([total, total]);
  });

  test('without use it costs what is due at quantity 0', () => {
    expect(amounts({ ...january, prices: [signed('2027-01-01', tiers('1', '0.5', '9'))] }, [])).toEqual(['9', '9']);
    expect(amounts(january, [])).toEqual(['0', '0']);
  });
});

describe('a price that changes within the period', () => {
  test('restart: each segment is rated by itself from the first tier', () => {
    expect(amounts(changed)).toEqual(['60', '160', '220']);
  });

  test('restart: each segment owes its own flat fee', () => {
    const fees = [signed('2027-01-01', tiers('1', '0.5', '10')), signed('2027-01-16', tiers('2', '1', '20'))];
    expect(amounts({ ...changed, prices: fees })).toEqual(['70', '180', '250']);
  });

  test('carry_on, tiered: the units after it go on where the others ended', () => {
    expect(amounts({ ...changed, tierChange: 'carry_on' })).toEqual(['60', '120', '180']);
  });

  test('carry_on, volume: each segment at its own price for the whole quantity', () => {
    expect(amounts({ ...changed, model: 'volume', tierChange: 'carry_on' })).toEqual(['30', '80', '110']);
    expect(amounts({ ...changed, model: 'volume' })).toEqual(['60', '160', '220']);
  });

  test('carry_on, volume: what is due without use is due once, on the last price', () => {
    const fees = [signed('2027-01-01', tiers('1', '0.5', '10')), signed('2027-01-16', tiers('2', '1', '20'))];
    expect(amounts({ ...changed, model: 'volume', tierChange: 'carry_on', prices: fees }, [])).toEqual([
      '0',
      '20',
      '20'
    ]);
  });

  test('a level is priced whole, by the days of each segment', () => {
    // the highest is 80: 80 × 15/31 and 160 × 16/31
    expect(amounts({ ...changed, aggregation: 'max' })).toEqual(['38.71', '82.58', '121.29']);
    expect(amounts({ ...changed, aggregation: 'last', tierChange: 'carry_on' })).toEqual(['38.71', '82.58', '121.29']);
  });

  test('names the days and the quantity of each segment, in order of time however prices are listed', () => {
    const rated = rateUsage({ ...changed, prices: [NEW, OLD] }, events);
    expect(rated).toMatchObject({
      items: [
        { start: '2027-01-01', end: '2027-01-16', quantity: '60' },
        { start: '2027-01-16', end: '2027-02-01', quantity: '80' }
      ]
    });
  });

  test('a price from after the period, or replaced before it, takes no part', () => {
    const prices = [signed('2026-01-01', tiers('7', '7')), OLD, signed('2027-02-01', tiers('9', '9'))];
    expect(amounts({ ...january, prices })).toEqual(['120', '120']);
  });
});

describe('models that look at more than the sum', () => {
  const percent = (from: string, rate: string) => ({
    from,
    price: { currency: 'EUR', percent: rate, perEvent: { fixedFee: '0.5', maxFee: '2', freeEvents: '1' } }
  });
  const fees: UsagePeriod = { ...january, model: 'percentage', prices: [percent('2026-11-01', '1')] };

  test('a percentage is of each event, in order of time however they are given', () => {
    // 50 is free as the first; 10 × 1 % + 0.5; 80 × 1 % + 0.5
    expect(amounts(fees)).toEqual(['1.9', '1.9']);
    expect(amounts(fees, [...events].reverse())).toEqual(['1.9', '1.9']);
  });

  test('a percentage that changes: free events begin again under restart and go on under carry_on', () => {
    const both: UsagePeriod = { ...fees, prices: [...fees.prices, percent('2027-01-16', '1.5')] };
    expect(amounts(both)).toEqual(['0.6', '0', '0.6']);
    // 80 × 1.5 % + 0.5
    expect(amounts({ ...both, tierChange: 'carry_on' })).toEqual(['0.6', '1.7', '2.3']);
  });

  test('included units come off once, or in each segment that is rated by itself', () => {
    const unit = (from: string, amount: string) => ({ from, price: { currency: 'EUR', amount } });
    const prices = [unit('2026-11-01', '1'), unit('2027-01-16', '2')];
    const period: UsagePeriod = { ...january, model: 'per_unit', includedUnits: '70', prices };
    expect(amounts({ ...period, prices: prices.slice(0, 1) })).toEqual(['70', '70']);
    expect(amounts(period)).toEqual(['0', '20', '20']);
    expect(amounts({ ...period, tierChange: 'carry_on' })).toEqual(['0', '140', '140']);
  });

  test('a high watermark is rated by max and nothing else, a percentage by sum', () => {
    expect(amounts({ ...january, model: 'high_watermark_tiered', aggregation: 'max' })).toEqual(['80', '80']);
    expect(amounts({ ...january, model: 'high_watermark_volume' })).toBe('aggregation_misfit');
    expect(amounts({ ...fees, aggregation: 'max' })).toBe('aggregation_misfit');
  });
});

describe('a minimum commitment and a spend limit', () => {
  const limited = (one: typeof OLD, limits: object) => ({ ...one, price: { ...one.price, ...limits } });
  const least = limited(OLD, { minimumAmount: '310' });
  const most = limited(NEW, { maximumAmount: '62' });

  test('hold what the whole period costs', () => {
    expect(amounts({ ...january, prices: [least] })).toEqual(['310', '310']);
    expect(amounts({ ...january, prices: [limited(OLD, { minimumAmount: '119.99' })] })).toEqual(['120', '120']);
    expect(amounts({ ...january, prices: [limited(OLD, { maximumAmount: '62' })] })).toEqual(['62', '62']);
    expect(amounts({ ...january, prices: [least] }, [])).toEqual(['310', '310']);
  });

  test('restart: each segment has the part of them that its days are of the period', () => {
    // 310 × 15 ÷ 31 and 62 × 16 ÷ 31
    expect(amounts({ ...january, prices: [least, most] })).toEqual(['150', '32', '182']);
    const loose = [limited(OLD, { minimumAmount: '93' }), limited(NEW, { maximumAmount: '620' })];
    expect(amounts({ ...january, prices: loose })).toEqual(amounts(changed)); // 45 and 320 hold nothing
  });

  test('carry on: the first segment owes the minimum, what is used up of a limit stays used up', () => {
    const going: UsagePeriod = { ...january, tierChange: 'carry_on', prices: [least, most] };
    expect(amounts(going)).toEqual(['310', '0', '310']);
  });

  test('a level is held for the whole period, and shared by days', () => {
    const level: UsagePeriod = { ...january, aggregation: 'max', prices: [least, most] };
    expect(amounts(level)).toEqual(['150', '32', '182']);
  });
});

describe('what cannot be rated is refused', () => {
  const minus = [event('a', '2027-01-10T12:00:00.000Z', '-5')];
  test.each<[string, UsagePeriod, UsageEvent[]]>([
    ['quantity_negative', january, minus],
    ['quantity_negative', { ...january, aggregation: 'max' }, minus],
    ['quantity_negative', changed, [...minus, event('b', '2027-01-20T12:00:00.000Z', '9')]],
    ['usage_unpriced', { ...january, prices: [signed('2027-01-01', tiers('1', '1').slice(0, 1))] }, events],
    ['bad_period', { ...january, end: '2027-01-01' }, events],
    ['bad_period', { ...january, start: '0001-01-01' }, events],
    ['bad_date', { ...january, prices: [{ ...OLD, from: '0001-01-01' }] }, events],
    ['price_missing', { ...january, prices: [NEW] }, events],
    ['prices_overlap', { ...january, prices: [OLD, OLD] }, events],
    ['currency_differs', { ...january, currency: 'USD' }, events],
    ['bad_number', january, [event('a', '2027-01-10T12:00:00.000Z', 'many')]],
    ['usage_key_missing', { ...january, aggregation: 'unique_count' }, events]
  ])('%s', (code, period, list) => {
    expect(rateUsage(period, list)).toMatchObject({ ok: false, code });
  });

  test('a correction may be negative while the sum is not', () => {
    expect(amounts(january, [...events, event('x', '2027-01-30T12:00:00.000Z', '-40')])).toEqual(['100', '100']);
    const after = [...events, event('x', '2027-01-30T12:00:00.000Z', '-90')];
    expect(amounts({ ...changed, tierChange: 'carry_on' }, after)).toEqual(['60', '-20', '40']);
  });
});
