import type { Evaluation, InvoiceItem, PricedLine, Violation } from '../../src/index.ts';

/** Figures and other results by name: "totals.tcv", "lines.crm/seats.netPrice", "invoices.2027-02-01". */
export type Figures = ReadonlyMap<string, string>;

/** Lists every single value within a value under its path, all in one flat list. */
export function figuresOf(values: object, path = ''): [string, string][] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const place = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null) return figuresOf(value, place);
    return isFigure(value) ? [[place, `${value}`]] : [];
  });
}

const isFigure = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** What the kernel says of a quote, laid out as a golden file lays out what it expects. */
export function evaluationFigures({ priced, invoices, verdict }: Evaluation): [string, string][] {
  return figuresOf({
    verdict,
    totals: priced.totals,
    endDate: priced.endDate,
    lines: Object.fromEntries(priced.lines.map((line) => [lineName(line), line])),
    intervals: Object.fromEntries((priced.intervals ?? []).map(({ key, totals }) => [key, totals])),
    invoices: Object.fromEntries(
      invoices.map(({ date, total, oneTime, recurring }) => [date, { total, oneTime, recurring }])
    ),
    invoiceCount: invoices.length,
    items: Object.fromEntries(
      invoices.flatMap(({ items }) => items.map((item) => [itemName(item), item.amount] as const))
    )
  });
}

/** "crm/seats", and in a ramp "crm/seats/year2". */
function lineName({ planKey, chargeId, interval }: PricedLine): string {
  return [planKey, chargeId, ...(interval === undefined ? [] : [interval])].join('/');
}

/** "crm/seats 2027-07-16 to 2027-08-01", and "crm/seats discount 2027-07-16 to 2027-08-01" where that is billed apart. */
function itemName({ planKey, chargeId, kind, serviceStart, serviceEnd }: InvoiceItem): string {
  const what = kind === undefined ? `${planKey}/${chargeId}` : `${planKey}/${chargeId} ${kind}`;
  return `${what} ${serviceStart} to ${serviceEnd}`;
}

/** A violation as a golden file writes it: "discount_above_limit [block] on crm/seats". */
export function violationText({ code, severity, role, planKey, chargeId }: Violation): string {
  const place = [planKey, chargeId].filter((part) => part !== undefined).join('/');
  return `${code} [${severity}${role === undefined ? '' : ` by ${role}`}]${place === '' ? '' : ` on ${place}`}`;
}
