import type { ObjectDefinition } from '../../schema/definitions.ts';
import { PRICE_BOOK_ENTRY_RULES, PRICE_BOOK_RULES } from './catalog-rules.ts';
import type { ObjectRules } from './object-rules.ts';
import { ASSIGNMENT_RULES, OPPORTUNITY_RULES, PERSON_RULES, USER_RULES } from './people-rules.ts';
import { QUOTE_LINE_RULES } from './quote-line-rules.ts';
import { QUOTE_RULES } from './quote-rules.ts';

const RULES: Readonly<Record<string, ObjectRules>> = {
  Contact: PERSON_RULES,
  Opportunity: OPPORTUNITY_RULES,
  PermissionSetAssignment: ASSIGNMENT_RULES,
  Pricebook2: PRICE_BOOK_RULES,
  PricebookEntry: PRICE_BOOK_ENTRY_RULES,
  Quote: QUOTE_RULES,
  QuoteLineItem: QUOTE_LINE_RULES,
  User: USER_RULES
};

const NO_RULES: ObjectRules = {};

export const rulesOf = (object: ObjectDefinition): ObjectRules => RULES[object.name] ?? NO_RULES;
