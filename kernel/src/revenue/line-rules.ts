import type { RevenueTrigger } from '../catalog/revenue-terms-schema.ts';
import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import { dateOf, parseDay } from '../lifecycle/local-date.ts';
import type { PricedQuote } from '../quote/evaluation-schema.ts';
import type { BilledItem, BilledLine } from './billed-lines.ts';
import type { RevenueFacts } from './revenue-facts-schema.ts';
import type { RevenueRule } from './revenue-schema.ts';

/** A billed amount, and when it is earned; without a rule that is not known yet. */
export interface EarnedPart {
  readonly amount: DecimalString;
  readonly rule?: RevenueRule;
}

type Term = Pick<PricedQuote, 'startDate' | 'endDate'>;

/** What is billed for a charge in parts, each with the rule that its revenue terms give it. */
export function lineRules(line: BilledLine, term: Term, facts: RevenueFacts): EarnedPart[] {
  const { revenue, type } = line.charge;
  const { items } = line;
  if (revenue === undefined) {
    return items.map(({ amount, serviceStart: start, serviceEnd: end }) => {
      return { amount, rule: { kind: 'ratable_daily', start, end } };
    });
  }
  switch (revenue.rule) {
    case 'daily':
    case 'monthly': {
      const kind = `ratable_${revenue.rule}` as const;
      return items.map((item) => {
        const start = type === 'one_time' ? triggerDay(revenue.trigger, item, term, facts) : item.serviceStart;
        const end = type === 'one_time' ? laterOf(term.endDate, dayAfter(start)) : item.serviceEnd;
        return { amount: item.amount, rule: { kind, start, end } };
      });
    }
    case 'point_in_time':
      return items.map((item) => {
        return {
          amount: item.amount,
          rule: { kind: revenue.rule, date: triggerDay(revenue.trigger, item, term, facts) }
        };
      });
    case 'as_used':
      return asUsed(line, facts);
    case 'milestone':
      return items.map(({ amount }) => ({ amount, rule: milestones(line, revenue.milestones, facts) }));
  }
}

function triggerDay(trigger: RevenueTrigger = 'service', item: BilledItem, term: Term, facts: RevenueFacts): LocalDate {
  return {
    service: item.serviceStart,
    invoice: item.date,
    contract: term.startDate,
    activation: facts.activationDate ?? term.startDate,
    acceptance: facts.acceptanceDate ?? term.startDate
  }[trigger];
}

function milestones(
  { planKey, charge }: BilledLine,
  named: readonly { readonly name: string; readonly percent: DecimalString }[],
  { milestones: reached = [] }: RevenueFacts
): RevenueRule {
  const dateOfNamed = (name: string): LocalDate | undefined =>
    reached.find((one) => one.planKey === planKey && one.chargeId === charge.id && one.name === name)?.date;
  return {
    kind: 'milestones',
    milestones: named.map(({ name, percent }) => {
      const date = dateOfNamed(name);
      return { name, percent, ...(date !== undefined && { date }) };
    })
  };
}

/**
 * A grant is earned with the use of what it granted; what is never used of it on its last day, or on that of the last use
 * where it rolled over (IFRS 15.B46). What is no grant is earned with the uses in its service, without any on its last day.
 */
function asUsed({ planKey, charge, items }: BilledLine, { uses, grants = [] }: RevenueFacts): EarnedPart[] {
  if (uses === undefined) return items.map(({ amount }) => ({ amount }));
  const isOwn = (of: { planKey: string; chargeId: string }): boolean =>
    of.planKey === planKey && of.chargeId === charge.id;
  const own = uses.filter(isOwn);
  const granted = grants.filter(isOwn);
  if (granted.length === 0) {
    return items.map(({ amount, serviceStart, serviceEnd }) => {
      return { amount, rule: usedRule(usesWithin(own, serviceStart, serviceEnd), serviceEnd) };
    });
  }
  return granted.map(({ on, validTo, quantity, price }) => {
    const drawn = usesWithin(own, on, validTo);
    const end = drawn.reduce((last, { date }) => laterOf(last, dayAfter(date)), validTo);
    return { amount: price, rule: usedRule(drawn, end, quantity) };
  });
}

type Uses = NonNullable<RevenueFacts['uses']>;
type DatedUse = Pick<Uses[number], 'date' | 'quantity'>;

/** The uses of what was granted or served from a day on, until another where they do not say of which grant they are. */
function usesWithin(uses: Uses, start: LocalDate, end: LocalDate): DatedUse[] {
  return uses
    .filter(({ grantedOn, date }) => (grantedOn === undefined ? start <= date && date < end : grantedOn === start))
    .map(({ date, quantity }) => ({ date, quantity }));
}

/** Where nothing was committed and nothing used, all of it is breakage. */
function usedRule(uses: readonly DatedUse[], end: LocalDate, granted = '0'): RevenueRule {
  const committed = granted === '0' && uses.every(({ quantity }) => quantity === '0') ? '1' : granted;
  return { kind: 'as_used', end, uses: [...uses], ...(committed !== '0' && { committed }) };
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const dayAfter = (date: LocalDate): LocalDate => dateOf((parseDay(date) ?? 0) + 1);
