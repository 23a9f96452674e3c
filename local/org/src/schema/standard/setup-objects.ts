/** Who works in the org and what a deploy left there: the objects that permissions, logins and the sf CLI read. */
import {
  checkbox,
  datetime,
  decimal,
  email,
  integer,
  longText,
  lookup,
  phone,
  picklist,
  READ_ONLY,
  standardObject,
  text
} from '../field-builders.ts';
import type { FieldDefinition, ObjectDefinition } from '../definitions.ts';

const SETUP = { setup: true } as const;

const organization = standardObject(
  'Organization',
  '00D',
  [
    text('Name', 80, { nameField: true }),
    text('InstanceName', 5, READ_ONLY),
    checkbox('IsSandbox', READ_ONLY),
    text('OrganizationType', 40, READ_ONLY),
    text('NamespacePrefix', 15, READ_ONLY),
    datetime('TrialExpirationDate', READ_ONLY),
    text('DefaultLocaleSidKey', 40),
    text('TimeZoneSidKey', 40),
    text('LanguageLocaleKey', 40)
  ],
  SETUP
);

const profile = standardObject(
  'Profile',
  '00e',
  [
    text('Name', 255, { nameField: true }),
    text('Description', 255),
    text('UserType', 40, READ_ONLY),
    checkbox('PermissionsModifyAllData'),
    checkbox('PermissionsApiEnabled')
  ],
  SETUP
);

const user = standardObject(
  'User',
  '005',
  [
    text('Username', 80, { required: true, unique: true, idLookup: true }),
    text('Name', 121, { nameField: true, ...READ_ONLY }),
    text('FirstName', 40),
    text('LastName', 80, { required: true }),
    text('Alias', 8, { required: true }),
    text('CommunityNickname', 40),
    email('Email', { required: true }),
    text('Title', 80),
    text('Department', 80),
    text('CompanyName', 80),
    phone('Phone'),
    lookup('ProfileId', 'Profile', 'Users', { required: true, deleteRule: 'restrict' }),
    checkbox('IsActive', { label: 'Active', defaultValue: 'true' }),
    picklist('UserType', ['*Standard', 'AutomatedProcess'], READ_ONLY),
    text('TimeZoneSidKey', 40),
    text('LocaleSidKey', 40),
    text('LanguageLocaleKey', 40),
    text('EmailEncodingKey', 40),
    text('FederationIdentifier', 512)
  ],
  SETUP
);

const permissionSet = standardObject(
  'PermissionSet',
  '0PS',
  [
    text('Name', 80, { required: true, unique: true, nameField: true, idLookup: true }),
    text('Label', 80, { required: true }),
    text('Description', 255),
    checkbox('IsOwnedByProfile', READ_ONLY),
    checkbox('IsCustom', READ_ONLY),
    text('NamespacePrefix', 15, READ_ONLY),
    lookup('ProfileId', 'Profile', undefined, READ_ONLY),
    lookup('LicenseId', 'Profile', undefined, { ...READ_ONLY, label: 'License' })
  ],
  SETUP
);

const permissionSetAssignment = standardObject(
  'PermissionSetAssignment',
  '0Pa',
  [
    lookup('PermissionSetId', 'PermissionSet', 'Assignments', {
      required: true,
      updateable: false,
      deleteRule: 'cascade'
    }),
    lookup('AssigneeId', 'User', 'PermissionSetAssignments', {
      required: true,
      updateable: false,
      deleteRule: 'cascade'
    }),
    datetime('ExpirationDate')
  ],
  SETUP
);

const named = (name: string, keyPrefix: string, fields: FieldDefinition[]): ObjectDefinition =>
  standardObject(
    name,
    keyPrefix,
    [text('NamespacePrefix', 15, READ_ONLY), decimal('ApiVersion', 18, 1, READ_ONLY), ...fields],
    SETUP
  );

const apexClass = named('ApexClass', '01p', [
  text('Name', 255, { nameField: true, ...READ_ONLY }),
  longText('Body', 1_000_000, READ_ONLY),
  picklist('Status', ['*Active', 'Deleted'], READ_ONLY),
  checkbox('IsValid', READ_ONLY),
  integer('LengthWithoutComments', READ_ONLY)
]);

const apexTrigger = named('ApexTrigger', '01q', [
  text('Name', 255, { nameField: true, ...READ_ONLY }),
  text('TableEnumOrId', 255, READ_ONLY),
  longText('Body', 1_000_000, READ_ONLY),
  picklist('Status', ['*Active', 'Inactive'], READ_ONLY),
  checkbox('IsValid', READ_ONLY)
]);

const customPermission = standardObject(
  'CustomPermission',
  '0CP',
  [
    text('DeveloperName', 80, { nameField: true, ...READ_ONLY }),
    text('MasterLabel', 80, READ_ONLY),
    text('NamespacePrefix', 15, READ_ONLY)
  ],
  SETUP
);

/** Where the platform keeps tokens of external credentials: people who call out need to read it (Salesforce Help, external credentials). */
const userExternalCredential = standardObject('UserExternalCredential', '0uE', [
  text('Name', 80, { nameField: true, ...READ_ONLY })
]);

export const SETUP_OBJECTS = [
  organization,
  profile,
  user,
  permissionSet,
  permissionSetAssignment,
  apexClass,
  apexTrigger,
  customPermission,
  userExternalCredential
];
