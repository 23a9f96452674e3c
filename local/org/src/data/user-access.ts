/** What a user may see and do: the profile plus every permission set assigned to them. */
import type { DatabaseSync } from 'node:sqlite';
import type { MetadataStore } from '../metadata/metadata-store.ts';
import { flagOf, listOf, textOf } from '../metadata/xml.ts';
import type { ObjectDefinition } from '../schema/definitions.ts';
import { longId } from '../schema/record-id.ts';
import { PROFILES, type ObjectGrant } from '../setup/profiles.ts';
import { OrgError, type UserContext } from './transaction.ts';
import { SEES_EVERYTHING, type Visibility } from './visibility.ts';
import { statement } from './statements.ts';

interface UserRow {
  Id: string;
  Username: string;
  Name: string;
  ProfileId: string;
  IsActive: number;
}

/** @throws OrgError when there is no such active user. */
export const findUser = (db: DatabaseSync, by: 'Id' | 'Username', value: string): UserRow => {
  const row = statement(db, `SELECT * FROM "User" WHERE "${by}" = ?`).get(value) as UserRow | undefined;
  if (row?.IsActive !== 1) throw new OrgError('INVALID_LOGIN', `no active user with ${by} ${value}`, [], 401);
  return row;
};

/** Names of the permission sets assigned to a user. */
export const permissionSetsOf = (db: DatabaseSync, userId: string): string[] => {
  const sql = `SELECT s."Name" AS name FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? ORDER BY s."Name"`;
  return (statement(db, sql).all(userId) as { name: string }[]).map((row) => row.name);
};

export const userContext = (db: DatabaseSync, metadata: MetadataStore, userId: string): UserContext => {
  const user = findUser(db, 'Id', userId);
  const customPermissions = permissionSetsOf(db, userId).flatMap((name) =>
    listOf(metadata.read('PermissionSet', name)?.parsed, 'customPermissions')
      .filter((grant) => flagOf(grant, 'enabled'))
      .flatMap((grant) => textOf(grant, 'name') ?? [])
  );
  return { id: user.Id, username: user.Username, name: user.Name, customPermissions: new Set(customPermissions) };
};

interface Grants {
  readonly objects: Map<string, ObjectGrant>;
  /** `object.field` in lower case, with whether it may be edited. */
  readonly fields: Map<string, boolean>;
}

/** The user's view for user mode. */
export const visibilityOf = (db: DatabaseSync, metadata: MetadataStore, userId: string): Visibility => {
  const user = findUser(db, 'Id', userId);
  const profile = PROFILES.find(({ id }) => longId(id) === user.ProfileId);
  if (profile?.modifyAllData === true) return SEES_EVERYTHING;
  const grants: Grants = { objects: new Map(), fields: new Map() };
  for (const [name, grant] of Object.entries(profile?.objects ?? {})) addObject(grants, name, grant);
  for (const name of permissionSetsOf(db, userId)) addPermissionSet(grants, metadata, name);
  return asVisibility(grants, profile?.standardFields === true);
};

const addObject = ({ objects }: Grants, name: string, more: ObjectGrant): void => {
  const key = name.toLowerCase();
  const had = objects.get(key);
  objects.set(key, {
    read: more.read || had?.read === true,
    create: more.create || had?.create === true,
    edit: more.edit || had?.edit === true,
    delete: more.delete || had?.delete === true
  });
};

const addPermissionSet = (grants: Grants, metadata: MetadataStore, name: string): void => {
  const set = metadata.read('PermissionSet', name)?.parsed;
  for (const grant of listOf(set, 'objectPermissions')) {
    addObject(grants, textOf(grant, 'object') ?? '', {
      read: flagOf(grant, 'allowRead'),
      create: flagOf(grant, 'allowCreate'),
      edit: flagOf(grant, 'allowEdit'),
      delete: flagOf(grant, 'allowDelete')
    });
  }
  for (const grant of listOf(set, 'fieldPermissions')) {
    if (!flagOf(grant, 'readable')) continue;
    const key = (textOf(grant, 'field') ?? '').toLowerCase();
    grants.fields.set(key, flagOf(grant, 'editable') || grants.fields.get(key) === true);
  }
};

const asVisibility = ({ objects, fields }: Grants, standardFields: boolean): Visibility => {
  const grantOf = (object: ObjectDefinition): ObjectGrant | undefined =>
    objects.get(object.name.toLowerCase()) ?? objects.get(object.permissionsFrom?.toLowerCase() ?? '');
  const fieldGrant = (object: ObjectDefinition, name: string): boolean | undefined =>
    fields.get(`${object.name}.${name}`.toLowerCase());
  return {
    readObject: (object) => object.setup === true || grantOf(object)?.read === true,
    createObject: (object) => object.setup !== true && grantOf(object)?.create === true,
    editObject: (object) => object.setup !== true && grantOf(object)?.edit === true,
    deleteObject: (object) => object.setup !== true && grantOf(object)?.delete === true,
    readField: (object, field) =>
      object.setup === true ||
      !field.permissionable ||
      (standardFields && !field.custom) ||
      fieldGrant(object, field.name) !== undefined,
    editField: (object, field) =>
      !field.permissionable || (standardFields && !field.custom) || fieldGrant(object, field.name) === true
  };
};
