import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import {
  evaluateQuote,
  type Charge,
  type Evaluation,
  type Quote,
  type QuoteCharge,
  type RampInterval,
  type Tier
} from '../src/index.ts';
import { catalogSchema, quoteChangeSchema, quoteSchema } from '../src/schemas.ts';
import { charge, euros } from './fixtures/catalog.ts';
import { dealCatalog, dealQuote, type Deal } from './fixtures/deal.ts';

const seats = charge({
  ...euros({ amount: '22' }),
  quantity: { min: '0', default: '1' },
  limits: { maxDiscountPercent: '100', approvals: [], priceEditable: true, tiersEditable: true }
});
const sold = (over: Partial<Charge>): Charge => ({ ...seats, ...over });
const issues = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** What no figure may ever be, wherever it is shown. */
function expectFigures({ priced, invoices }: Evaluation): void {
  expect(JSON.stringify({ priced, invoices })).not.toMatch(/NaN|Infinity|null|undefined|e\+/);
}

function evaluate(entry: Partial<QuoteCharge>, quote: Partial<Quote> = {}, over: Partial<Charge> = {}): Evaluation {
  const deal: Deal = { charges: [sold(over)], entries: { chg_seats: entry }, quote };
  const evaluation = evaluateQuote(dealCatalog(deal), dealQuote(deal));
  expectFigures(evaluation);
  return evaluation;
}
const blocks = ({ violations }: Evaluation): string[] =>
  violations.filter(({ severity }) => severity === 'block').map(({ path }) => path);
const codes = ({ violations }: Evaluation): string[] => violations.map(({ code, path }) => `${code} ${path}`);

const good = dealQuote({ charges: [seats] });
const withEntry = (entry: object): unknown => ({
  ...good,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '1', ...entry }] }]
});
const quote = quoteSchema(z);
const SIX = 'write a plain decimal number with at most 6 decimals and no trailing zeros, such as 12.5';
const TWELVE = 'write a plain decimal number without trailing zeros, such as 12.5';
const ENTRY = 'plans.0.charges.0';

