/** The standard sales objects we use, with their standard fields only (Object Reference for the Salesforce Platform, v65). */
import {
  checkbox,
  currency,
  date,
  datetime,
  decimal,
  email,
  integer,
  longText,
  lookup,
  OWNER,
  percent,
  phone,
  picklist,
  READ_ONLY,
  standardObject,
  text,
  url
} from '../field-builders.ts';
import type { FieldDefinition } from '../definitions.ts';

const address = (prefix: string): FieldDefinition[] => [
  text(`${prefix}Street`, 255),
  text(`${prefix}City`, 40),
  text(`${prefix}State`, 80),
  text(`${prefix}PostalCode`, 20),
  text(`${prefix}Country`, 80)
];

const account = standardObject('Account', '001', [
  text('Name', 255, { label: 'Account Name', required: true, nameField: true }),
  OWNER,
  lookup('ParentId', 'Account', 'ChildAccounts', { label: 'Parent Account' }),
  picklist('Type', ['Prospect', 'Customer - Direct', 'Customer - Channel', 'Other']),
  picklist('Industry', [
    'Banking',
    'Consulting',
    'Education',
    'Energy',
    'Finance',
    'Healthcare',
    'Manufacturing',
    'Retail',
    'Technology',
    'Other'
  ]),
  text('AccountNumber', 40),
  currency('AnnualRevenue', { scale: 0 }),
  integer('NumberOfEmployees', { label: 'Employees' }),
  phone('Phone'),
  phone('Fax'),
  url('Website'),
  longText('Description'),
  ...address('Billing'),
  ...address('Shipping')
]);

const contact = standardObject('Contact', '003', [
  text('Name', 121, { label: 'Full Name', nameField: true, ...READ_ONLY }),
  text('FirstName', 40),
  text('LastName', 80, { required: true }),
  OWNER,
  lookup('AccountId', 'Account', 'Contacts', { label: 'Account', deleteRule: 'cascade' }),
  text('Title', 128),
  email('Email'),
  phone('Phone'),
  phone('MobilePhone'),
  longText('Description'),
  ...address('Mailing')
]);

const STAGES = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost'
];

const opportunity = standardObject('Opportunity', '006', [
  text('Name', 120, { required: true, nameField: true }),
  OWNER,
  lookup('AccountId', 'Account', 'Opportunities', { label: 'Account', deleteRule: 'cascade' }),
  picklist('StageName', STAGES, { label: 'Stage', required: true }),
  date('CloseDate', { required: true }),
  currency('Amount'),
  percent('Probability', { precision: 3, scale: 0 }),
  picklist('Type', ['New Customer', 'Existing Customer - Upgrade', 'Existing Customer - Replacement']),
  picklist('LeadSource', ['Web', 'Phone Inquiry', 'Partner Referral', 'Other']),
  text('NextStep', 255),
  longText('Description'),
  lookup('Pricebook2Id', 'Pricebook2', undefined, { label: 'Price Book', permissionable: false }),
  checkbox('IsClosed', { label: 'Closed', ...READ_ONLY }),
  checkbox('IsWon', { label: 'Won', ...READ_ONLY })
]);

const product = standardObject(
  'Product2',
  '01t',
  [
    text('Name', 255, { label: 'Product Name', required: true, nameField: true }),
    text('ProductCode', 255),
    longText('Description', 4000),
    picklist('Family', ['None']),
    checkbox('IsActive', { label: 'Active' }),
    text('StockKeepingUnit', 180, { label: 'Product SKU' }),
    picklist('QuantityUnitOfMeasure', []),
    url('DisplayUrl'),
    text('ExternalId', 255, { label: 'External ID' })
  ],
  { label: 'Product', labelPlural: 'Products' }
);

const priceBook = standardObject(
  'Pricebook2',
  '01s',
  [
    text('Name', 255, { label: 'Price Book Name', required: true, nameField: true }),
    longText('Description', 255),
    checkbox('IsActive', { label: 'Active' }),
    checkbox('IsStandard', READ_ONLY)
  ],
  { label: 'Price Book', labelPlural: 'Price Books' }
);

const FIXED = { updateable: false, permissionable: false } as const;

