import { describe, expect, test } from '@jest/globals';
import type { Charge } from '../src/index.ts';
import { prepaidFindings } from '../src/guardrails/prepaid-findings.ts';
import { revenueFindings } from '../src/guardrails/revenue-findings.ts';
import { CAPABILITIES, charge } from './fixtures/catalog.ts';

const ABLE = { ...CAPABILITIES, prepaid: true };
const found = (prepaid: Charge['prepaid'], over: Partial<Charge> = {}, engine = ABLE) =>
  prepaidFindings(charge({ ...over, ...(prepaid && { prepaid }) }), engine).map(({ code, field }) => [code, field]);
const usage = { type: 'usage', model: 'per_unit' } as const;
const MONTH = { unit: 'month', count: 1 } as const;

describe('prepaid terms of a charge', () => {
  test('an engine without prepaid cannot bill them', () => {
    const terms = { function: 'fund', uom: 'point', quantity: '100' } as const;
    expect(prepaidFindings(charge({ prepaid: terms }), CAPABILITIES)).toEqual([
      {
        code: 'engine_prepaid_unsupported',
        field: 'prepaid.function',
        message: 'Seats: the billing engine cannot invoice prepaid charges',
        evidence: { type: 'recurring' }
      }
    ]);
    expect(found(terms)).toEqual([]);
    expect(found(undefined, {}, CAPABILITIES as typeof ABLE)).toEqual([]);
  });

  test.each<[string, string, Charge['prepaid'], Partial<Charge>]>([
    ['prepaid_function_misplaced', 'prepaid.function', { function: 'fund' }, usage],
    ['prepaid_function_misplaced', 'prepaid.function', { function: 'drawdown', rates: [{ uom: 'p', rate: '1' }] }, {}],
    ['prepaid_quantity_invalid', 'prepaid.quantity', { function: 'fund', uom: 'point' }, {}],
    ['prepaid_quantity_invalid', 'prepaid.quantity', { function: 'fund', uom: 'point', quantity: '0' }, {}],
    ['prepaid_quantity_invalid', 'prepaid.quantity', { function: 'fund', quantity: '-1' }, {}],
    [
      'prepaid_rollover_invalid',
      'prepaid.rollover',
      { function: 'fund', rollover: { maxPeriods: 2, order: 'first', length: MONTH } },
      {}
    ],
    ['prepaid_rate_invalid', 'prepaid.rates[0]', { function: 'drawdown', rates: [{ uom: 'point' }] }, usage],
    ['prepaid_rate_invalid', 'prepaid.rates[0]', { function: 'drawdown', rates: [{ uom: 'point', rate: '0' }] }, usage],
    ['prepaid_rate_invalid', 'prepaid.rates[0]', { function: 'drawdown', rates: [{}] }, { ...usage, model: 'tiered' }]
  ])('%s', (code, field, prepaid, over) => {
    expect(found(prepaid, over)).toEqual([[code, field]]);
  });

  test('money without a quantity, and a money rate that is the unit price, make sense', () => {
    expect(found({ function: 'fund', rollover: { maxPeriods: 1, order: 'last', length: MONTH } })).toEqual([]);
    expect(found({ function: 'drawdown', rates: [{}, { uom: 'point', rate: '0.5' }] }, usage)).toEqual([]);
  });
});

describe('revenue terms of a charge', () => {
  const milestones = (...percents: string[]) =>
    revenueFindings(
      charge({
        revenue: { rule: 'milestone', milestones: percents.map((percent, at) => ({ name: `m${at}`, percent })) }
      })
    );

  test('milestones add up to 100 percent', () => {
    expect(milestones('40', '60')).toEqual([]);
    expect(milestones('40', '50')).toEqual([
      {
        code: 'revenue_milestones_invalid',
        field: 'revenue.milestones',
        message: 'Seats: its milestones do not add up to 100 %',
        evidence: { percent: '90' }
      }
    ]);
    expect(milestones('140', '-40')).toHaveLength(1);
    expect(milestones('many')).toMatchObject([{ evidence: { percent: '' } }]);
  });

  test('other rules have nothing to add up', () => {
    expect(revenueFindings(charge({ revenue: { rule: 'as_used' } }))).toEqual([]);
    expect(revenueFindings(charge())).toEqual([]);
  });
});
