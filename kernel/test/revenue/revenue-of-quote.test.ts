import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { evaluateQuote, type Charge, type Quote } from '../../src/index.ts';
import { revenueFactsSchema, revenueOfQuote, type QuoteRevenue, type RevenueFacts } from '../../src/revenue/index.ts';
import { prepaidOfQuote, usesOfGrants } from '../../src/usage/index.ts';
import { catalog, charge, euros, plan } from '../fixtures/catalog.ts';
import { runPrepaid, topUp, use } from '../fixtures/prepaid-steps.ts';

const QUARTER = { unit: 'quarter', count: 1 } as const;
const once = (id: string, amount: string, over: Partial<Charge>): Charge =>
  charge({ id, name: id, type: 'one_time', model: 'flat', ...euros({ amount }), ...over });

const ledger = { revenueAccount: '4000', deferredAccount: '2400' };
const CHARGES: Charge[] = [
  charge({ id: 'seats', name: 'seats', ...euros({ amount: '10' }), ledger }),
  charge({
    id: 'care',
    period: QUARTER,
    model: 'flat',
    ...euros({ amount: '300' }),
    revenue: { rule: 'monthly' },
    ledger
  }),
  once('setup', '90', { revenue: { rule: 'daily' }, ledger }),
  once('training', '60', { revenue: { rule: 'point_in_time', trigger: 'acceptance' } }),
  once('project', '1000', {
    revenue: {
      rule: 'milestone',
      milestones: [
        { name: 'design', percent: '40' },
        { name: 'go-live', percent: '60' }
      ]
    },
    ledger
  }),
  charge({
    id: 'points',
    model: 'flat',
    ...euros({ amount: '20' }),
    revenue: { rule: 'as_used' },
    prepaid: { function: 'fund', uom: 'point', quantity: '120', validity: QUARTER },
    ledger
  })
];
const QUANTITIES: Readonly<Record<string, string>> = { seats: '10' };
const book = catalog([plan({ id: 'all', charges: CHARGES })]);

/** From 16 January to 16 April, billed on the 16th. */
const quoteOf = (...ids: string[]): Quote => ({
  currency: 'EUR',
  startDate: '2027-01-16',
  termMonths: 3,
  plans: [
    {
      key: 'p',
      ratePlanId: 'all',
      charges: ids.map((chargeId) => ({ chargeId, quantity: QUANTITIES[chargeId] ?? '1' }))
    }
  ]
});
function revenue(ids: readonly string[], facts?: RevenueFacts, from = book): QuoteRevenue {
  const result = revenueOfQuote(evaluateQuote(from, quoteOf(...ids)), from, facts);
  if (!result.ok) throw new Error(result.message);
  return result;
}
const months = ({ lines }: QuoteRevenue) => lines[0]?.revenue.map(({ month, amount }) => [month, amount]);

