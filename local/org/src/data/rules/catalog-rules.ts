/** PricebookEntry and Pricebook2: a product gets a standard price before a custom one. */
import { changed, refuse, textValue, valueOf, type Change, type SaveContext } from '../dml/change.ts';
import { findIds, readRow, readRows } from '../dml/stored-rows.ts';
import type { SObjectRow } from '../transaction.ts';
import type { ObjectRules } from './object-rules.ts';

const parent = (
  change: Change,
  { db, schema }: SaveContext,
  objectName: string,
  lookup: string
): SObjectRow | undefined => {
  const object = schema.object(objectName);
  const id = textValue(change.next, lookup);
  return object === undefined || id === null ? undefined : readRow(db, object, id);
};

/** The product's entries in all price books, without this one. */
const siblings = (change: Change, { db }: SaveContext): SObjectRow[] => {
  const ids = findIds(db, change.object, 'Product2Id', textValue(change.next, 'Product2Id'));
  return [...readRows(db, change.object, ids).values()].filter((row) => row.fields['Id'] !== change.next.fields['Id']);
};

const isStandardBook = (id: string | null, { db, schema }: SaveContext): boolean => {
  const object = schema.object('Pricebook2');
  return object !== undefined && id !== null && valueOf(readRow(db, object, id), 'IsStandard') === true;
};

const standardEntry = (change: Change, context: SaveContext): SObjectRow | undefined =>
  siblings(change, context).find((row) => isStandardBook(textValue(row, 'Pricebook2Id'), context));

const derive = (change: Change, context: SaveContext): void => {
  const product = parent(change, context, 'Product2', 'Product2Id');
  change.next.fields['Name'] = valueOf(product, 'Name');
  change.next.fields['ProductCode'] = valueOf(product, 'ProductCode');
  if (valueOf(change.next, 'UseStandardPrice') === true) {
    change.next.fields['UnitPrice'] = valueOf(standardEntry(change, context), 'UnitPrice');
  }
};

const check = (change: Change, context: SaveContext): void => {
  if (change.old !== undefined) return;
  const book = textValue(change.next, 'Pricebook2Id');
  if (siblings(change, context).some((row) => textValue(row, 'Pricebook2Id') === book)) {
    refuse(change, 'DUPLICATE_VALUE', 'This price definition already exists in this price book');
  } else if (!isStandardBook(book, context) && standardEntry(change, context) === undefined) {
    refuse(change, 'STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.');
  }
};

export const PRICE_BOOK_ENTRY_RULES: ObjectRules = { derive, check };

/** The org has one standard price book, made with the org; people make custom ones. */
export const PRICE_BOOK_RULES: ObjectRules = {
  check: (change) => {
    if (change.old !== undefined && changed(change, 'IsStandard'))
      refuse(change, 'FIELD_INTEGRITY_EXCEPTION', 'IsStandard cannot be changed', ['IsStandard']);
  }
};
