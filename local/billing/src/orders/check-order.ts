import { CAPABILITIES } from '../catalog/capabilities.ts';
import { publishedVersion } from '../catalog/catalog-versions.ts';
import { loadProducts } from '../catalog/load-products.ts';
import type { Db } from '../database.ts';
import { dayOf } from '../platform/clock.ts';
import { checkAmountDiscounts } from './check-amount-discounts.ts';
import { checkPlans } from './check-plans.ts';
import type { Problem } from './problem.ts';
import type { NewOrder } from './schema.ts';

/** Everything that keeps this order from being billed, in the words of the engine; empty when it can be. */
export async function checkOrder(db: Db, order: NewOrder, now: Date): Promise<Problem[]> {
  const problems = [...(await checkAccount(db, order)), ...checkSize(order)];
  const version = await publishedVersion(db, order.catalogVersion);
  if (!version)
    return [
      ...problems,
      versionProblem('catalog_version_unknown', `Catalog version ${order.catalogVersion} was never published.`)
    ];
  if ((version.effective_from ?? '') > dayOf(now)) {
    const text = `Catalog version ${order.catalogVersion} takes effect on ${version.effective_from ?? ''}.`;
    return [...problems, versionProblem('catalog_version_not_effective', text)];
  }
  const products = await loadProducts(db, order.catalogVersion);
  const found = checkPlans(order, products);
  return [...problems, ...(found.length > 0 ? found : checkAmountDiscounts(order, products))];
}

function versionProblem(code: Problem['code'], message: string): Problem {
  return { code, path: 'catalogVersion', message };
}

async function checkAccount(db: Db, { accountId }: NewOrder): Promise<Problem[]> {
  const found = await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst();
  return found ? [] : [{ code: 'account_unknown', path: 'accountId', message: `There is no account ${accountId}.` }];
}

function checkSize({ lines }: NewOrder): Problem[] {
  const { maxLinesPerOrder: most } = CAPABILITIES;
  if (lines.length <= most) return [];
  return [
    {
      code: 'too_many_lines',
      path: 'lines',
      message: `An order holds at most ${most} lines; this one has ${lines.length}.`
    }
  ];
}
