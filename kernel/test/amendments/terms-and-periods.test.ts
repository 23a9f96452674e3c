import { describe, expect, test } from '@jest/globals';
import { delta, scheduleOf, type Amendment, type Delta, type Subscription } from '../../src/amendments/index.ts';
import type { Catalog, Charge, Quote, QuotePlan } from '../../src/index.ts';
import { ALIGNED, catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { amend, subscribed, texts } from './fixture.ts';

const quarter = { unit: 'quarter', count: 1 } as const;
const refusal = (sold: Catalog, from: Subscription, asOf: string, ...amendments: Amendment[]) =>
  delta(from, amendments, { catalog: sold, asOf, policy: ALIGNED });
const entry = (over: Partial<QuotePlan['charges'][number]> = {}): QuotePlan => ({
  key: 'p1',
  ratePlanId: 'plan_seats',
  charges: [{ chargeId: 'chg_seats', quantity: '10', ...over }]
});
const quoteOf = (over: Partial<Quote> = {}): Quote => ({
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  plans: [entry()],
  ...over
});
/** Ten seats at 31 EUR a month, with what a test wants otherwise. */
const seatsAre = (over: Partial<Charge> = {}): Catalog =>
  catalog([plan({ charges: [charge({ ...euros({ amount: '31' }), ...over })] })]);

describe('a term that ends within a period', () => {
  const sold = seatsAre();
  const ten = subscribed(sold, quoteOf({ billDay: 15 }));
  const items = ({ after }: Delta): string[] =>
    scheduleOf(after, ALIGNED).map(({ serviceStart, serviceEnd, amount }) => `${serviceStart} ${serviceEnd} ${amount}`);

  test('made longer when its last part is billed, bills the rest of that period as well', () => {
    const longer = amend(sold, ten, '2027-12-20', { kind: 'change_terms', termMonths: 18 });
    expect(items(longer).slice(12, 15)).toEqual([
      '2027-12-15 2028-01-01 170', // 17 of 31 days, billed before
      '2028-01-01 2028-01-15 140', // the other 14
      '2028-01-15 2028-02-15 310'
    ]);
    expect(longer.remainingTcvChange).toBe('1855.33'); // 140 + 5 × 310 + 16/30 of 310
  });

  test('made longer before that, bills the period whole', () => {
    const longer = amend(sold, ten, '2027-06-20', { kind: 'change_terms', termMonths: 18 });
    expect(items(longer).slice(12, 14)).toEqual(['2027-12-15 2028-01-15 310', '2028-01-15 2028-02-15 310']);
  });

  test('made shorter and as long as it was, comes to nothing', () => {
    const shorter = amend(sold, ten, '2027-03-20', { kind: 'change_terms', termMonths: 2 });
    expect(texts(shorter)).toEqual(['credit 2027-03-01 2027-03-15 -155', 'credit 2027-03-15 2027-04-15 -310']);
    const again = amend(sold, shorter.after, '2027-03-20', { kind: 'change_terms', termMonths: 12 });
    expect(texts(again)).toEqual(['charge 2027-03-01 2027-03-15 155', 'charge 2027-03-15 2027-04-15 310']);
    expect([shorter.remainingTcvChange, again.remainingTcvChange]).toEqual(['-3115', '3115']);
  });
});

describe('a charge that ends on its own', () => {
  const sold = seatsAre({ endCondition: { kind: 'periods', count: 14 } });

  test('lasts to its own day in a longer term', () => {
    const longer = amend(sold, subscribed(sold, quoteOf()), '2027-06-01', { kind: 'change_terms', termMonths: 24 });
    expect(longer.remainingTcvChange).toBe('620');
  });

  test('is renewed up to that day, and no more after it', () => {
    const renewed = amend(sold, subscribed(sold, quoteOf()), '2027-06-01', { kind: 'renew', termMonths: 12 });
    expect(renewed.remainingTcvChange).toBe('620');
    const again = amend(sold, renewed.after, '2027-06-01', { kind: 'renew', termMonths: 12 });
    expect(again.remainingTcvChange).toBe('0');
  });

  test('on a day that the quote names, does not outlive it', () => {
    const dated = seatsAre({ endCondition: { kind: 'date' } });
    const named = subscribed(dated, quoteOf({ plans: [entry({ endDate: '2028-01-01' })] }));
    expect(amend(dated, named, '2027-06-01', { kind: 'renew', termMonths: 12 }).remainingTcvChange).toBe('0');
  });
});

describe('a plan that joins', () => {
  /** 400 seats at 60 a quarter from 1 February 2027 for three years, and another charge to add. */
  const sell = (over: Partial<Charge>): Catalog =>
    catalog([
      plan({ charges: [charge({ period: quarter, ...euros({ amount: '60' }) })] }),
      plan({ id: 'plan_other', charges: [charge({ id: 'chg_other', period: quarter, ...over })] })
    ]);
  const quote = quoteOf({ startDate: '2027-02-01', termMonths: 36, plans: [entry({ quantity: '400' })] });
  const joining = (over: Partial<QuotePlan> = {}): QuotePlan => ({
    key: 'p2',
    ratePlanId: 'plan_other',
    charges: [{ chargeId: 'chg_other', quantity: '1' }],
    ...over
  });
  const box = sell({ ...euros({ amount: '1800' }) });
  const on = '2028-03-18';
  const drawn: Amendment[] = [
    { kind: 'update_quantity', on, planKey: 'p1', chargeId: 'chg_seats', quantity: '450' },
    { kind: 'add_plan', on, plan: joining() }
  ];

  test.each([on, '2028-03-10'])('is charged with the change of the others, seen on %s', (asOf) => {
    const found = amend(box, subscribed(box, quote), asOf, ...drawn); // 44 of 90 days
    expect(texts(found)).toEqual([
      'credit 2028-03-18 2028-05-01 -11733.33',
      'charge 2028-03-18 2028-05-01 13200',
      'charge 2028-03-18 2028-05-01 880'
    ]);
    expect(found).toMatchObject({ net: '2346.67', mrrChange: '1600', remainingTcvChange: '35946.67' });
    expect(found.lines.map(({ document }) => document)).toEqual(['credit_memo', 'debit_memo', 'invoice']);
  });

  test('only in the next quarter, is not charged yet', () => {
    const found = amend(box, subscribed(box, quote), on, { kind: 'add_plan', on: '2028-05-01', plan: joining() });
    expect(found.lines).toEqual([]);
    expect(found.remainingTcvChange).toBe('12600'); // 7 quarters
  });

  test.each(['subscription', 'charge', 'term'] as const)(
    'takes the subscription’s quarters where the catalog aligns it to the %s',
    (alignment) => {
      const sold = sell({ alignment, billDay: { rule: 'charge_trigger' }, ...euros({ amount: '900' }) });
      const found = amend(sold, subscribed(sold, quote), on, { kind: 'add_plan', on, plan: joining() });
      expect(texts(found)).toEqual(['charge 2028-03-18 2028-05-01 440']);
    }
  );

  test('with periods of its own, turns on its own day', () => {
    const sold = sell({ billDay: { rule: 'charge_trigger' }, ...euros({ amount: '900' }) });
    const added = { kind: 'add_plan', on, plan: joining(), ownPeriods: true } as const;
    expect(texts(amend(sold, subscribed(sold, quote), on, added))).toEqual(['charge 2028-03-18 2028-06-18 900']);
  });

  test('for the rest of a term that it is billed for at once, costs its part of the term', () => {
    const sold = sell({ period: { unit: 'term', count: 1 }, model: 'flat', ...euros({ amount: '3600' }) });
    const found = amend(sold, subscribed(sold, quote), '2028-08-01', {
      kind: 'add_plan',
      on: '2028-08-01',
      plan: joining()
    });
    expect(texts(found)).toEqual(['charge 2028-08-01 2030-02-01 1803.28']); // 549 of 1,096 days
    expect(found.mrrChange).toBe('100');
  });

  test('shares an amount off it over its items', () => {
    const plan2 = joining({ discounts: [{ kind: 'amount', value: '500' }] });
    const found = amend(box, subscribed(box, quote), on, { kind: 'add_plan', on, plan: plan2 });
    expect(texts(found)).toEqual(['charge 2028-03-18 2028-05-01 847.36']); // 880 of the 13,480 bears 32.64
    expect(found.remainingTcvChange).toBe('12980');
  });

  test.each([
    [{ until: '2031-01-01' }, {}, 'day_invalid'],
    [{}, { charges: [{ chargeId: 'chg_other', quantity: '1', ramp: [{ interval: 'i1' }] }] }, 'ramp_not_possible'],
    [{}, { charges: [{ chargeId: 'chg_none', quantity: '1' }] }, 'not_priceable'],
    [{}, { ratePlanId: 'plan_none' }, 'not_priceable'],
    [{}, { key: 'p1' }, 'plan_key_repeated']
  ])('%j %j is refused as %s', (how, over, code) => {
    const found = refusal(box, subscribed(box, quote), on, { kind: 'add_plan', on, plan: joining(over), ...how });
    expect(found).toMatchObject({ ok: false, code });
  });
});

test('a plan that was removed does not come back when a cancelled subscription is taken up again', () => {
  const sold = seatsAre();
  const on = '2027-05-01';
  const gone = amend(
    sold,
    subscribed(sold, quoteOf()),
    on,
    { kind: 'remove_plan', on, planKey: 'p1' },
    { kind: 'cancel_on', on }
  );
  const again = amend(sold, gone.after, on, { kind: 'change_terms', termMonths: 12 });
  expect([gone.remainingTcvChange, again.remainingTcvChange]).toEqual(['-2480', '0']);
});

describe('a renewal at the catalog’s price of the day', () => {
  const latest = { priceChange: { option: 'latest_catalog' } } as const;
  const signed = subscribed(seatsAre(latest), quoteOf());
  const renewal: Amendment = { kind: 'renew', termMonths: 12 };

  test('takes it', () => {
    expect(amend(seatsAre({ ...latest, ...euros({ amount: '40' }) }), signed, '2027-12-01', renewal).mrrChange).toBe(
      '90'
    );
  });

  test('is refused when there is none any more', () => {
    const gone = catalog([plan({ id: 'plan_gone' })]);
    expect(refusal(gone, signed, '2027-12-01', renewal)).toMatchObject({ ok: false, code: 'no_catalog_price' });
  });

  test('forgets the uplifts of earlier renewals', () => {
    const sold = seatsAre(latest);
    const once = amend(sold, signed, '2027-12-01', { ...renewal, upliftPercent: '10' });
    const twice = amend(sold, once.after, '2027-12-01', { ...renewal, upliftPercent: '10' });
    expect([once.mrrChange, twice.mrrChange]).toEqual(['31', '0']); // 341 a month both times
  });
});

describe('what makes no sense is refused', () => {
  const sold = seatsAre();
  const ten = subscribed(sold, quoteOf());
  const seats = { planKey: 'p1', chargeId: 'chg_seats' };

  test('a change of a charge that is suspended', () => {
    const suspended = amend(sold, ten, '2027-03-01', { kind: 'suspend', on: '2027-03-01' });
    const change = { kind: 'update_quantity', on: '2027-04-01', ...seats, quantity: '12' } as const;
    expect(refusal(sold, suspended.after, '2027-03-01', change)).toMatchObject({
      ok: false,
      code: 'charge_suspended',
      path: 'amendments[0].on',
      message: 'Seats is suspended from 2027-03-01: resume first'
    });
  });

  test('tiers on a price without any, and tiers with a gap', () => {
    const gap = [
      { from: '0', to: '10', unitPrice: '5' },
      { from: '12', unitPrice: '4' }
    ];
    const change = { kind: 'update_price', on: '2027-04-01', ...seats, price: { tiers: gap } } as const;
    expect(refusal(sold, ten, '2027-03-01', change)).toMatchObject({ ok: false, code: 'price_term_misplaced' });
    const tiers = [{ from: '0', unitPrice: '5' }];
    const tiered = catalog([plan({ charges: [charge({ model: 'tiered', ...euros({ tiers }) })] })]);
    expect(refusal(tiered, subscribed(tiered, quoteOf()), '2027-03-01', change)).toMatchObject({
      ok: false,
      code: 'tier_gap',
      path: 'amendments[0].price.tiers[1]'
    });
  });
});
