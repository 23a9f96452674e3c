/** What a rep and a customer do in the org, through its API: a quote with lines, saved with figures, then accepted. */
import { randomUUID } from 'node:crypto';
import type { Evaluation, Quote } from '@plumbline/kernel';
import type { Connection } from 'jsforce';

/** What the page got from the service when it saved. */
export type Checked = Pick<Evaluation, 'fingerprint' | 'verdict' | 'catalogHash' | 'catalogVersion' | 'kernelVersion'>;

export interface QuoteFields {
  readonly PL_Acceptance_Key__c: string | null;
  readonly PL_Business_Status__c: string;
  readonly PL_Technical_Status__c: string;
  readonly PL_Order_Progress__c: string | null;
  readonly PL_Order_Sequence__c: number | null;
  readonly PL_Billing_Account_Id__c: string | null;
  readonly PL_Subscription_Number__c: string | null;
  readonly PL_First_Invoice_Number__c: string | null;
  readonly PL_First_Invoice_Amount__c: number | null;
}

/** @returns the id of a draft quote of a customer of its own */
export async function createQuote(
  connection: Connection,
  name = `Customer ${randomUUID().slice(0, 8)}`
): Promise<string> {
  const accountId = await create(connection, 'Account', { Name: name });
  const opportunity = { Name: name, AccountId: accountId, StageName: 'Proposal/Price Quote', CloseDate: '2027-01-31' };
  const opportunityId = await create(connection, 'Opportunity', opportunity);
  return create(connection, 'Quote', { Name: name, OpportunityId: opportunityId });
}

/** Writes header and lines as the page's controller does. */
export async function saveQuote(
  connection: Connection,
  quoteId: string,
  quote: Quote,
  checked: Checked
): Promise<void> {
  const books = await connection.query<{ Id: string }>('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
  await connection.sobject('Quote').update({
    Id: quoteId,
    Pricebook2Id: books.records[0]?.Id,
    PL_Currency__c: quote.currency,
    PL_Start_Date__c: quote.startDate,
    PL_Term_Months__c: quote.termMonths,
    PL_Bill_Day__c: quote.billDay ?? null,
    PL_Catalog_Version__c: checked.catalogVersion,
    PL_Catalog_Hash__c: checked.catalogHash,
    PL_Kernel_Version__c: checked.kernelVersion,
    PL_Fingerprint__c: checked.fingerprint,
    PL_Verdict__c: checked.verdict
  });
  await replaceLines(connection, quoteId, quote);
}

async function replaceLines(connection: Connection, quoteId: string, quote: Quote): Promise<void> {
  const old = await connection.query<{ Id: string }>(`SELECT Id FROM QuoteLineItem WHERE QuoteId = '${quoteId}'`);
  if (old.records.length > 0) await connection.sobject('QuoteLineItem').destroy(old.records.map(({ Id }) => Id));
  const charges = quote.plans.flatMap((plan) => plan.charges.map((charge) => ({ plan, charge })));
  const entries = await priceBookEntries(
    connection,
    charges.map(({ charge }) => charge.chargeId)
  );
  const lines = charges.map(({ plan, charge }, position) => ({
    QuoteId: quoteId,
    Quantity: 1,
    UnitPrice: 0,
    PricebookEntryId: entries.get(charge.chargeId),
    PL_Position__c: position,
    PL_Interval__c: 1,
    PL_Plan_Key__c: plan.key,
    PL_Rate_Plan_Id__c: plan.ratePlanId,
    PL_Charge_Id__c: charge.chargeId,
    PL_Quantity__c: Number(charge.quantity),
    PL_Discount_Kind__c: charge.discount?.kind ?? null,
    PL_Discount_Value__c: charge.discount ? Number(charge.discount.value) : null
  }));
  const results = await connection.sobject('QuoteLineItem').create(lines, { allOrNone: true });
  const refused = results.filter(({ success }) => !success);
  if (refused.length > 0) throw new Error(`lines refused: ${JSON.stringify(refused)}`);
}

async function priceBookEntries(connection: Connection, chargeIds: readonly string[]): Promise<Map<string, string>> {
  const list = chargeIds.map((id) => `'${id}'`).join(', ');
  const { records } = await connection.query<{ Id: string; Product2: { PL_Charge_Id__c: string } }>(
    `SELECT Id, Product2.PL_Charge_Id__c FROM PricebookEntry WHERE Pricebook2.IsStandard = true AND IsActive = true AND Product2.PL_Charge_Id__c IN (${list})`
  );
  return new Map(records.map(({ Id, Product2 }) => [Product2.PL_Charge_Id__c, Id]));
}

/** The customer's yes. @returns the acceptance key */
export async function acceptQuote(connection: Connection, quoteId: string): Promise<string> {
  await connection.sobject('Quote').update({ Id: quoteId, PL_Business_Status__c: 'accepted' });
  return (await readQuoteFields(connection, quoteId)).PL_Acceptance_Key__c ?? '';
}

export async function readQuoteFields(connection: Connection, quoteId: string): Promise<QuoteFields> {
  const { records } = await connection.query<QuoteFields>(
    `SELECT PL_Acceptance_Key__c, PL_Business_Status__c, PL_Technical_Status__c, PL_Order_Progress__c, PL_Order_Sequence__c,
     PL_Billing_Account_Id__c, PL_Subscription_Number__c, PL_First_Invoice_Number__c, PL_First_Invoice_Amount__c
     FROM Quote WHERE Id = '${quoteId}'`.replace(/\s+/g, ' ')
  );
  const [found] = records;
  if (!found) throw new Error(`no quote ${quoteId}`);
  return found;
}

async function create(connection: Connection, object: string, fields: Record<string, unknown>): Promise<string> {
  const result = await connection.sobject(object).create(fields);
  if (!result.success) throw new Error(`${object} refused: ${JSON.stringify(result.errors)}`);
  return result.id;
}
