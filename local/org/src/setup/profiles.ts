/** The profiles of a new org, as far as they give access. Permission sets add to them. */

export interface ObjectGrant {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
}

export interface ProfileDefinition {
  readonly name: string;
  readonly id: string;
  /** Everything, everywhere. */
  readonly modifyAllData: boolean;
  readonly objects: Readonly<Record<string, ObjectGrant>>;
  /** Sees and edits every standard field of the objects it may see. */
  readonly standardFields: boolean;
}

const ALL: ObjectGrant = { read: true, create: true, edit: true, delete: true };
const READ: ObjectGrant = { read: true, create: false, edit: false, delete: false };

export const PROFILES: readonly ProfileDefinition[] = [
  { name: 'System Administrator', id: '00e000000000001', modifyAllData: true, objects: {}, standardFields: true },
  {
    name: 'Standard User',
    id: '00e000000000002',
    modifyAllData: false,
    objects: { Account: ALL, Contact: ALL, Opportunity: ALL, Quote: ALL, Task: ALL, Product2: READ, Pricebook2: READ },
    standardFields: true
  },
  {
    name: 'Minimum Access - Salesforce',
    id: '00e000000000003',
    modifyAllData: false,
    objects: {},
    standardFields: false
  },
  {
    name: 'Minimum Access - API Only Integrations',
    id: '00e000000000004',
    modifyAllData: false,
    objects: {},
    standardFields: false
  }
];
