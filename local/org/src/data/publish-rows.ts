import { Decimal } from 'decimal.js';
import type { ObjectDefinition } from '../schema/definitions.ts';
import { recordId } from '../schema/record-id.ts';
import { convertValue } from './dml/field-value.ts';
import { appendEvent, topicOf, type LoggedEvent } from './event-log.ts';
import type { OrgData } from './org-data.ts';
import {
  OrgError,
  type DmlError,
  type FieldValue,
  type SaveResult,
  type SObjectRow,
  type UserContext
} from './transaction.ts';
import type { Visibility } from './visibility.ts';

export type PublishedEvent = Pick<LoggedEvent, 'replayId' | 'topic' | 'eventUuid'>;

const SYSTEM_NAMES = new Set(['replayid', 'eventuuid', 'createddate', 'createdbyid']);

/**
 * Appends events to the log inside the caller's transaction. As on the platform, success means queued: its result carries
 * OPERATION_ENQUEUED with the event's uuid.
 */
export const publishRows = (
  { db, schema }: OrgData,
  rows: readonly SObjectRow[],
  user: UserContext,
  visibility: Visibility
): { results: SaveResult[]; published: PublishedEvent[] } => {
  const published: PublishedEvent[] = [];
  const results = rows.map((row): SaveResult => {
    const object = schema.object(row.type);
    if (object?.kind !== 'event') throw new OrgError('INVALID_TYPE', `${row.type} is not a platform event`, [], 404);
    const { payload, errors } = toPayload(object, row, visibility);
    if (errors.length > 0) return { id: null, success: false, created: false, errors };
    const at = Date.now();
    const system = { CreatedDate: new Date(at).toISOString(), CreatedById: user.id };
    const event = appendEvent(db, { topic: topicOf(object.name), at, payload: { ...system, ...payload } });
    published.push({ replayId: event.replayId, topic: event.topic, eventUuid: event.eventUuid });
    const queued = { statusCode: 'OPERATION_ENQUEUED', message: event.eventUuid, fields: [] };
    return { id: recordId(object.keyPrefix, event.replayId), success: true, created: true, errors: [queued] };
  });
  return { results, published };
};

const toPayload = (
  object: ObjectDefinition,
  row: SObjectRow,
  visibility: Visibility
): { payload: Record<string, string | number | boolean | null>; errors: DmlError[] } => {
  const errors: DmlError[] = [];
  const refuse = (statusCode: string, message: string, fields: string[] = []): void =>
    void errors.push({ statusCode, message, fields });
  if (!visibility.createObject(object))
    refuse('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`);
  const given = new Map(Object.entries(row.fields).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of given.keys())
    if (!object.fields.has(name)) refuse('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
  const payload: Record<string, string | number | boolean | null> = {};
  for (const [key, field] of object.fields) {
    if (SYSTEM_NAMES.has(key)) continue;
    const converted = convertValue(field, given.get(key) ?? field.defaultValue ?? null);
    if (!converted.ok) refuse(converted.statusCode, converted.message, [field.name]);
    else {
      payload[field.name] = plain(converted.value);
      const text = typeof converted.value === 'string' ? converted.value : '';
      if (field.length !== undefined && text.length > field.length) {
        refuse(
          'STRING_TOO_LONG',
          `${field.label}: data value too large: ${text.slice(0, 200)} (max length=${field.length})`,
          [field.name]
        );
      }
      if (field.required && converted.value === null)
        refuse('REQUIRED_FIELD_MISSING', `Required fields are missing: [${field.name}]`, [field.name]);
    }
  }
  return { payload, errors };
};

const plain = (value: FieldValue): string | number | boolean | null =>
  value instanceof Decimal ? value.toNumber() : value;
