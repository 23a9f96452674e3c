/** Which columns a list of records shows. */
import type { FieldDefinition } from '../schema/definitions.ts';
import { textsOf } from '../metadata/xml.ts';
import type { AccessibleObject, Deployed } from './deps.ts';

// What a new org's own list views show; a deployed list view comes first.
const USUAL: Readonly<Record<string, readonly string[]>> = {
  Account: ['Name', 'Industry', 'Phone', 'BillingCountry', 'OwnerId'],
  Opportunity: ['Name', 'AccountId', 'StageName', 'Amount', 'CloseDate', 'OwnerId'],
  Quote: ['Name', 'QuoteNumber', 'OpportunityId', 'AccountId', 'Status', 'ExpirationDate', 'TotalPrice'],
  Product2: ['Name', 'ProductCode', 'Family', 'IsActive'],
  User: ['Name', 'Username', 'IsActive']
};
const MOST_COLUMNS = 7;

/** `QUOTE.OWNER_NAME` and `PL_Currency__c` to the field they mean. */
function fieldOfToken(object: AccessibleObject, token: string): FieldDefinition | undefined {
  const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();
  const wanted = plain(token.split('.').at(-1) ?? token);
  return object.readableFields.find((field) =>
    field.custom ? field.name === token : plain(field.name) === wanted || plain(field.name) === `${wanted}id`
  );
}

function listViewColumns(object: AccessibleObject, deployed: Deployed): FieldDefinition[] {
  const prefix = `${object.definition.name}.`;
  const views = deployed.readAll('ListView').filter(({ fullName }) => fullName.startsWith(prefix));
  const view = views.find(({ fullName }) => fullName === `${prefix}All`) ?? views[0];
  return textsOf(view?.parsed, 'columns').flatMap((token) => fieldOfToken(object, token) ?? []);
}

function usualColumns(object: AccessibleObject): FieldDefinition[] {
  const { readableFields, definition } = object;
  const names = USUAL[definition.name];
  if (names) return names.flatMap((name) => readableFields.find((field) => field.name === name) ?? []);
  const custom = readableFields.filter((field) => field.custom && field.type !== 'textarea');
  return [...readableFields.filter((field) => field.nameField), ...custom];
}

/** Columns of the object's list: those of its deployed list view (`All` first), else the usual ones; the name always leads. */
export function listColumns(object: AccessibleObject, deployed: Deployed): FieldDefinition[] {
  const deployedColumns = listViewColumns(object, deployed);
  const columns = deployedColumns.length > 0 ? deployedColumns : usualColumns(object);
  const name = object.readableFields.filter((field) => field.nameField);
  return [...new Set([...name, ...columns])].slice(0, MOST_COLUMNS);
}
