import type { Catalog } from '../catalog/catalog-schema.ts';
import type { DecimalString } from '../catalog/scalar-schema.ts';
import { minorText, minorUnits } from '../pricing/minor-units.ts';
import type { Evaluation } from '../quote/evaluation-schema.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { billedLines, type BilledLine } from './billed-lines.ts';
import { contractPosition, type ContractMonth } from './contract-position.ts';
import { journalLines, type Journal } from './journal-lines.ts';
import { lineRules, type EarnedPart } from './line-rules.ts';
import { earnedByMonth, monthText, readMinor } from './read-amount.ts';
import type { RevenueFacts } from './revenue-facts-schema.ts';
import { revenueSchedule } from './revenue-schedule.ts';
import type { BilledAmount, MonthAmount } from './revenue-schema.ts';

/** What is billed for a charge of a quote over its term, and the months that earn it; together they are equal. */
export interface LineRevenue {
  readonly planKey: string;
  readonly chargeId: string;
  readonly chargeName: string;
  readonly billed: readonly BilledAmount[];
  readonly revenue: readonly MonthAmount[];
  /** Earned at a time that is not known yet: milestones not reached, use not heard of. */
  readonly unscheduled: DecimalString;
}

export interface QuoteRevenue {
  readonly ok: true;
  /** In the order of the quote; charges without an invoice item are left out. */
  readonly lines: readonly LineRevenue[];
  /** Liability and asset of the whole contract at the end of each month. */
  readonly contract: readonly ContractMonth[];
  /** Present when accounts are given; refused when a charge does not name an account that it moves. */
  readonly journal?: Journal | Refusal;
}

/**
 * The revenue schedule of a quote, by charge and calendar month, from its invoices and the revenue terms of its charges. A
 * charge without terms earns each item by day over its service. Months and what is not scheduled add up to what is
 * billed, to the minor unit. Refused: a catalog that lacks a charge, grants that are not those of the quote, dates
 * and quantities that make no sense.
 */
export function revenueOfQuote(
  evaluation: Evaluation,
  catalog: Catalog,
  facts: RevenueFacts = {}
): QuoteRevenue | Refusal {
  const { priced } = evaluation;
  const { currency } = priced;
  const billed = billedLines(evaluation, catalog);
  if (billed === undefined) return refuse('unknown_charge', 'priced.lines', 'the catalog lacks a charge of the quote');
  const lines: LineRevenue[] = [];
  for (const line of billed) {
    const earned = earn(line, lineRules(line, priced, facts), currency);
    if ('ok' in earned) return earned;
    lines.push(earned);
  }
  const contract = contractPosition(
    currency,
    lines.flatMap((line) => line.billed),
    lines.flatMap((line) => line.revenue)
  );
  if (!contract.ok) return contract;
  return { ok: true, lines, contract: contract.months, ...journalOf(lines, billed, currency, facts) };
}

function earn(
  { planKey, charge, items }: BilledLine,
  parts: readonly EarnedPart[],
  currency: string
): LineRevenue | Refusal {
  const units = minorUnits(currency);
  const path = `${planKey}/${charge.id}`;
  const months: MonthAmount[] = [];
  let unscheduled = 0n;
  let covered = 0n;
  for (const { amount, rule } of parts) {
    const schedule = rule
      ? revenueSchedule(currency, amount, rule)
      : { ok: true as const, months: [], unscheduled: amount };
    if (!schedule.ok) return { ...schedule, path: `${path}.${schedule.path}` };
    months.push(...schedule.months);
    unscheduled += readMinor(schedule.unscheduled, units) ?? 0n;
    covered += readMinor(amount, units) ?? 0n;
  }
  const all = items.reduce((sum, { amount }) => sum + (readMinor(amount, units) ?? 0n), 0n);
  if (covered !== all) {
    return refuse(
      'grants_differ',
      path,
      `the grants cost ${minorText(covered, units)}, not the ${minorText(all, units)} billed`
    );
  }
  const sums = earnedByMonth(months, units, path);
  if ('ok' in sums) return sums;
  return {
    planKey,
    chargeId: charge.id,
    chargeName: charge.name,
    billed: items.map(({ date, amount }) => ({ date, amount })),
    revenue: [...sums]
      .sort(([a], [b]) => a - b)
      .flatMap(([month, minor]) =>
        minor === 0n ? [] : [{ month: monthText(month), amount: minorText(minor, units) }]
      ),
    unscheduled: minorText(unscheduled, units)
  };
}

function journalOf(
  lines: readonly LineRevenue[],
  billed: readonly BilledLine[],
  currency: string,
  { accounts }: RevenueFacts
): Pick<QuoteRevenue, 'journal'> {
  if (accounts === undefined) return {};
  const obligations = lines.map(({ planKey, chargeId, billed: bills, revenue }, at) => {
    const ledger = billed[at]?.charge.ledger;
    return {
      id: `${planKey}/${chargeId}`,
      ...(ledger && { ledger }),
      billed: [...bills],
      revenue: [...revenue]
    };
  });
  return { journal: journalLines({ currency, ...accounts, obligations }) };
}
