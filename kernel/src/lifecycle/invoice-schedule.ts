import { minorText } from '../pricing/minor-units.ts';
import type { LineResult } from '../pricing/price-line.ts';
import type { InvoiceItem, ScheduledInvoice } from '../quote/evaluation-schema.ts';

interface OpenInvoice {
  items: InvoiceItem[];
  oneTime: bigint;
  recurring: bigint;
}

/** All invoices of the term by date. Items keep the order of the quote's lines; the totals add up to TCV. */
export function invoiceSchedule(lines: readonly LineResult[], units: number): ScheduledInvoice[] {
  const open = new Map<string, OpenInvoice>();
  for (const line of lines) addLine(open, line, units);
  return [...open.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { items, oneTime, recurring }]) => ({
      date,
      items,
      oneTime: minorText(oneTime, units),
      recurring: minorText(recurring, units),
      total: minorText(oneTime + recurring, units)
    }));
}

function addLine(open: Map<string, OpenInvoice>, { line, billed }: LineResult, units: number): void {
  const { planKey, chargeId, chargeName, type } = line;
  const texts = new Map<bigint, string>(); // most items of a line have the same amount
  for (const { invoiceDate, serviceStart, serviceEnd, minor, kind } of billed) {
    const invoice = open.get(invoiceDate) ?? { items: [], oneTime: 0n, recurring: 0n };
    open.set(invoiceDate, invoice);
    const amount = texts.get(minor) ?? minorText(minor, units);
    texts.set(minor, amount);
    const service = { planKey, chargeId, chargeName, type, serviceStart, serviceEnd };
    invoice.items.push(kind === undefined ? { ...service, amount } : { ...service, kind, amount });
    invoice[type === 'one_time' ? 'oneTime' : 'recurring'] += minor;
  }
}
