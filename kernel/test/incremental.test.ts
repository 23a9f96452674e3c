import { describe, expect, test } from '@jest/globals';
import { applyChange, openQuote, type Quote, type QuotePlan } from '../src/index.ts';
import { catalog, plan } from './fixtures/catalog.ts';

const sold = catalog([plan(), plan({ id: 'plan_more', name: 'More seats' })]);
const seats = (key: string, ratePlanId: string, quantity: string): QuotePlan => ({
  key,
  ratePlanId,
  charges: [{ chargeId: 'chg_seats', quantity }]
});
const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-01-01',
  termMonths: 12,
  plans: [seats('p1', 'plan_seats', '10'), seats('p2', 'plan_more', '5')]
};
const twelve = { kind: 'set_quantity', planKey: 'p1', chargeId: 'chg_seats', quantity: '12' } as const;

describe('an open quote', () => {
  test('prices an edited plan anew and leaves the lines of the others as they are', () => {
    const open = openQuote(sold, quote);
    const edited = open.apply(twelve);
    expect(open.evaluation.priced.totals.tcv).toBe('3960');
    expect(edited.evaluation.priced.totals).toMatchObject({ tcv: '4488', mrr: '374', arr: '4488' });
    expect(edited.evaluation.invoices[0]).toMatchObject({ date: '2027-01-01', total: '374' });
    expect(edited.evaluation.priced.lines[0]).not.toBe(open.evaluation.priced.lines[0]);
    expect(edited.evaluation.priced.lines[1]).toBe(open.evaluation.priced.lines[1]);
  });

  test('keeps the lines of the plans after one that is removed, and says where they stand now', () => {
    const bad = openQuote(sold, { ...quote, plans: [seats('p1', 'plan_seats', '10'), seats('p2', 'plan_more', '-5')] });
    const open = openQuote(sold, quote);
    const less = open.apply({ kind: 'remove_plan', planKey: 'p1' });
    expect(less.evaluation.priced.totals.tcv).toBe('1320');
    expect(less.evaluation.priced.lines).toHaveLength(1);
    expect(less.evaluation.priced.lines[0]).toBe(open.evaluation.priced.lines[1]);
    expect(bad.evaluation.violations[0]?.path).toBe('plans[1].charges[0].quantity');
    expect(bad.apply({ kind: 'remove_plan', planKey: 'p1' }).evaluation.violations[0]?.path).toBe(
      'plans[0].charges[0].quantity'
    );
  });

  test('comes back to an earlier quote', () => {
    const edited = openQuote(sold, quote).apply(twelve);
    expect(edited.withQuote(quote).evaluation.priced.totals.tcv).toBe('3960');
    expect(edited.quote).toEqual(applyChange(quote, twelve));
  });

  test('prices every line anew when the header changes', () => {
    const longer = openQuote(sold, quote).apply({ kind: 'set_term', termMonths: 24 });
    expect(longer.evaluation.priced.totals).toMatchObject({ tcv: '7920', acv: '3960' });
  });

  test('has an answer that can be copied, printed and spread', () => {
    const { evaluation } = openQuote(sold, quote);
    expect(structuredClone(evaluation).invoices[11]?.items[1]?.amount).toBe('110');
    expect(JSON.parse(JSON.stringify({ ...evaluation }))).toEqual(structuredClone(evaluation));
  });
});
