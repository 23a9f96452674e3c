/** Ties the Lightning host to the org's data and engine. */
import { randomBytes } from 'node:crypto';
import { inTransaction, readSetting, writeSetting } from '../data/open-database.ts';
import { rowToJson } from '../data/json-rows.ts';
import type { OrgData } from '../data/org-data.ts';
import { runQuery } from '../data/soql/run-query.ts';
import { OrgError, type SaveResult } from '../data/transaction.ts';
import { userContext, visibilityOf } from '../data/user-access.ts';
import type { Engine } from '../engine/engine.ts';
import type { AccessibleObject, EventFeed, JsonRecord, LightningDeps, LightningUser, SaveOutcome } from './deps.ts';

const API_VERSION = '66.0';
const SESSION_KEY = 'lightning_session_key';
const SESSION_KEY_BYTES = 32;

export interface OrgLightningParts {
  /** The main thread's view; kept fresh by whoever announces a deploy. */
  readonly data: OrgData;
  readonly engine: Engine;
  readonly feed: EventFeed;
  readonly cacheFolder: string;
  readonly log: LightningDeps['log'];
}

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly Name: string;
  readonly Title: string | null;
  readonly LocaleSidKey: string;
  readonly TimeZoneSidKey: string;
}

/** Kept with the org's data, so that a restart keeps people signed in. */
function sessionKey({ db }: OrgData): Buffer {
  return inTransaction(db, () => {
    const kept = readSetting(db, SESSION_KEY);
    const key = kept ?? randomBytes(SESSION_KEY_BYTES).toString('base64');
    if (kept === undefined) writeSetting(db, SESSION_KEY, key);
    return Buffer.from(key, 'base64');
  });
}

/** People, not machines: an integration user does not open pages. */
function people({ db }: OrgData): LightningUser[] {
  const sql = `SELECT u.* FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId"
    WHERE u."IsActive" = 1 AND u."UserType" = 'Standard' AND p."Name" NOT LIKE '%API Only%' ORDER BY u."Id"`;
  return (db.prepare(sql).all() as unknown as UserRow[]).map((row) => ({
    id: row.Id,
    username: row.Username,
    name: row.Name,
    title: row.Title ?? '',
    locale: row.LocaleSidKey,
    timeZone: row.TimeZoneSidKey
  }));
}

function accessibleObject(data: OrgData, userId: string, name: string): AccessibleObject | undefined {
  const definition = data.schema.object(name);
  const visibility = visibilityOf(data.db, data.metadata, userId);
  if (definition?.kind !== 'object' || !visibility.readObject(definition)) return undefined;
  const fields = [...definition.fields.values()];
  const createable = visibility.createObject(definition);
  return {
    definition,
    createable,
    readableFields: fields.filter((field) => visibility.readField(definition, field)),
    editableFields: fields.filter((field) => field.createable && visibility.editField(definition, field))
  };
}

function query(data: OrgData, userId: string, soql: string): JsonRecord[] {
  const visibility = visibilityOf(data.db, data.metadata, userId);
  const { rows } = runQuery(data.db, soql, {}, { schema: data.schema, visibility, now: new Date() });
  return rows.map((row) => rowToJson(row, API_VERSION) as JsonRecord);
}

function childRelationships(data: OrgData, name: string): { child: string; field: string }[] {
  const object = data.schema.object(name);
  if (!object) return [];
  return data.schema.childRelationships(object).map(({ child, field }) => ({ child: child.name, field: field.name }));
}

function toOutcome(result: SaveResult | undefined): SaveOutcome {
  if (result?.success && result.id !== null) return { ok: true, id: result.id };
  return { ok: false, errors: result?.errors ?? [{ message: 'Nothing was saved.', fields: [] }] };
}

/** A refusal of the whole request reads like one of the record. */
async function outcomeOf(save: Promise<readonly SaveResult[]>): Promise<SaveOutcome> {
  try {
    return toOutcome((await save)[0]);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return { ok: false, errors: [{ message: error.message, fields: error.fields }] };
  }
}

export function orgLightningDeps({ data, engine, feed, cacheFolder, log }: OrgLightningParts): LightningDeps {
  const save = (operation: 'insert' | 'update', userId: string, object: string, row: object): Promise<SaveOutcome> =>
    outcomeOf(engine.dml({ userId, operation, object, rows: [{ ...row }], allOrNone: false, access: 'user' }));
  return {
    users: () => people(data),
    customPermissions: (userId) => [...userContext(data.db, data.metadata, userId).customPermissions],
    accessibleObject: (userId, name) => accessibleObject(data, userId, name),
    objectOfId: (id) => data.schema.objectOfId(id)?.name,
    childRelationships: (object) => childRelationships(data, object),
    query: (userId, soql) => Promise.resolve(query(data, userId, soql)),
    create: (userId, object, fields) => save('insert', userId, object, fields),
    update: (userId, object, id, fields) => save('update', userId, object, { ...fields, Id: id }),
    async invokeApex(userId, { classname, method, params, cacheable }) {
      const result = await engine.invokeApex({ userId, className: classname, method, params, cacheable });
      if (result.ok) return result;
      const { message, exceptionType, stackTrace } = result;
      return { ok: false, error: { message, exceptionType, stackTrace } };
    },
    deployed: () => ({ version: data.version, readAll: (type) => data.metadata.readAll(type) }),
    events: feed,
    sessionKey: sessionKey(data),
    cacheFolder,
    log
  };
}
