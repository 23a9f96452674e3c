/** What an sObject and its fields are, as far as the local org models them. Plain data: tables, describe and checks follow from it. */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'encryptedstring'
  | 'picklist'
  | 'multipicklist'
  | 'reference'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly active: boolean;
}

/** What happens to the child when the record a lookup points at is deleted. */
export type DeleteRule = 'cascade' | 'setNull' | 'restrict';

export interface FieldDefinition {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  /** Must have a value when saved. */
  readonly required: boolean;
  /** People and programs may set it when creating. */
  readonly createable: boolean;
  readonly updateable: boolean;
  /** Field-level security applies: without a grant it cannot be seen. Required and system fields are always visible. */
  readonly permissionable: boolean;
  /** Longest text, in characters. */
  readonly length?: number;
  /** Digits in all and after the point, for numbers. */
  readonly precision?: number;
  readonly scale?: number;
  readonly unique?: boolean;
  readonly externalId?: boolean;
  readonly caseSensitive?: boolean;
  /** Usable as the key of an upsert though not an external id. */
  readonly idLookup?: boolean;
  /** False for long text, which a WHERE clause refuses. */
  readonly filterable?: boolean;
  readonly picklist?: readonly PicklistValue[];
  readonly restrictedPicklist?: boolean;
  /** A literal: the text of a constant, `true`, or a number. */
  readonly defaultValue?: string;
  readonly referenceTo?: readonly string[];
  readonly relationshipName?: string;
  readonly childRelationshipName?: string;
  readonly deleteRule?: DeleteRule;
  /** A master-detail lookup. */
  readonly masterDetail?: boolean;
  /** Display format such as `{00000000}`: the platform numbers the record. */
  readonly autoNumberFormat?: string;
  readonly nameField?: boolean;
  readonly helpText?: string;
}

/** `object`: has a table. `event`: a platform event, never stored as a record. `metadata`: custom metadata type, filled by a deploy. */
export type ObjectKind = 'object' | 'event' | 'metadata';

export interface ObjectDefinition {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly kind: ObjectKind;
  readonly custom: boolean;
  /** By lower-case API name, in the order they were defined. */
  readonly fields: ReadonlyMap<string, FieldDefinition>;
  /** Object permissions are those of this object (QuoteLineItem follows Quote). */
  readonly permissionsFrom?: string;
  /** Set up by administrators: everybody may read it, only administrators may write it. */
  readonly setup?: boolean;
  readonly publishBehavior?: 'PublishAfterCommit' | 'PublishImmediately';
}

/** Numbers are kept as exact decimals. */
export const isNumeric = (type: FieldType): boolean =>
  type === 'int' || type === 'double' || type === 'currency' || type === 'percent';
