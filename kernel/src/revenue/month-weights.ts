import { dayInMonth, monthOf, parseDay } from '../lifecycle/local-date.ts';
import { exactText, parseExact, ZERO, type Exact } from '../pricing/exact.ts';
import { wholeWeights } from '../pricing/allocate.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { RevenueRule } from './revenue-schema.ts';

/** A part of an amount, by weight, and the month that earns it; no month: not known yet. */
export interface MonthWeight {
  readonly month: number | undefined;
  readonly weight: bigint;
}

type Rule<Kind> = Extract<RevenueRule, { kind: Kind }>;
type Weights = readonly MonthWeight[] | Refusal;

/** Divides by 28, 29, 30 and 31: days ÷ days of any month is a whole number of these. */
const MONTH = 377_580;

/** How an amount spreads over months, as its rule says. The weights are exact whole numbers. */
export function monthWeights(rule: RevenueRule): Weights {
  switch (rule.kind) {
    case 'ratable_daily':
      return ratable(rule, (days) => days);
    case 'ratable_monthly':
      return ratable(rule, (days, ofMonth) => days * (MONTH / ofMonth));
    case 'point_in_time':
      return onDay(rule);
    case 'as_used':
      return asUsed(rule);
    case 'milestones':
      return milestones(rule);
  }
}

/** Daily: a month weighs its days. Monthly: a whole month weighs 1, a partial one days ÷ days of that month. */
function ratable(
  rule: Rule<'ratable_daily' | 'ratable_monthly'>,
  weigh: (days: number, ofMonth: number) => number
): Weights {
  const start = parseDay(rule.start);
  const end = parseDay(rule.end);
  if (start === undefined || end === undefined || end <= start) {
    return refuse('bad_period', 'rule.start', `${rule.start} to ${rule.end} is no period between 1970 and 2200`);
  }
  const weights: MonthWeight[] = [];
  for (let month = monthOf(start); month <= monthOf(end - 1); month += 1) {
    const [first, next] = [dayInMonth(month, 1), dayInMonth(month + 1, 1)];
    const days = Math.min(end, next) - Math.max(start, first);
    weights.push({ month, weight: BigInt(weigh(days, next - first)) });
  }
  return weights;
}

function onDay({ date }: Rule<'point_in_time'>): Weights {
  const day = parseDay(date);
  if (day === undefined) return refuse('bad_date', 'rule.date', `"${date}" is no day between 1970 and 2200`);
  return [{ month: monthOf(day), weight: 1n }];
}

/** Use beyond the commitment earns nothing more of it; what is never used is earned on the last day. */
function asUsed({ end: endDate, committed, uses }: Rule<'as_used'>): Weights {
  const end = parseDay(endDate);
  if (end === undefined) return refuse('bad_date', 'rule.end', `"${endDate}" is no day between 1970 and 2200`);
  const read: { month: number; quantity: Exact }[] = [];
  for (const [at, { date, quantity: text }] of uses.entries()) {
    const day = parseDay(date);
    const quantity = parseExact(text);
    const path = `rule.uses[${at}]`;
    if (day === undefined || day >= end) return refuse('bad_date', path, `"${date}" does not lie before ${endDate}`);
    if (!quantity?.gte(0)) return refuse('bad_quantity', path, `"${text}" is no quantity from 0 up`);
    read.push({ month: monthOf(day), quantity });
  }
  read.sort((a, b) => a.month - b.month);
  const used = read.reduce((sum, { quantity }) => sum.plus(quantity), ZERO);
  const whole = committed === undefined ? used : parseExact(committed);
  if (!whole?.gt(0)) return refuse('nothing_committed', 'rule.committed', 'there is no use to spread the amount over');
  let left = whole;
  const shares = read.map(({ quantity }) => {
    const share = quantity.gt(left) ? left : quantity;
    left = left.minus(share);
    return share;
  });
  const weights = wholeWeights([...shares, left]);
  const months = [...read.map(({ month }) => month), monthOf(end - 1)];
  return weights.map((weight, at) => ({ month: months[at], weight }));
}

function milestones({ milestones: list }: Rule<'milestones'>): Weights {
  const percents: Exact[] = [];
  const months: (number | undefined)[] = [];
  for (const [at, { percent: text, date }] of list.entries()) {
    const percent = parseExact(text);
    const day = date === undefined ? undefined : parseDay(date);
    const path = `rule.milestones[${at}]`;
    if (!percent?.gte(0)) return refuse('bad_percent', path, `"${text}" is no percentage from 0 up`);
    if (date !== undefined && day === undefined) return refuse('bad_date', path, `"${date}" is no day`);
    percents.push(percent);
    months.push(day === undefined ? undefined : monthOf(day));
  }
  const sum = percents.reduce((total, percent) => total.plus(percent), ZERO);
  if (!sum.eq(100)) return refuse('milestones_not_whole', 'rule.milestones', `they are ${exactText(sum)} %, not 100 %`);
  return wholeWeights(percents).map((weight, at) => ({ month: months[at], weight }));
}
