/** QuoteLineItem: priced from the price book, totalled by the platform with its own rounding. */
import { Decimal } from 'decimal.js';
import { refuse, textValue, valueOf, type Change, type SaveContext } from '../dml/change.ts';
import { readRow } from '../dml/stored-rows.ts';
import type { SObjectRow } from '../transaction.ts';
import type { ObjectRules } from './object-rules.ts';

const entryOf = ({ next }: Change, { db, schema }: SaveContext): SObjectRow | undefined => {
  const object = schema.object('PricebookEntry');
  const id = textValue(next, 'PricebookEntryId');
  return object === undefined || id === null ? undefined : readRow(db, object, id);
};

const derive = (change: Change, context: SaveContext): void => {
  const entry = entryOf(change, context);
  if (entry === undefined) return;
  const { fields } = change.next;
  fields['Product2Id'] = valueOf(entry, 'Product2Id');
  fields['ListPrice'] = valueOf(entry, 'UnitPrice');
  if (change.old === undefined) fields['UnitPrice'] ??= valueOf(entry, 'UnitPrice');
};

const integrity = (change: Change, field: string, reason: string): void => {
  refuse(change, 'FIELD_INTEGRITY_EXCEPTION', `field integrity exception: ${field} (${reason})`, [field]);
};

const checkPriceBook = (change: Change, context: SaveContext): void => {
  const quoteObject = context.schema.object('Quote');
  const quoteId = textValue(change.next, 'QuoteId');
  const quote = quoteObject === undefined || quoteId === null ? undefined : readRow(context.db, quoteObject, quoteId);
  const entry = entryOf(change, context);
  if (quote === undefined || entry === undefined || change.old !== undefined) return;
  const book = textValue(quote, 'Pricebook2Id');
  if (book === null) integrity(change, 'Pricebook2Id', 'the quote has no price book');
  else if (book !== textValue(entry, 'Pricebook2Id'))
    integrity(
      change,
      'PricebookEntryId',
      'pricebook entry is in a different pricebook than the one assigned to the quote'
    );
  else if (valueOf(entry, 'IsActive') !== true)
    integrity(change, 'PricebookEntryId', 'pricebook entry has been inactivated');
};

const number = (row: SObjectRow, field: string): Decimal => {
  const value = valueOf(row, field);
  return value instanceof Decimal ? value : new Decimal(0);
};

const toCents = (value: Decimal): Decimal => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);

const check = (change: Change, context: SaveContext): void => {
  checkPriceBook(change, context);
  const { next } = change;
  if (valueOf(next, 'Quantity') !== null && number(next, 'Quantity').isZero())
    integrity(change, 'Quantity', 'Quantity must be nonzero');
  const gross = number(next, 'Quantity').times(number(next, 'UnitPrice'));
  const share = new Decimal(100).minus(number(next, 'Discount')).div(100);
  next.fields['Subtotal'] = toCents(gross);
  next.fields['TotalPrice'] = toCents(gross.times(share));
};

const parents = (rows: readonly SObjectRow[]): SObjectRow[] => {
  const ids = new Set(rows.flatMap((row) => textValue(row, 'QuoteId') ?? []));
  return [...ids].map((id) => ({ type: 'Quote', fields: { Id: id } }));
};

export const QUOTE_LINE_RULES: ObjectRules = { derive, check, parents };
