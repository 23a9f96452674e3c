import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { applyChange, describeDifferences, type Quote, type QuoteChange } from '../src/index.ts';
import { quoteSchema } from '../src/schemas.ts';
import { catalog, charge, plan } from './fixtures/catalog.ts';
import { everyEdit, fieldsOf } from './fixtures/quote-edits.ts';
import { rampedQuote } from './fixtures/ramped-quote.ts';

const sold = catalog([plan({ charges: [charge(), charge({ id: 'chg_setup', name: 'Onboarding' })] })]);
const between = (before: Quote, after: Quote): string[] => describeDifferences(before, after, sold);
const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [
    { key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] },
    { key: 'p2', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '20' }] }
  ]
};
const place = { planKey: 'p1', chargeId: 'chg_seats' };
const told = (...changes: QuoteChange[]): string[] =>
  between(
    quote,
    changes.reduce((made, change) => applyChange(made, change), quote)
  );

describe('the sentences', () => {
  test('none for the same quote', () => {
    expect(told()).toEqual([]);
    expect(between(rampedQuote, structuredClone(rampedQuote))).toEqual([]);
  });

  test('quantities and discounts by the name of the charge', () => {
    const discount = { kind: 'percent', value: '5' } as const;
    const until = { kind: 'amount', value: '50', until: '2027-08-01' } as const;
    expect(
      told({ kind: 'set_quantity', ...place, quantity: '12' }, { kind: 'set_discount', ...place, discount })
    ).toEqual(['Quantity of Seats was 10, is 12', 'Discount on Seats was none, is 5 %']);
    expect(told({ kind: 'set_discount', ...place, discount: until })).toEqual([
      'Discount on Seats was none, is 50 EUR until 2027-08-01'
    ]);
  });

  test('another spelling of a number, and an empty list, are no difference', () => {
    expect(told({ kind: 'set_quantity', ...place, quantity: '10.00' })).toEqual([]);
    expect(told({ kind: 'set_quote_discounts', discounts: [] }, { kind: 'set_price', ...place, price: {} })).toEqual(
      []
    );
  });

  test('the header first, then plans and charges that came or went', () => {
    const other: Quote = {
      currency: 'USD',
      startDate: '2027-03-01',
      termMonths: 24,
      billDay: 15,
      activationDate: '2027-03-10',
      acceptanceDate: '2027-03-20',
      stacking: 'best',
      plans: [
        { key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_setup', quantity: '1' }] },
        { key: 'p3', ratePlanId: 'plan_gone', charges: [] }
      ]
    };
    expect(between(quote, other)).toEqual([
      'Currency was EUR, is USD',
      'Start date was 2027-02-01, is 2027-03-01',
      'Term was 12 months, is 24 months',
      "Bill day was the start date's day, is 15",
      'Activation date was the start date, is 2027-03-10',
      'Acceptance date was the start date, is 2027-03-20',
      'Stacking of discounts was not stated, is only the best',
      'Seats Enterprise was removed',
      'plan_gone was added',
      'Seats was removed',
      'Onboarding was added'
    ]);
  });

  test('discounts of the quote, of a plan and of an interval', () => {
    const discounts = [
      { kind: 'percent', value: '10' },
      { kind: 'amount', value: '50', until: '2028-01-01' }
    ] as const satisfies Quote['discounts'];
    expect(
      told(
        { kind: 'set_quote_discounts', discounts: [...discounts] },
        { kind: 'set_plan_discounts', planKey: 'p2', discounts: discounts.slice(0, 1) }
      )
    ).toEqual([
      'Discounts on the quote were none, are 10 % and 50 EUR until 2028-01-01',
      'Discounts on Seats Enterprise were none, are 10 %'
    ]);
    const without = applyChange(rampedQuote, { kind: 'set_interval_discounts', interval: 'y2' });
    expect(between(rampedQuote, without)).toEqual(['Discounts in interval y2 were 5 % until 2028-08-01, are none']);
  });

  test('intervals that came, went, moved or changed their days', () => {
    const [first, second] = [
      { key: 'y1', startDate: '2027-02-01', endDate: '2027-08-01' },
      { key: 'y2', startDate: '2027-08-01', endDate: '2028-02-01' }
    ];
    expect(told({ kind: 'set_intervals', intervals: [first, second] })).toEqual([
      'Interval y1, 2027-02-01 to 2027-08-01, was added',
      'Interval y2, 2027-08-01 to 2028-02-01, was added'
    ]);
    const ramped = { ...quote, intervals: [first, second] };
    expect(between(ramped, { ...ramped, intervals: [second, first] })).toEqual(['The intervals are in another order']);
    const shifted = { ...second, startDate: '2027-09-01', endDate: '2028-03-01' };
    expect(between(ramped, { ...ramped, intervals: [shifted] })).toEqual([
      'Interval y1, 2027-02-01 to 2027-08-01, was removed',
      'Start of interval y2 was 2027-08-01, is 2027-09-01',
      'End of interval y2 was 2028-02-01, is 2028-03-01'
    ]);
  });

  test('a negotiated price, its tiers, a step-up and the days of a charge', () => {
    const tiers = [
      { from: '0', to: '10', unitPrice: '20', flatFee: '5' },
      { from: '10', unitPrice: '18', packageSize: '100', isOverage: true }
    ];
    expect(told({ kind: 'set_price', ...place, price: { amount: '18.50' } })).toEqual([
      "Price of Seats was the catalog's, is 18.5 EUR"
    ]);
    expect(told({ kind: 'set_price', ...place, price: { percent: '2.5', tiers } })).toEqual([
      "Price of Seats was the catalog's, is 2.5 %; 0 to 10 at 20 EUR each and 5 EUR flat; " +
        'over 10 at 18 EUR each in packages of 100 for overage'
    ]);
    expect(
      told(
        { kind: 'set_step_up', ...place, stepUp: { kind: 'percent', value: '3' } },
        { kind: 'set_charge_dates', ...place, startDate: '2027-03-01', endDate: '2027-09-01' }
      )
    ).toEqual([
      'Step-up of Seats was none, is 3 % a year',
      'Start date of Seats was not given, is 2027-03-01',
      'End date of Seats was not given, is 2027-09-01'
    ]);
  });

  test('what a charge has in one interval only', () => {
    const inY2 = { ...place, interval: 'y2' };
    expect(
      told(
        { kind: 'set_quantity', ...inY2, quantity: '30' },
        { kind: 'set_discount', ...inY2, discount: { kind: 'amount', value: '2' } },
        { kind: 'set_price', ...inY2, price: { amount: '18' } }
      )
    ).toEqual([
      'Quantity of Seats in interval y2 was as for the whole term, is 30',
      'Discount on Seats in interval y2 was as for the whole term, is 2 EUR',
      'Price of Seats in interval y2 was as for the whole term, is 18 EUR'
    ]);
  });

  test('plans and charges in another order, by one sentence', () => {
    const [first, second] = quote.plans;
    expect(between(quote, { ...quote, plans: [second, first].flatMap((one) => one ?? []) })).toEqual([
      'The plans are in another order'
    ]);
    const turned = structuredClone(rampedQuote);
    turned.plans[0]?.charges.reverse();
    expect(between(rampedQuote, turned)).toEqual(['The charges of Seats Enterprise are in another order']);
  });

  test('of two charges or plans of one name the second too', () => {
    const twice: Quote = { ...quote, plans: [...quote.plans, ...structuredClone(quote.plans)] };
    const changed = structuredClone(twice);
    const last = changed.plans[3]?.charges[0];
    if (last) last.quantity = '21';
    expect(between(twice, changed)).toEqual(['Quantity of Seats was 20, is 21']);
  });
});

describe('law: any change of any field is told', () => {
  const isQuote = (value: unknown): boolean => quoteSchema(z).safeParse(value).success;

  test('the quote below has every field of the schema', () => {
    expect(quoteSchema(z).parse(rampedQuote)).toEqual(rampedQuote);
    expect([...fieldsOf(rampedQuote)].sort()).toEqual([...schemaFields(quoteSchema(z))].sort());
  });

  test.each(everyEdit(rampedQuote, isQuote))('$path', ({ edited }) => {
    expect(between(rampedQuote, edited).length).toBeGreaterThan(0);
    expect(between(edited, rampedQuote).length).toBeGreaterThan(0);
  });
});

/** The names of all fields that a schema allows. */
function schemaFields(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  JSON.stringify(z.toJSONSchema(schema), (key, value: unknown) => {
    if (key === 'properties' && value !== null && typeof value === 'object')
      for (const name of Object.keys(value)) names.add(name);
    return value;
  });
  return names;
}
