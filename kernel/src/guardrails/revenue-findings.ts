import type { Charge } from '../catalog/charge-schema.ts';
import { exactText, parseExact, ZERO } from '../pricing/exact.ts';
import type { ChargeFinding } from './charge-finding.ts';

/** What of a charge's revenue terms makes no sense: milestones that are no percents, or do not add up to 100. */
export function revenueFindings({ name, revenue }: Charge): ChargeFinding[] {
  if (revenue?.rule !== 'milestone') return [];
  const percents = revenue.milestones.map(({ percent }) => parseExact(percent));
  const sum = percents.reduce((total, percent) => total?.plus(percent ?? NaN), ZERO);
  if (sum?.eq(100) && percents.every((percent) => percent?.gte(0))) return [];
  const message = `${name}: its milestones do not add up to 100 %`;
  const evidence = { percent: sum && !sum.isNaN() ? exactText(sum) : '' };
  return [{ code: 'revenue_milestones_invalid', field: 'revenue.milestones', message, evidence }];
}
