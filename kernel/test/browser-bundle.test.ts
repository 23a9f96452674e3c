import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as source from '../src/index.ts';
import { catalog, plan } from './fixtures/catalog.ts';

const FILE = new URL('../../force-app/main/default/lwc/kernel/kernel.js', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const bundle = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as typeof source;

describe('the bundle that the browser loads', () => {
  test('gives what the source gives', () => {
    const sold = catalog([plan()]);
    const quote: source.Quote = {
      currency: 'EUR',
      startDate: '2027-02-10',
      termMonths: 12,
      billDay: 1,
      plans: [
        {
          key: 'p1',
          ratePlanId: 'plan_seats',
          charges: [{ chargeId: 'chg_seats', quantity: '10', discount: { kind: 'percent', value: '20' } }]
        }
      ]
    };
    expect(bundle.evaluateQuote(sold, quote)).toEqual(source.evaluateQuote(sold, quote));
  });

  test('exports all that the source exports', () => {
    expect(Object.keys(bundle).sort()).toEqual(Object.keys(source).sort());
  });

  test('holds no zod and fits into an LWC file', () => {
    expect(text).not.toMatch(/zod/i);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(128 * 1024);
  });
});
