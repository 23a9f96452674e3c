import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Connection } from 'jsforce';
import { STANDARD_PRICE_BOOK_ID } from '../src/setup/seed-org.ts';
import { rejection, startTestOrg, type TestOrg } from './local-test-org.ts';

let org: TestOrg;
let connection: Connection;
let accountId = '';
let opportunityId = '';
let entryId = '';

const create = async (object: string, fields: Record<string, unknown>): Promise<string> =>
  (await connection.sobject(object).create(fields)).id ?? '';
const refusal = (object: string, fields: Record<string, unknown>): Promise<unknown> =>
  rejection(connection.sobject(object).create(fields));
const newQuote = (fields: Record<string, unknown> = {}): Promise<string> =>
  create('Quote', { Name: 'Q', OpportunityId: opportunityId, Pricebook2Id: STANDARD_PRICE_BOOK_ID, ...fields });

beforeAll(async () => {
  org = await startTestOrg();
  connection = org.connect();
  accountId = await create('Account', { Name: 'Acme' });
  opportunityId = await create('Opportunity', {
    Name: 'Deal',
    AccountId: accountId,
    StageName: 'Prospecting',
    CloseDate: '2027-01-31'
  });
  const product = await create('Product2', { Name: 'Seat', ProductCode: 'S-1', IsActive: true });
  entryId = await create('PricebookEntry', {
    Product2Id: product,
    Pricebook2Id: STANDARD_PRICE_BOOK_ID,
    UnitPrice: 21.5,
    IsActive: true
  });
}, 60_000);
afterAll(() => org.close());

describe('a quote', () => {
  test('takes its account from the opportunity, a number from the platform and its owner from who makes it', async () => {
    const quote = await connection.sobject('Quote').retrieve(await newQuote());
    expect(quote).toMatchObject({
      AccountId: accountId,
      Status: 'Draft',
      LineItemCount: 0,
      TotalPrice: 0,
      GrandTotal: 0
    });
    expect(quote['QuoteNumber']).toMatch(/^\d{8}$/);
    expect(quote['OwnerId']).toBe(org.userId('admin'));
  });

  test('adds up its lines, whatever happens to them', async () => {
    const QuoteId = await newQuote({ Tax: 1.5 });
    const line = await create('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 3 });
    await create('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 1, UnitPrice: 10.005, Discount: 10 });
    const totals = async (): Promise<unknown> => {
      const { Subtotal, TotalPrice, GrandTotal, LineItemCount } = await connection.sobject('Quote').retrieve(QuoteId);
      return [Subtotal, TotalPrice, GrandTotal, LineItemCount];
    };
    expect(await totals()).toEqual([74.51, 73.51, 75.01, 2]);
    await connection.sobject('QuoteLineItem').update({ Id: line, Quantity: 2 });
    expect(await totals()).toEqual([53.01, 52.01, 53.51, 2]);
    await connection.sobject('QuoteLineItem').destroy(line);
    expect(await totals()).toEqual([10.01, 9.01, 10.51, 1]);
  });

  test('needs an opportunity', async () => {
    expect(await refusal('Quote', { Name: 'Q' })).toMatchObject({
      errorCode: 'REQUIRED_FIELD_MISSING',
      data: { fields: ['OpportunityId'] }
    });
  });

  test('goes with its opportunity, and its lines with it', async () => {
    const OpportunityId = await create('Opportunity', {
      Name: 'Short',
      StageName: 'Prospecting',
      CloseDate: '2027-01-31'
    });
    const QuoteId = await newQuote({ OpportunityId });
    await create('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 1 });
    await connection.sobject('Opportunity').destroy(OpportunityId);
    const left = await connection.query(`SELECT Id FROM QuoteLineItem WHERE QuoteId = '${QuoteId}'`);
    expect(left.totalSize).toBe(0);
  });
});

describe('a quote line', () => {
  test('takes price and product from the price book', async () => {
    const QuoteId = await newQuote();
    const id = await create('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 2 });
    expect(await connection.sobject('QuoteLineItem').retrieve(id)).toMatchObject({
      UnitPrice: 21.5,
      ListPrice: 21.5,
      TotalPrice: 43
    });
  });

  test('cannot have the quantity 0', async () => {
    const QuoteId = await newQuote();
    expect(await refusal('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 0 })).toMatchObject({
      errorCode: 'FIELD_INTEGRITY_EXCEPTION',
      message: 'field integrity exception: Quantity (Quantity must be nonzero)'
    });
  });

  test('needs a quote with the price book of its entry', async () => {
    const QuoteId = await newQuote({ Pricebook2Id: null });
    expect(await refusal('QuoteLineItem', { QuoteId, PricebookEntryId: entryId, Quantity: 1 })).toMatchObject({
      errorCode: 'FIELD_INTEGRITY_EXCEPTION'
    });
  });

  test('keeps its price book entry from being deleted', async () => {
    await create('QuoteLineItem', { QuoteId: await newQuote(), PricebookEntryId: entryId, Quantity: 1 });
    const error = await rejection(connection.sobject('PricebookEntry').destroy(entryId));
    expect(error).toMatchObject({ errorCode: 'DELETE_FAILED' });
  });
});

describe('a price book entry', () => {
  test('in a custom price book needs a standard price first', async () => {
    const Product2Id = await create('Product2', { Name: 'New', IsActive: true });
    const Pricebook2Id = await create('Pricebook2', { Name: 'Partners', IsActive: true });
    const entry = { Product2Id, UnitPrice: 1, IsActive: true };
    expect(await refusal('PricebookEntry', { ...entry, Pricebook2Id })).toMatchObject({
      errorCode: 'STANDARD_PRICE_NOT_DEFINED'
    });
    await create('PricebookEntry', { ...entry, Pricebook2Id: STANDARD_PRICE_BOOK_ID });
    expect(await create('PricebookEntry', { ...entry, Pricebook2Id })).toMatch(/^01u/);
    expect(await refusal('PricebookEntry', { ...entry, Pricebook2Id })).toMatchObject({ errorCode: 'DUPLICATE_VALUE' });
  });
});
