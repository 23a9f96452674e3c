import * as z from 'zod';
import { canonicalDecimal } from '../../src/index.ts';

/** What finance writes on one line. Each text becomes the kernel's own shape; amounts keep their currency to be checked. */
const DISCOUNT = /^(\d+(?:\.\d+)?) ?(%|[A-Z]{3})(?: until (\d{4}-\d{2}-\d{2}))?$/;

/** "10 %", "50 EUR", "10 % until 2028-02-01" (the first day at the full price again). */
export const discountTextSchema = z
  .string()
  .regex(DISCOUNT, 'write a discount as 10 % or 50 EUR, and "until" with the first day without it if it ends')
  .transform((text) => {
    const [, value = '', unit = '', until] = DISCOUNT.exec(text) ?? [];
    return { ...amountOrPercent(value, unit), ...(until !== undefined && { until }) };
  });

const STEP_UP = /^(\d+(?:\.\d+)?) ?(%|[A-Z]{3}) a year$/;

/** "5 % a year" or "20 EUR a year". */
export const stepUpTextSchema = z
  .string()
  .regex(STEP_UP, 'write a step-up as 5 % a year or 20 EUR a year')
  .transform((text) => {
    const [, value = '', unit = ''] = STEP_UP.exec(text) ?? [];
    return amountOrPercent(value, unit);
  });

function amountOrPercent(value: string, unit: string) {
  const exact = canonicalDecimal(value);
  return unit === '%'
    ? ({ kind: 'percent', value: exact } as const)
    : ({ kind: 'amount', value: exact, currency: unit } as const);
}

const EVENT = /^(\d{4}-\d{2}-\d{2}) (-?\d+(?:\.\d+)?)(?: (\S+))?$/;

/** "2027-02-03 120" or, where something is counted by name, "2027-02-03 1 anna". */
export const eventTextSchema = z
  .string()
  .regex(EVENT, 'write an event as its day and its quantity, such as 2027-02-03 120')
  .transform((text) => {
    const [, date = '', quantity = '', key] = EVENT.exec(text) ?? [];
    return { date, quantity: canonicalDecimal(quantity), ...(key !== undefined && { key }) };
  });

/** "discount_above_limit [block] on crm/seats", "discount_needs_approval [approval by deal_desk] on crm/seats". */
export const violationTextSchema = z
  .string()
  .regex(
    /^[a-z_]+ \[(block|warning|approval by \S+)\]( on \S+)?$/,
    'write a violation as its code, its severity and its place, such as quantity_below_min [block] on crm/seats'
  );
