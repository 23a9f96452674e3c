import { describe, expect, test } from '@jest/globals';
import { catalogHash, evaluateQuote, fingerprint, type Catalog, type Quote } from '../src/index.ts';
import { ALIGNED, catalog, charge, plan } from './fixtures/catalog.ts';

const quote: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_seats', charges: [{ chargeId: 'chg_seats', quantity: '10' }] }]
};
const sold = catalog([plan()]);
const printOf = (other: Quote, from: Catalog = sold): string => evaluateQuote(from, other).fingerprint;

describe('a fingerprint', () => {
  test('is pinned: another value here means that saved quotes must be validated again', () => {
    expect(printOf(quote)).toBe('893ca05b1a50ad99564026bc65acc6508da54a4371fe40cd10a6da692090133d');
  });

  test('is the one of the priced quote', () => {
    const { priced } = evaluateQuote(sold, quote);
    expect(fingerprint({ catalogHash: sold.hash, quote, priced })).toBe(printOf(quote));
  });

  test('is the same for the same quote in another spelling', () => {
    const rebuilt: Quote = {
      plans: [
        {
          charges: [{ discount: undefined, quantity: '10.000000', chargeId: 'chg_seats' }],
          ratePlanId: 'plan_seats',
          key: 'p1'
        }
      ],
      billDay: 1,
      termMonths: 12,
      startDate: '2027-02-01',
      currency: 'EUR'
    };
    expect(printOf(rebuilt)).toBe(printOf(quote));
  });

  test('changes with the quote, the catalog and the price', () => {
    const more = { ...quote, plans: quote.plans.map((entry) => ({ ...entry, key: 'p2' })) };
    const dearer = catalog([plan({ charges: [charge({ prices: [{ currency: 'EUR', amount: '22.01' }] })] })]);
    const prints = [
      printOf(quote),
      printOf(more),
      printOf({ ...quote, termMonths: 13 }),
      printOf({ ...quote, billDay: 2 }),
      printOf(quote, { ...sold, hash: 'b'.repeat(64) }),
      printOf(quote, dearer)
    ];
    expect(new Set(prints).size).toBe(6);
  });
});

describe('a catalog that holds only the plans of the quote', () => {
  test('gives the same evaluation as the full one', () => {
    const full = catalog([plan({ id: 'plan_other', name: 'Other' }), plan(), plan({ id: 'plan_third' })]);
    expect(evaluateQuote({ ...sold, hash: full.hash }, quote)).toEqual(evaluateQuote(full, quote));
  });
});

describe('a catalog hash', () => {
  test('is pinned', () => {
    expect(catalogHash(sold)).toBe('5c8490dd62053bfbf757cb8eecdcc7a09130e43d882e19cdc425ebeb26e7f7b4');
  });

  test('does not depend on version, time of the pull, order of plans or order of keys', () => {
    const two = catalog([plan(), plan({ id: 'plan_b' })]);
    const turned = catalog([plan({ id: 'plan_b' }), plan()]);
    const later: Catalog = { ...turned, version: 99, pulledAt: '2030-01-01T00:00:00Z' };
    expect(catalogHash(later)).toBe(catalogHash(two));
    const { products, engine, engineCapabilities } = two;
    expect(catalogHash({ products, engine, engineCapabilities })).toBe(catalogHash(two));
  });

  test('does not depend on the order of products', () => {
    const [first] = catalog([plan()]).products;
    if (first === undefined) throw new Error('no product');
    const second = { ...first, id: 'prod_a', ratePlans: [] };
    const rest = { engine: sold.engine, engineCapabilities: sold.engineCapabilities };
    expect(catalogHash({ ...rest, products: [first, second] })).toBe(
      catalogHash({ ...rest, products: [second, first] })
    );
  });

  test('changes with a price, a capability and the order of charges', () => {
    const setup = charge({ id: 'chg_setup' });
    const hashes = [
      catalogHash(sold),
      catalogHash(catalog([plan({ charges: [charge({ prices: [{ currency: 'EUR', amount: '23' }] })] })])),
      catalogHash(catalog([plan()], { prorationPolicy: { ...ALIGNED, mode: 'full' } })),
      catalogHash(catalog([plan({ charges: [charge(), setup] })])),
      catalogHash(catalog([plan({ charges: [setup, charge()] })]))
    ];
    expect(new Set(hashes).size).toBe(5);
  });
});
