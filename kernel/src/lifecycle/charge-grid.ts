import type { BillDayRule } from '../catalog/billing-terms-schema.ts';
import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';
import type { Charge } from '../catalog/charge-schema.ts';
import { monthGrid, type BillingGrid } from './billing-grid.ts';
import { periodLength } from './billing-period.ts';
import { dayOfMonth, type Day } from './local-date.ts';
import type { Term } from './term.ts';

/**
 * Where a charge's billing periods turn: counted from the day its alignment names, on the day its bill day rule names.
 * A period of the whole term begins with the term. Undefined without a period. Source: Zuora's billing period
 * alignment and bill cycle day of a charge.
 */
export function chargeGrid(
  {
    period,
    alignment = 'subscription',
    billDay = { rule: 'account' }
  }: Pick<Charge, 'period' | 'alignment' | 'billDay'>,
  chargeStart: Day,
  term: Term,
  policy: ProrationPolicy
): BillingGrid | undefined {
  if (period === undefined) return undefined;
  const length = periodLength(period);
  if (length === undefined) return { kind: 'days', days: term.end - term.start, origin: term.start };
  const anchor = { charge: chargeStart, subscription: term.subscriptionStart, term: term.start }[alignment];
  if ('days' in length) return { kind: 'days', days: length.days, origin: onWeekday(anchor, billDay) };
  const day = dayOfRule(billDay, chargeStart, term);
  return monthGrid(anchor, { months: length.months, billDay: day }, policy.firstBoundary);
}

function dayOfRule(rule: BillDayRule, chargeStart: Day, term: Term): number {
  switch (rule.rule) {
    case 'day_of_month':
      return rule.day;
    case 'charge_trigger':
      return dayOfMonth(chargeStart);
    case 'subscription_start':
      return dayOfMonth(term.subscriptionStart);
    case 'term_start':
      return dayOfMonth(term.start);
    case 'term_end':
      return dayOfMonth(term.end);
    case 'account':
    case 'weekday': // of no meaning for months: refused at import
      return term.billDay;
  }
}

/** The first day on or after another that is the rule's weekday; the day itself without such a rule. */
function onWeekday(day: Day, rule: BillDayRule): Day {
  if (rule.rule !== 'weekday') return day;
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday, the fourth day
  return day + ((rule.weekday - weekday + 7) % 7);
}