describe('when the charges of a quote are earned', () => {
  test('without terms each item by day over its service', () => {
    // 16 and 15 of 31 days, 13 and 15 of 28, 16 and 15 of 31
    expect(months(revenue(['seats']))).toEqual([
      ['2027-01', '51.61'],
      ['2027-02', '94.82'],
      ['2027-03', '105.18'],
      ['2027-04', '48.39']
    ]);
  });

  test('monthly: whole months alike, parts by days of their month', () => {
    expect(months(revenue(['care']))).toEqual([
      ['2027-01', '51.34'],
      ['2027-02', '99.47'],
      ['2027-03', '99.46'],
      ['2027-04', '49.73']
    ]);
  });

  test('what is billed once and earned daily is spread over the term: 90 days', () => {
    expect(months(revenue(['setup']))).toEqual([
      ['2027-01', '16'],
      ['2027-02', '28'],
      ['2027-03', '31'],
      ['2027-04', '15']
    ]);
  });

  test('and what is billed once without terms on its day', () => {
    const plain = catalog([plan({ id: 'all', charges: [once('setup', '90', {})] })]);
    expect(months(revenue(['setup'], {}, plain))).toEqual([['2027-01', '90']]);
  });

  test('at a point in time: on the day of its trigger', () => {
    expect(months(revenue(['training'], { acceptanceDate: '2027-03-05' }))).toEqual([['2027-03', '60']]);
    expect(months(revenue(['training']))).toEqual([['2027-01', '60']]);
    const arrears = charge({
      id: 'seats',
      timing: 'in_arrears',
      ...euros({ amount: '10' }),
      revenue: { rule: 'point_in_time', trigger: 'invoice' }
    });
    expect(months(revenue(['seats'], {}, catalog([plan({ id: 'all', charges: [arrears] })])))).toEqual([
      ['2027-02', '100'],
      ['2027-03', '100'],
      ['2027-04', '100']
    ]);
  });

  test('the trigger starts what is billed once, and may come after the term', () => {
    const from = (trigger: 'acceptance' | 'activation') =>
      catalog([plan({ id: 'all', charges: [once('setup', '45', { revenue: { rule: 'daily', trigger } })] })]);
    // 45 days from 2 March
    expect(months(revenue(['setup'], { acceptanceDate: '2027-03-02' }, from('acceptance')))).toEqual([
      ['2027-03', '30'],
      ['2027-04', '15']
    ]);
    expect(months(revenue(['setup'], { activationDate: '2027-05-20' }, from('activation')))).toEqual([
      ['2027-05', '45']
    ]);
  });

  test('at the start of the contract, long before it is billed', () => {
    const licence = charge({
      id: 'seats',
      ...euros({ amount: '10' }),
      revenue: { rule: 'point_in_time', trigger: 'contract' }
    });
    const sold = revenue(['seats'], {}, catalog([plan({ id: 'all', charges: [licence] })]));
    expect(months(sold)).toEqual([['2027-01', '300']]);
    expect(sold.contract[0]).toMatchObject({ billed: '100', liability: '0', asset: '200' });
  });

  test('by milestone: those reached, the others are not scheduled', () => {
    const reached = revenue(['project'], {
      milestones: [
        { planKey: 'p', chargeId: 'project', name: 'design', date: '2027-02-10' },
        { planKey: 'other', chargeId: 'project', name: 'go-live', date: '2027-02-10' },
        { planKey: 'p', chargeId: 'other', name: 'go-live', date: '2027-02-10' }
      ]
    });
    expect(months(reached)).toEqual([['2027-02', '400']]);
    expect(reached.lines[0]?.unscheduled).toBe('600');
  });
});

describe('what is earned as it is used', () => {
  const quote = quoteOf('points');
  const sold = prepaidOfQuote(book, quote, evaluateQuote(book, quote));
  if (!sold?.ok) throw new Error('no grants');
  const { grants, terms } = sold;
  const uses = (...list: [string, string][]) =>
    list.map(([date, quantity]) => ({ planKey: 'p', chargeId: 'points', date, quantity }));

  test('before any use is known nothing is scheduled', () => {
    expect(revenue(['points']).lines).toMatchObject([{ revenue: [], unscheduled: '60' }]);
  });

  test('by use of what was granted, and the rest on the last day it is valid', () => {
    const used = revenue(['points'], { grants, uses: uses(['2027-01-20', '30'], ['2027-03-01', '60']) });
    // 120 points for 60: 30, 60, and 30 never used
    expect(months(used)).toEqual([
      ['2027-01', '15'],
      ['2027-03', '30'],
      ['2027-04', '15']
    ]);
    expect(months(revenue(['points'], { grants, uses: [] }))).toEqual([['2027-04', '60']]);
  });

  test('use of a fund that rolled over is of its own grant', () => {
    const late = [{ ...uses(['2027-05-20', '30'])[0], grantedOn: '2027-01-16' }] as RevenueFacts['uses'];
    expect(months(revenue(['points'], { grants, uses: late }))).toEqual([['2027-05', '60']]);
    const others = [{ ...uses(['2027-02-20', '30'])[0], grantedOn: '2026-10-16' }] as RevenueFacts['uses'];
    expect(months(revenue(['points'], { grants, uses: others }))).toEqual([['2027-04', '60']]);
  });

  test('without grants by the uses in each service, or on its last day', () => {
    expect(months(revenue(['points'], { uses: uses(['2027-01-20', '3'], ['2027-02-20', '1']) }))).toEqual([
      ['2027-01', '20'],
      ['2027-02', '20'],
      ['2027-04', '20']
    ]);
  });

  test('the uses of a trace', () => {
    const more = topUp('t', '2027-02-01', '50', '2027-04-01', { commitmentId: 'p/points' });
    const events = [use('a', '2027-01-20', '30', 'p/calls'), more, use('b', '2027-02-20', '100', 'p/calls')];
    const drawn = { ...terms, drawdowns: [{ chargeId: 'p/calls', rates: [{ commitmentId: 'p/points', rate: '1' }] }] };
    const { entries } = runPrepaid(drawn, events, '2027-03-01');
    const found = usesOfGrants(grants, events, entries);
    expect(found).toEqual([
      { planKey: 'p', chargeId: 'points', grantedOn: '2027-01-16', date: '2027-01-20', quantity: '30' },
      { planKey: 'p', chargeId: 'points', grantedOn: '2027-01-16', date: '2027-02-20', quantity: '90' }
    ]);
    expect(months(revenue(['points'], { grants, uses: found }))).toEqual([
      ['2027-01', '15'],
      ['2027-02', '45']
    ]);
  });

  test('grants of another quote are refused', () => {
    const other = grants.map((grant) => ({ ...grant, price: '59' }));
    const evaluation = evaluateQuote(book, quote);
    expect(revenueOfQuote(evaluation, book, { grants: other, uses: [] })).toMatchObject({ code: 'grants_differ' });
    expect(revenueFactsSchema(z).parse({ grants: other, uses: [] })).toEqual({ grants: other, uses: [] });
  });
});