describe('the schema of a quote refuses, with the place,', () => {
  test.each<[string, unknown, string]>([
    ['an unknown member', { ...good, ramp: [] }, ': Unrecognized key: "ramp"'],
    ['an unknown member of a charge', withEntry({ unitPrice: '1' }), `${ENTRY}: Unrecognized key: "unitPrice"`],
    [
      'an unknown member of a discount',
      withEntry({ discount: { kind: 'percent', value: '1', from: '2027-01-01' } }),
      `${ENTRY}.discount: Unrecognized key: "from"`
    ],
    [
      'an unknown member of an interval',
      { ...good, intervals: [{ key: 'a', startDate: '2027-01-01', endDate: '2028-01-01', months: 12 }] },
      'intervals.0: Unrecognized key: "months"'
    ],
    [
      'a quantity as a number',
      withEntry({ quantity: 1 }),
      `${ENTRY}.quantity: Invalid input: expected string, received number`
    ],
    [
      'a discount as a number',
      withEntry({ discount: { kind: 'amount', value: 5 } }),
      `${ENTRY}.discount.value: Invalid input: expected string, received number`
    ],
    [
      'a price as a number',
      withEntry({ price: { amount: 22 } }),
      `${ENTRY}.price.amount: Invalid input: expected string, received number`
    ],
    [
      "an interval's quantity as a number",
      withEntry({ ramp: [{ interval: 'y1', quantity: 7 }] }),
      `${ENTRY}.ramp.0.quantity: Invalid input: expected string, received number`
    ],
    ['10^15 units', withEntry({ quantity: '1000000000000000' }), `${ENTRY}.quantity: ${SIX}`],
    ['40 digits', withEntry({ quantity: '1'.repeat(40) }), `${ENTRY}.quantity: ${SIX}`],
    ['40 digits of a price', withEntry({ price: { amount: '1'.repeat(40) } }), `${ENTRY}.price.amount: ${TWELVE}`],
    ['a price below 1e-12', withEntry({ price: { amount: '0.0000000000001' } }), `${ENTRY}.price.amount: ${TWELVE}`],
    ['a quantity of NaN', withEntry({ quantity: 'NaN' }), `${ENTRY}.quantity: ${SIX}`],
    ['an exponent', withEntry({ quantity: '1e5' }), `${ENTRY}.quantity: ${SIX}`],
    ['nothing', withEntry({ quantity: '' }), `${ENTRY}.quantity: ${SIX}`],
    ['a digit that is not ASCII', withEntry({ quantity: '٣' }), `${ENTRY}.quantity: ${SIX}`],
    ['no day', { ...good, startDate: '2027-02-30' }, 'startDate: Invalid ISO date'],
    [
      'no day of an interval',
      { ...good, intervals: [{ key: 'a', startDate: 'soon', endDate: '2028-01-01' }] },
      'intervals.0.startDate: Invalid ISO date'
    ],
    ['a ramp without intervals', { ...good, intervals: [] }, 'intervals: Too small: expected array to have >=1 items'],
    [
      'a key of 41 characters',
      { ...good, plans: [{ ...good.plans[0], key: 'k'.repeat(41) }] },
      'plans.0.key: Too big: expected string to have <=40 characters'
    ],
    [
      'an id of 81 characters',
      withEntry({ chargeId: 'c'.repeat(81) }),
      `${ENTRY}.chargeId: Too big: expected string to have <=80 characters`
    ],
    ['a term of 1201 months', { ...good, termMonths: 1201 }, 'termMonths: Too big: expected number to be <=1200']
  ])('%s', (_case, value, expected) => {
    expect(issues(quote, value)).toEqual([expected]);
  });

  test('and that of a catalog and of a change do the same', () => {
    const catalog = dealCatalog({ charges: [seats] });
    const [product] = catalog.products;
    const [plan] = product?.ratePlans ?? [];
    const withCharge = (over: object): unknown => ({
      ...catalog,
      products: [{ ...product, ratePlans: [{ ...plan, charges: [{ ...seats, ...over }] }] }]
    });
    const place = 'products.0.ratePlans.0.charges.0';
    expect(issues(catalogSchema(z), withCharge({}))).toEqual([]);
    expect(issues(catalogSchema(z), withCharge({ colour: 'red' }))).toEqual([`${place}: Unrecognized key: "colour"`]);
    expect(issues(catalogSchema(z), withCharge({ prices: [{ currency: 'EUR', amount: 22 }] }))).toEqual([
      `${place}.prices.0.amount: Invalid input: expected string, received number`
    ]);
    expect(issues(catalogSchema(z), withCharge({ prices: [{ currency: 'EUR', amount: '1'.repeat(40) }] }))).toEqual([
      `${place}.prices.0.amount: ${TWELVE}`
    ]);
    const change = { kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', quantity: 7 };
    expect(issues(quoteChangeSchema(z), change)).toEqual(['quantity: Invalid input: expected string, received number']);
  });
});

describe('a quote that went past any schema is blocked at the place', () => {
  test.each([
    'NaN',
    '1e5',
    '',
    '٣',
    ' 1',
    '+1',
    '0x10',
    'Infinity',
    '1.0000001',
    '1000000000000000',
    '1'.repeat(40),
    '1'.repeat(5000)
  ])('a quantity of %j', (quantity) => {
    expect(codes(evaluate({ quantity }))).toContain('quantity_invalid plans[0].charges[0].quantity');
  });

  test.each(['1969-12-31', '1900-01-01', '2201-01-01', '9999-12-31', '0000-01-01', '2027-02-30', '', '٢٠٢٧-٠١-٠١'])(
    'a start on %j',
    (startDate) => {
      const evaluation = evaluate({}, { startDate });
      expect(codes(evaluation)).toContain('start_date_invalid startDate');
      expect(evaluation.violations[0]?.message).toBe(`${startDate} is not a day between 1970 and 2200.`);
      expect(evaluation.invoices).toEqual([]);
    }
  );

  test('but not a start on the first or the last day that may be, nor a term that ends later', () => {
    expect(codes(evaluate({}, { startDate: '1970-01-01' }))).toEqual(['plan_not_yet_sold plans[0]']);
    const late = evaluate({}, { startDate: '2200-12-31', termMonths: 1200 });
    expect([late.verdict, late.priced.endDate, late.priced.totals.tcv]).toEqual(['billable', '2300-12-31', '26400']);
  });

  test.each([0, -1, 1.5, 1201, 1e300, NaN, Infinity])('a term of %d months', (termMonths) => {
    expect(codes(evaluate({}, { termMonths }))).toContain('term_invalid termMonths');
  });

  test.each<[string, Partial<QuoteCharge>, Partial<Quote>, Partial<Charge>, string]>([
    [
      'a discount that ends in 1969',
      { discount: { kind: 'percent', value: '1', until: '1969-12-31' } },
      {},
      {},
      'plans[0].charges[0].discount'
    ],
    [
      'a discount that ends in 2201',
      { discount: { kind: 'percent', value: '1', until: '2201-01-01' } },
      {},
      {},
      'plans[0].charges[0].discount'
    ],
    [
      "a quote's discount that ends never",
      {},
      { discounts: [{ kind: 'percent', value: '1', until: 'never' }] },
      {},
      'discounts[0]'
    ],
    ["a quote's discount below nothing", {}, { discounts: [{ kind: 'amount', value: '-1' }] }, {}, 'discounts[0]'],
    ["a quote's discount above 100 %", {}, { discounts: [{ kind: 'percent', value: '100.01' }] }, {}, 'discounts[0]'],
    ["a quote's discount of NaN", {}, { discounts: [{ kind: 'percent', value: 'NaN' }] }, {}, 'discounts[0]'],
    ['a price below nothing', { price: { amount: '-5' } }, {}, {}, 'plans[0].charges[0].price'],
    ['a price that is no number', { price: { amount: 'x' } }, {}, {}, 'plans[0].charges[0].price'],
    [
      'a step-up that is no number',
      { stepUp: { kind: 'percent', value: 'NaN' } },
      {},
      {},
      'plans[0].charges[0].stepUp'
    ],
    ['an activation in 1969', {}, { activationDate: '1969-12-31' }, { trigger: 'activation' }, 'activationDate'],
    ['an activation after the term', {}, { activationDate: '2028-01-01' }, { trigger: 'activation' }, 'activationDate'],
    [
      'a charge that starts in 2201',
      { startDate: '2201-01-01' },
      {},
      { trigger: 'date' },
      'plans[0].charges[0].startDate'
    ],
    [
      'a charge that ends before it starts',
      { endDate: '2026-01-01' },
      {},
      { endCondition: { kind: 'date' } },
      'plans[0].charges[0].endDate'
    ],
    [
      'terms of an interval there is not',
      { ramp: [{ interval: 'y9', quantity: '5' }] },
      {},
      {},
      'plans[0].charges[0].ramp[0]'
    ]
  ])('%s', (_case, entry, header, over, path) => {
    expect(blocks(evaluate(entry, header, over))).toContain(path);
  });

  const interval = (key: string, startDate: string, endDate: string): RampInterval => ({ key, startDate, endDate });
  test.each<[string, RampInterval[], string]>([
    ['a gap', [interval('a', '2027-01-01', '2027-06-01'), interval('b', '2027-07-01', '2028-01-01')], 'intervals[1]'],
    [
      'an overlap',
      [interval('a', '2027-01-01', '2027-08-01'), interval('b', '2027-07-01', '2028-01-01')],
      'intervals[1]'
    ],
    ['an early end', [interval('a', '2027-01-01', '2027-08-01')], 'intervals'],
    ['a late end', [interval('a', '2027-01-01', '2028-08-01')], 'intervals'],
    ['an interval that ends before it starts', [interval('a', '2027-08-01', '2027-01-01')], 'intervals[0]'],
    ['an interval in 1969', [interval('a', '1969-01-01', '1969-06-01')], 'intervals[0]'],
    ['an interval to 2201', [interval('a', '2027-01-01', '2201-01-01')], 'intervals[0]'],
    [
      'intervals out of order',
      [interval('b', '2027-07-01', '2028-01-01'), interval('a', '2027-01-01', '2027-07-01')],
      'intervals[1]'
    ],
    [
      'two intervals of one key',
      [interval('a', '2027-01-01', '2027-07-01'), interval('a', '2027-07-01', '2028-01-01')],
      'intervals[1].key'
    ],
    ['no interval', [], 'intervals']
  ])('a ramp with %s', (_case, intervals, path) => {
    expect(blocks(evaluate({}, { intervals }))).toContain(path);
  });

  test('keys and ids of 100,000 characters', () => {
    const long = 'k'.repeat(100_000);
    const plans = [{ key: long, ratePlanId: 'plan_seats', charges: [{ chargeId: long, quantity: '1' }] }];
    expect(blocks(evaluate({}, { plans }))).toContain('plans[0].charges[0]');
  });
});

describe('prices at the edge', () => {
  test('10^12 units at 10^12 are more than a record can hold, to the last digit', () => {
    const evaluation = evaluate({ quantity: '999999999999' }, {}, euros({ amount: '1000000000000' }));
    expect(evaluation.priced.totals.tcv).toBe('11999999999988000000000000');
    expect(codes(evaluation)).toEqual(['amount_too_large plans']);
  });

  test('10^12 units at 1e-12 are 1 a month, one is nothing', () => {
    const tiny = euros({ amount: '0.000000000001' });
    expect(evaluate({ quantity: '1000000' }, {}, tiny).priced.totals.tcv).toBe('0');
    const [line] = evaluate({ quantity: '999999999999' }, {}, tiny).priced.lines;
    expect(line).toMatchObject({ listPrice: '0.999999999999', contractValue: '12' });
  });

  test.each(['-5', 'abc', '', '1'.repeat(41)])('a catalog price of %j blocks the plan', (amount) => {
    expect(evaluate({}, {}, euros({ amount })).verdict).toBe('blocked');
  });

  test('40 digits are computed with to the last one, and blocked', () => {
    const evaluation = evaluate({ quantity: '2' }, { termMonths: 1 }, euros({ amount: '4'.repeat(40) }));
    expect(evaluation.priced.totals.tcv).toBe('8'.repeat(40));
    expect(evaluation.verdict).toBe('blocked');
  });

  test('a step-up over a hundred years is a block, not an overflow', () => {
    const intervals = [
      { key: 'a', startDate: '2027-01-01', endDate: '2126-01-01' },
      { key: 'b', startDate: '2126-01-01', endDate: '2127-01-01' }
    ];
    const stepUp = { kind: 'percent', value: '999999999999.999999' } as const;
    expect(codes(evaluate({ stepUp }, { termMonths: 1200, intervals }))).toContain('amount_too_large plans');
  });

  test('a step-up below nothing has no price', () => {
    const intervals = [
      { key: 'a', startDate: '2027-01-01', endDate: '2028-01-01' },
      { key: 'b', startDate: '2028-01-01', endDate: '2029-01-01' }
    ];
    const stepUp = { kind: 'percent', value: '-200' } as const;
    expect(blocks(evaluate({ stepUp }, { termMonths: 24, intervals }))).toContain('plans[0].charges[0].stepUp');
  });

  test('periods of 1200 years, 1200 of them, end with the term', () => {
    const years: Partial<Charge> = {
      period: { unit: 'year', count: 1200 },
      endCondition: { kind: 'periods', count: 1200 }
    };
    const { invoices } = evaluate({}, { startDate: '2027-01-31', termMonths: 1200 }, years);
    // 36524 of the 438291 days from 31 January 2027 to 31 January 3227
    expect(invoices.map(({ date, total }) => [date, total])).toEqual([['2027-01-31', '1.83']]);
  });
});

describe('10,000 tiers', () => {
  const tiers: Tier[] = Array.from({ length: 10_000 }, (_none, at) => ({
    from: `${at}`,
    ...(at < 9999 && { to: `${at + 1}` }),
    unitPrice: '2'
  }));

  test.each<[Charge['model'], string]>([
    ['tiered', '19998'],
    ['volume', '19998']
  ])('are priced: %s', (model, listPrice) => {
    const evaluation = evaluate({ quantity: '9999' }, {}, { model, ...euros({ tiers }) });
    expect([evaluation.verdict, evaluation.priced.lines[0]?.listPrice]).toEqual(['billable', listPrice]);
  });

  test('with a gap before each are told apart', () => {
    const apart = tiers.map((tier, at) => ({ ...tier, from: `${at + 0.5}` }));
    const evaluation = evaluate({ quantity: '9999' }, {}, { model: 'tiered', ...euros({ tiers: apart }) });
    expect(evaluation.violations.filter(({ code }) => code === 'tier_gap')).toHaveLength(10_000);
  });
});