const priceBookEntry = standardObject(
  'PricebookEntry',
  '01u',
  [
    text('Name', 255, { label: 'Product Name', nameField: true, ...READ_ONLY }),
    lookup('Pricebook2Id', 'Pricebook2', 'PricebookEntries', {
      label: 'Price Book',
      required: true,
      deleteRule: 'cascade',
      ...FIXED
    }),
    lookup('Product2Id', 'Product2', 'PricebookEntries', {
      label: 'Product',
      required: true,
      deleteRule: 'cascade',
      ...FIXED
    }),
    currency('UnitPrice', { label: 'List Price', required: true }),
    checkbox('IsActive', { label: 'Active' }),
    checkbox('UseStandardPrice'),
    text('ProductCode', 255, READ_ONLY)
  ],
  { label: 'Price Book Entry', labelPlural: 'Price Book Entries', permissionsFrom: 'Pricebook2' }
);

const QUOTE_STATUS = ['*Draft', 'Needs Review', 'In Review', 'Approved', 'Rejected', 'Presented', 'Accepted', 'Denied'];

const quote = standardObject('Quote', '0Q0', [
  text('Name', 255, { label: 'Quote Name', required: true, nameField: true }),
  text('QuoteNumber', 80, { autoNumberFormat: '{00000000}', ...READ_ONLY }),
  { ...OWNER },
  lookup('OpportunityId', 'Opportunity', 'Quotes', {
    required: true,
    updateable: false,
    deleteRule: 'cascade',
    permissionable: false
  }),
  lookup('AccountId', 'Account', 'Quotes', { label: 'Account', ...READ_ONLY }),
  lookup('ContactId', 'Contact', 'Quotes', { label: 'Contact' }),
  lookup('Pricebook2Id', 'Pricebook2', undefined, { label: 'Price Book', permissionable: false }),
  picklist('Status', QUOTE_STATUS),
  date('ExpirationDate'),
  longText('Description'),
  email('Email'),
  phone('Phone'),
  phone('Fax'),
  checkbox('IsSyncing', { label: 'Syncing', ...READ_ONLY }),
  integer('LineItemCount', { label: 'Line Items', ...READ_ONLY }),
  currency('Subtotal', READ_ONLY),
  percent('Discount', READ_ONLY),
  currency('TotalPrice', { label: 'Total Price', ...READ_ONLY }),
  currency('Tax'),
  currency('ShippingHandling', { label: 'Shipping and Handling' }),
  currency('GrandTotal', READ_ONLY),
  text('BillingName', 255),
  ...address('Billing'),
  text('ShippingName', 255),
  ...address('Shipping')
]);

const quoteLine = standardObject(
  'QuoteLineItem',
  '0QL',
  [
    text('LineNumber', 255, {
      autoNumberFormat: '{00000000}',
      nameField: true,
      label: 'Line Item Number',
      ...READ_ONLY
    }),
    lookup('QuoteId', 'Quote', 'QuoteLineItems', {
      required: true,
      updateable: false,
      deleteRule: 'cascade',
      masterDetail: true
    }),
    lookup('PricebookEntryId', 'PricebookEntry', 'QuoteLineItems', {
      label: 'Price Book Entry',
      required: true,
      deleteRule: 'restrict'
    }),
    lookup('Product2Id', 'Product2', 'QuoteLineItems', {
      label: 'Product',
      permissionable: false,
      deleteRule: 'restrict'
    }),
    decimal('Quantity', 12, 2, { required: true }),
    currency('UnitPrice', { label: 'Sales Price', required: true }),
    currency('ListPrice', READ_ONLY),
    percent('Discount', { label: 'Discount' }),
    currency('Subtotal', READ_ONLY),
    currency('TotalPrice', READ_ONLY),
    date('ServiceDate', { label: 'Date' }),
    longText('Description', 255),
    integer('SortOrder')
  ],
  { label: 'Quote Line Item', labelPlural: 'Quote Line Items', permissionsFrom: 'Quote' }
);

const task = standardObject('Task', '00T', [
  text('Subject', 255, { nameField: true }),
  OWNER,
  lookup('WhatId', 'Account', 'Tasks'),
  date('ActivityDate'),
  picklist('Status', ['*Not Started', 'In Progress', 'Completed'], { required: true }),
  picklist('Priority', ['High', '*Normal', 'Low'], { required: true }),
  longText('Description'),
  datetime('CompletedDateTime', READ_ONLY)
]);

export const SALES_OBJECTS = [
  account,
  contact,
  opportunity,
  product,
  priceBook,
  priceBookEntry,
  quote,
  quoteLine,
  task
];