describe('the contract and the ledger', () => {
  test('liability and asset at the end of each month', () => {
    expect(revenue(['seats', 'training'], { acceptanceDate: '2027-03-05' }).contract).toEqual([
      { month: '2027-01', billed: '160', revenue: '51.61', liability: '108.39', asset: '0' },
      { month: '2027-02', billed: '100', revenue: '94.82', liability: '113.57', asset: '0' },
      { month: '2027-03', billed: '100', revenue: '165.18', liability: '48.39', asset: '0' },
      { month: '2027-04', billed: '0', revenue: '48.39', liability: '0', asset: '0' }
    ]);
  });

  test('what is earned before its invoice is an asset', () => {
    const arrears = charge({ id: 'seats', timing: 'in_arrears', ...euros({ amount: '10' }), ledger });
    const { contract } = revenue(['seats'], {}, catalog([plan({ id: 'all', charges: [arrears] })]));
    expect(contract[0]).toMatchObject({ billed: '0', revenue: '51.61', asset: '51.61' });
  });

  const accounts = { receivableAccount: '1200', contractAssetAccount: '1300' };

  test('journal lines on the accounts of each charge', () => {
    const { journal } = revenue(['setup'], { accounts });
    if (!journal?.ok) throw new Error('no journal');
    const line = { obligationId: 'p/setup' };
    expect(journal.lines.slice(0, 4)).toEqual([
      { ...line, month: '2027-01', event: 'billing', account: '1200', side: 'debit', amount: '90' },
      { ...line, month: '2027-01', event: 'billing', account: '2400', side: 'credit', amount: '90' },
      { ...line, month: '2027-01', event: 'revenue', account: '4000', side: 'credit', amount: '16' },
      { ...line, month: '2027-01', event: 'revenue', account: '2400', side: 'debit', amount: '16' }
    ]);
  });

  test('a charge without accounts has figures but no journal; without accounts given there is none', () => {
    expect(revenue(['training'], { accounts }).journal).toMatchObject({ ok: false, code: 'ledger_missing' });
    expect(revenue(['setup'])).not.toHaveProperty('journal');
  });

  test('a discount that is billed apart lowers what is earned', () => {
    const apart = catalog([plan({ id: 'all', charges: CHARGES })], {
      prorationPolicy: { ...book.engineCapabilities.prorationPolicy, discountItems: 'separate' }
    });
    const quote = quoteOf('setup');
    const plans = quote.plans.map((entry) => ({ ...entry, discounts: [{ kind: 'percent' as const, value: '50' }] }));
    const result = revenueOfQuote(evaluateQuote(apart, { ...quote, plans }), apart);
    expect(result).toMatchObject({ lines: [{ billed: [{ amount: '90' }, { amount: '-45' }], unscheduled: '0' }] });
    expect(result.ok && result.contract.at(-1)).toMatchObject({ revenue: '7.5', liability: '0' });
  });

  test('a catalog without the charge is refused', () => {
    const other = catalog([plan({ id: 'other' })]);
    expect(revenueOfQuote(evaluateQuote(book, quoteOf('setup')), other)).toMatchObject({ code: 'unknown_charge' });
  });
});
