/** The proration policies of known engines, as data: an adapter declares one of these, or one of its own. */
import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';

/**
 * Actual days ÷ actual days, the ratio rounded to 9 places; a stub is measured against the period reached by plain
 * calendar arithmetic (`InvoiceDateUtils`, `KillBillMoney.MAX_SCALE`), and when the bill day
 * is past the first boundary lies one whole period later. A change counts its periods from its own day, and a credit is
 * the billed amount × unused days ÷ days of the item (`Item.java` of the invoice tree). It has no discounts: prices are net.
 * Source: killbill/killbill, module `invoice`.
 */
export const KILL_BILL: ProrationPolicy = {
  mode: 'prorate',
  dayCount: 'actual',
  unit: 'by_day',
  ratioScale: 9,
  reference: 'shifted',
  firstBoundary: 'plus_period',
  changeGrid: 're_anchor',
  creditBasis: 'billed_item',
  discountItems: 'netted'
};

/** Kill Bill with `org.killbill.invoice.proration.fixed.days=30`: every month has 30 days. Source: killbill#1942. */
export const KILL_BILL_FIXED_30: ProrationPolicy = { ...KILL_BILL, dayCount: 'thirty_strict' };

/**
 * What all of Zuora's proration rules share: boundaries on the next bill day, also after a change; a discount is a charge
 * and an item of its own; a credit is the price for the time from the change to the end of the billed period (billing rule
 * "When bill credit for recurring charges": "From effective end date to end of the current billing period". A tenant with
 * the other choice, "Based on the total billing period amount and charged amount", declares `billed_item`).
 * Source: docs.zuora.com, "Billing rules - Proration" and "Proration".
 */
const ZUORA: Omit<ProrationPolicy, 'dayCount' | 'unit'> = {
  mode: 'prorate',
  reference: 'aligned',
  firstBoundary: 'next_bill_day',
  changeGrid: 'keep',
  creditBasis: 'price',
  discountItems: 'separate'
};

/** Zuora, "Use actual number of days" and "Prorate by day". */
export const ZUORA_ACTUAL_BY_DAY: ProrationPolicy = { ...ZUORA, dayCount: 'actual', unit: 'by_day' };

/** Zuora, "Use actual number of days" and "Prorate by month first". */
export const ZUORA_ACTUAL_BY_MONTH_FIRST: ProrationPolicy = { ...ZUORA, dayCount: 'actual', unit: 'by_month_first' };

/** Zuora, "Assume 30 days - Actual / 360" and "Prorate by day". */
export const ZUORA_THIRTY_BY_DAY: ProrationPolicy = { ...ZUORA, dayCount: 'thirty', unit: 'by_day' };

/** Zuora, "Assume 30 days - Actual / 360" and "Prorate by month first". */
export const ZUORA_THIRTY_BY_MONTH_FIRST: ProrationPolicy = { ...ZUORA, dayCount: 'thirty', unit: 'by_month_first' };

/** Zuora, "Assume 30 days - Strict 30 / 360" and "Prorate by day". */
export const ZUORA_STRICT_BY_DAY: ProrationPolicy = { ...ZUORA, dayCount: 'thirty_strict', unit: 'by_day' };

/** Zuora, "Assume 30 days - Strict 30 / 360" and "Prorate by month first". */
export const ZUORA_STRICT_BY_MONTH_FIRST: ProrationPolicy = {
  ...ZUORA,
  dayCount: 'thirty_strict',
  unit: 'by_month_first'
};

/** The local billing engine: actual days against the grid's own period. The ratios of two parts add up exactly. */
export const LOCAL_BILLING = {
  mode: 'prorate',
  dayCount: 'actual',
  unit: 'by_day',
  reference: 'aligned',
  firstBoundary: 'next_bill_day',
  changeGrid: 'keep',
  creditBasis: 'price',
  discountItems: 'netted'
} as const satisfies ProrationPolicy;

/** A part of a period costs the whole price. Source: Zuora, "Prorate recurring charges for partial period?" set to No. */
export const FULL_PERIOD: ProrationPolicy = { ...LOCAL_BILLING, mode: 'full' };

/** A part of a period costs nothing. Source: Zuora, "Bill recurring charges for partial month?" set to No. */
export const NO_PRORATION: ProrationPolicy = { ...LOCAL_BILLING, mode: 'none' };
