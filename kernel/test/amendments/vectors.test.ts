import { describe, expect, test } from '@jest/globals';
import { dayOfMonth, parseDay } from '../../src/lifecycle/local-date.ts';
import { KILL_BILL } from '../../src/lifecycle/proration-policies.ts';
import { Exact } from '../../src/pricing/exact.ts';
import type { ProrationPolicy } from '../../src/index.ts';
import { dealCatalog, dealQuote, type Deal } from '../fixtures/deal.ts';
import { readVectors, type Vector } from '../fixtures/engine-vectors.ts';
import { charge, euros } from '../fixtures/catalog.ts';
import { dayOf, plain, textOf } from '../fixtures/vector-figures.ts';
import { amend, subscribed, texts } from './fixture.ts';

const credits = readVectors()?.filter(
  ({ kind, expected }) => kind === 'proration.interval' && plain(expected).startsWith('-')
);

/** A subscription whose first period is the vector's, cancelled within it. */
function cancelled({ input }: Vector, policy: ProrationPolicy): string[] {
  const days = dayOf(input, 'periodEndExclusive') - dayOf(input, 'periodStart');
  const deal: Deal = {
    charges: [
      charge({
        model: 'flat',
        period: { unit: days > 31 ? 'year' : 'month', count: 1 },
        ...euros({ amount: textOf(input, 'price') })
      })
    ],
    policy,
    quote: {
      startDate: textOf(input, 'periodStart'),
      termMonths: 24,
      billDay: dayOfMonth(parseDay(textOf(input, 'periodStart')) ?? 0)
    }
  };
  const sold = dealCatalog(deal);
  const on = textOf(input, 'from_');
  return texts(amend(sold, subscribed(sold, dealQuote(deal)), on, { kind: 'cancel_on', on }));
}

describe("Kill Bill's credits on cancellation (needs ../shared)", () => {
  if (credits === undefined) {
    test('needs ../shared: left out, the vectors are not on this machine', () => {
      process.stdout.write('amendments: engine vectors left out, ../shared/vectors/engines.json is absent\n');
    });
    return;
  }
  test('needs ../shared: there are some', () => {
    expect(credits.length).toBeGreaterThanOrEqual(10);
  });
  test.each(credits.map((vector) => [vector.id, vector] as const))('needs ../shared: %s', (_id, vector) => {
    const amount = new Exact(plain(vector.expected)).toString();
    const line = `credit ${textOf(vector.input, 'from_')} ${textOf(vector.input, 'toExclusive')} ${amount}`;
    expect(cancelled(vector, KILL_BILL)).toEqual([line]);
    expect(cancelled(vector, { ...KILL_BILL, creditBasis: 'price' })).toEqual([line]);
  });
});
