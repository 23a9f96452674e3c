import { minorText } from '../pricing/minor-units.ts';
import type { LineResult } from '../pricing/price-line.ts';
import type { InvoiceItem, ScheduledInvoice } from '../quote/evaluation-schema.ts';

/** What one invoice comes to, in minor units. */
interface InvoiceSum {
  items: number;
  oneTime: bigint;
  recurring: bigint;
}

/** The sums of all invoices, by date. A line is added, and taken out as it was added. */
export type InvoiceSums = Map<string, InvoiceSum>;

export function copyInvoiceSums(sums: InvoiceSums): InvoiceSums {
  return new Map([...sums].map(([date, sum]) => [date, { ...sum }]));
}

/** Adds a line's items to the invoices they fall on (sign 1), or takes them out again (sign -1). */
export function sumItems(sums: InvoiceSums, { line, billed }: LineResult, sign: 1 | -1): void {
  const kind = line.type === 'one_time' ? 'oneTime' : 'recurring';
  for (const { invoiceDate, minor } of billed) {
    const sum = sums.get(invoiceDate) ?? { items: 0, oneTime: 0n, recurring: 0n };
    sum.items += sign;
    sum[kind] += sign === 1 ? minor : -minor;
    if (sum.items === 0) sums.delete(invoiceDate);
    else sums.set(invoiceDate, sum);
  }
}

/**
 * All invoices of the term by date; the totals add up to TCV. Items keep the order of the quote's lines, and are only
 * made when those of some invoice are first read: a page that shows totals needs none of a hundred thousand.
 */
export function invoiceSchedule(
  sums: InvoiceSums,
  lines: () => readonly LineResult[],
  units: number
): ScheduledInvoice[] {
  let known: Map<string, InvoiceItem[]> | undefined;
  const itemsOn = (date: string): InvoiceItem[] => {
    known ??= itemsByDate(lines(), units);
    return known.get(date) ?? [];
  };
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { oneTime, recurring }]) => ({
      date,
      get items() {
        return itemsOn(date);
      },
      oneTime: minorText(oneTime, units),
      recurring: minorText(recurring, units),
      total: minorText(oneTime + recurring, units)
    }));
}

function itemsByDate(lines: readonly LineResult[], units: number): Map<string, InvoiceItem[]> {
  const byDate = new Map<string, InvoiceItem[]>();
  for (const line of lines) addItems(byDate, line, units);
  return byDate;
}

function addItems(byDate: Map<string, InvoiceItem[]>, { line, billed }: LineResult, units: number): void {
  const { planKey, chargeId, chargeName, type } = line;
  let last = { minor: 0n, amount: '0' }; // most items of a line have the same amount as the one before
  for (const { invoiceDate, serviceStart, serviceEnd, minor, kind } of billed) {
    const items = byDate.get(invoiceDate) ?? [];
    byDate.set(invoiceDate, items);
    if (minor !== last.minor) last = { minor, amount: minorText(minor, units) };
    const { amount } = last;
    const service = { planKey, chargeId, chargeName, type, serviceStart, serviceEnd };
    items.push(kind === undefined ? { ...service, amount } : { ...service, kind, amount });
  }
}
