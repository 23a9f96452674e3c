import { describe, expect, test } from '@jest/globals';
import { checkOptions } from '../../src/guardrails/check-options.ts';
import { applyChange, type Catalog, type Quote } from '../../src/index.ts';
import type { OptionGroup } from '../../src/index.ts';
import { catalog, charge, plan } from '../fixtures/catalog.ts';
import { codesOf, only } from './only.ts';

const ids = ['gold', 'silver', 'bronze'];
const group: OptionGroup = { name: 'Support', ratePlanIds: ids, min: 1, max: 1 };
function bundle(options: OptionGroup[] = [group]): Catalog {
  const sold = catalog([
    plan(),
    ...ids.map((id) => plan({ id, name: `Support ${id}`, charges: [charge({ id: `chg_${id}` })] }))
  ]);
  const [product] = sold.products;
  if (product === undefined) throw new Error('no product');
  const [base, ...others] = product.ratePlans;
  const own = { ...product, id: 'prod_bundle', name: 'Bundle', ratePlans: base ? [base] : [], options };
  return { ...sold, products: [own, { ...product, ratePlans: others }] };
}
const quoteOf = (...ratePlanIds: string[]): Quote => ({
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: ratePlanIds.map((ratePlanId, at) => ({
    key: `p${at + 1}`,
    ratePlanId,
    charges: [{ chargeId: ratePlanId === 'plan_seats' ? 'chg_seats' : `chg_${ratePlanId}`, quantity: '10' }]
  }))
});

describe('a bundle', () => {
  test('with as many options as it asks for is fine, and so are options without a bundle', () => {
    expect(codesOf(bundle(), quoteOf('plan_seats', 'silver'))).toEqual([]);
    expect(codesOf(bundle(), quoteOf('gold', 'silver'))).toEqual([]);
  });

  test('with too few gets the first that is not chosen', () => {
    const violation = only(bundle(), quoteOf('plan_seats'), 'options_too_few');
    expect(violation).toMatchObject({
      path: 'plans[0]',
      planKey: 'p1',
      message: 'Bundle is sold with at least 1 of Support; the quote has 0.',
      evidence: { group: 'Support', chosen: '0', min: '1' },
      remedy: { label: 'Add Support gold' }
    });
    const after = violation.remedy && applyChange(quoteOf('plan_seats'), violation.remedy.change);
    expect(after?.plans.map(({ key }) => key)).toEqual(['p1', 'gold']);
  });

  test('with too many loses the last', () => {
    expect(only(bundle(), quoteOf('plan_seats', 'gold', 'silver'), 'options_too_many')).toMatchObject({
      message: 'Bundle is sold with at most 1 of Support; the quote has 2.',
      remedy: { change: { kind: 'remove_plan', planKey: 'p3' } }
    });
  });

  test('that lacks more than one option is removed', () => {
    const two = bundle([{ ...group, min: 2, max: 3 }]);
    expect(only(two, quoteOf('plan_seats'), 'options_too_few').remedy?.label).toBe('Remove Seats Enterprise');
    expect(only(two, quoteOf('plan_seats', 'plan_seats'), 'options_too_few').remedy).toBeUndefined();
  });

  test('counts the same option once, and is told once however often it is quoted', () => {
    expect(codesOf(bundle(), quoteOf('plan_seats', 'plan_seats', 'gold', 'gold'))).toEqual([]);
    expect(codesOf(bundle(), quoteOf('plan_seats', 'plan_seats'))).toEqual(['options_too_few']);
  });

  test('nobody can buy is refused', () => {
    const wrong = bundle([{ ...group, min: 2 }]);
    expect(only(wrong, quoteOf('plan_seats', 'gold'), 'option_group_invalid').message).toBe(
      'Bundle: nobody can choose 2 to 1 of the 3 plans of Support.'
    );
  });
});

describe('at import the groups of a catalog are refused', () => {
  test('that nobody can satisfy, or that offer a plan that does not exist', () => {
    const groups = [group, { ...group, max: 4, min: 4 }, { ...group, name: 'Extras', ratePlanIds: ['gold', 'iron'] }];
    expect(checkOptions(bundle(groups)).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'products[0].options[1]: Bundle: nobody can choose 4 to 4 of the 3 plans of Support.',
      'products[0].options[2]: Bundle: Extras offers the plan iron, which is not in the catalog.'
    ]);
  });
});
