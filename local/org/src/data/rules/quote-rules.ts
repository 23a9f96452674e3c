/** Quote: its account comes from the opportunity; its totals add up its lines. */
import { Decimal } from 'decimal.js';
import { changed, refuse, textValue, valueOf, type Change, type SaveContext } from '../dml/change.ts';
import { findIds, readRow, readRows } from '../dml/stored-rows.ts';
import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { SObjectRow } from '../transaction.ts';
import type { ObjectRules } from './object-rules.ts';

const derive = (change: Change, { db, schema }: SaveContext): void => {
  const opportunityObject = schema.object('Opportunity');
  const opportunityId = textValue(change.next, 'OpportunityId');
  if (opportunityObject === undefined || opportunityId === null) return;
  const opportunity = readRow(db, opportunityObject, opportunityId);
  if (change.old === undefined || changed(change, 'OpportunityId')) {
    change.next.fields['AccountId'] = valueOf(opportunity, 'AccountId');
  }
};

const check = (change: Change, context: SaveContext): void => {
  const lineObject = context.schema.object('QuoteLineItem');
  const id = textValue(change.next, 'Id');
  const lines = lineObject === undefined || id === null ? [] : linesOf(context, lineObject, id);
  if (change.old !== undefined && lines.length > 0 && changed(change, 'Pricebook2Id')) {
    refuse(
      change,
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: Pricebook2Id (the price book cannot be changed while the quote has line items)',
      ['Pricebook2Id']
    );
  }
  setTotals(change.next, lines);
};

const linesOf = ({ db }: SaveContext, object: ObjectDefinition, quoteId: string): SObjectRow[] => [
  ...readRows(db, object, findIds(db, object, 'QuoteId', quoteId)).values()
];

const ZERO = new Decimal(0);

const amount = (row: SObjectRow, field: string): Decimal => {
  const value = valueOf(row, field);
  return value instanceof Decimal ? value : ZERO;
};

const sum = (rows: readonly SObjectRow[], field: string): Decimal =>
  rows.reduce((total, row) => total.plus(amount(row, field)), ZERO);

const setTotals = (quote: SObjectRow, lines: readonly SObjectRow[]): void => {
  const subtotal = sum(lines, 'Subtotal');
  const total = sum(lines, 'TotalPrice');
  quote.fields['LineItemCount'] = new Decimal(lines.length);
  quote.fields['Subtotal'] = subtotal;
  quote.fields['TotalPrice'] = total;
  quote.fields['GrandTotal'] = total.plus(amount(quote, 'Tax')).plus(amount(quote, 'ShippingHandling'));
  quote.fields['Discount'] = subtotal.isZero()
    ? ZERO
    : subtotal.minus(total).div(subtotal).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
};

export const QUOTE_RULES: ObjectRules = { derive, check };
