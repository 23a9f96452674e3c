/** A quote rebuilt from its records alone: header plus one line per charge. */
import { Decimal } from 'decimal.js';
import type { Discount, Quote, QuoteCharge, QuotePlan } from '@plumbline/kernel';
import type { Connection } from 'jsforce';
import type { Acceptance, QuoteRecord } from '../../ports/crm.ts';
import { isRecordId, soqlText } from './soql.ts';

const HEADER = [
  'Id',
  'AccountId',
  'Account.Name',
  'PL_Currency__c',
  'PL_Start_Date__c',
  'PL_Term_Months__c',
  'PL_Bill_Day__c',
  'PL_Acceptance_Key__c',
  'PL_Fingerprint__c'
];
const LINE = [
  'PL_Plan_Key__c',
  'PL_Rate_Plan_Id__c',
  'PL_Charge_Id__c',
  'PL_Quantity__c',
  'PL_Discount_Kind__c',
  'PL_Discount_Value__c'
];

export interface HeaderRow {
  Id: string;
  AccountId: string | null;
  Account: { Name: string } | null;
  PL_Currency__c: string | null;
  PL_Start_Date__c: string | null;
  PL_Term_Months__c: number | null;
  PL_Bill_Day__c: number | null;
  PL_Acceptance_Key__c: string | null;
  PL_Fingerprint__c: string | null;
}

export interface LineRow {
  PL_Plan_Key__c: string | null;
  PL_Rate_Plan_Id__c: string | null;
  PL_Charge_Id__c: string | null;
  PL_Quantity__c: number | null;
  PL_Discount_Kind__c: string | null;
  PL_Discount_Value__c: number | null;
}

export async function readQuote(connection: Connection, quoteId: string): Promise<QuoteRecord | undefined> {
  if (!isRecordId(quoteId)) return undefined;
  const header = await connection.query<HeaderRow>(
    `SELECT ${HEADER.join(', ')} FROM Quote WHERE Id = ${soqlText(quoteId)}`
  );
  const found = header.records[0];
  if (!found) return undefined;
  const lines = await connection.query<LineRow>(
    `SELECT ${LINE.join(', ')} FROM QuoteLineItem WHERE QuoteId = ${soqlText(quoteId)} ORDER BY PL_Position__c`,
    { autoFetch: true, maxFetch: 10_000 }
  );
  return fromQuoteRecords(found, lines.records);
}

/** Lines come in the order of their position; that order is part of the fingerprint. */
export function fromQuoteRecords(header: HeaderRow, lines: readonly LineRow[]): QuoteRecord {
  const { PL_Bill_Day__c: billDay, AccountId: accountId } = header;
  const quote: Quote = {
    currency: header.PL_Currency__c ?? '',
    startDate: header.PL_Start_Date__c ?? '',
    termMonths: header.PL_Term_Months__c ?? 0,
    ...(billDay === null ? {} : { billDay }),
    plans: toPlans(lines)
  };
  return {
    quoteId: header.Id,
    quote,
    acceptanceKey: header.PL_Acceptance_Key__c ?? undefined,
    fingerprint: header.PL_Fingerprint__c ?? undefined,
    customer: accountId === null ? undefined : { id: accountId, name: header.Account?.Name ?? accountId }
  };
}

function toPlans(lines: readonly LineRow[]): QuotePlan[] {
  const plans = new Map<string, QuotePlan>();
  for (const line of lines) {
    const key = line.PL_Plan_Key__c ?? '';
    const plan = plans.get(key) ?? { key, ratePlanId: line.PL_Rate_Plan_Id__c ?? '', charges: [] };
    plan.charges.push(toCharge(line));
    plans.set(key, plan);
  }
  return [...plans.values()];
}

function toCharge(line: LineRow): QuoteCharge {
  const discount = toDiscount(line.PL_Discount_Kind__c, line.PL_Discount_Value__c);
  return {
    chargeId: line.PL_Charge_Id__c ?? '',
    quantity: decimalText(line.PL_Quantity__c ?? 0),
    ...(discount ? { discount } : {})
  };
}

function toDiscount(kind: string | null, value: number | null): Discount | undefined {
  if (value === null || (kind !== 'percent' && kind !== 'amount')) return undefined;
  return { kind, value: decimalText(value) };
}

/** The API sends doubles, which hold 15 digits exactly; their shortest text is the number that was stored. */
function decimalText(value: number): string {
  return new Decimal(value).toFixed();
}

interface AcceptedRow {
  Id: string;
  PL_Acceptance_Key__c: string;
  PL_Fingerprint__c: string | null;
  PL_Correlation_Id__c: string | null;
  PL_Accepted_By__c: string | null;
  PL_Accepted_At__c: string | null;
}

/** Accepted, and nothing came of it yet as far as the org knows. */
export async function listAcceptedQuotes(connection: Connection): Promise<Acceptance[]> {
  const { records } = await connection.query<AcceptedRow>(
    `SELECT Id, PL_Acceptance_Key__c, PL_Fingerprint__c, PL_Correlation_Id__c, PL_Accepted_By__c, PL_Accepted_At__c
     FROM Quote WHERE PL_Business_Status__c = 'accepted' AND PL_Subscription_Id__c = null AND PL_Acceptance_Key__c != null
     ORDER BY PL_Accepted_At__c`.replace(/\s+/g, ' '),
    { autoFetch: true, maxFetch: 50_000 }
  );
  return records.map((row) => ({
    acceptanceKey: row.PL_Acceptance_Key__c,
    quoteId: row.Id,
    fingerprint: row.PL_Fingerprint__c ?? '',
    correlationId: row.PL_Correlation_Id__c ?? row.PL_Acceptance_Key__c,
    acceptedBy: row.PL_Accepted_By__c ?? '',
    acceptedAt: utc(row.PL_Accepted_At__c)
  }));
}

function utc(instant: string | null): string {
  return new Date(instant ?? 0).toISOString();
}
