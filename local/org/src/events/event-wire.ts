/**
 * Platform events in Avro, as the Pub/Sub API carries them. A schema follows from the deployed fields; its id from its text,
 * so it stays the same until a deploy changes the event.
 */
import avro from 'avsc';
import { createHash } from 'node:crypto';
import type { LoggedEvent } from '../data/event-log.ts';
import type { EventFields } from './deps.ts';
import type { FieldDefinition, ObjectDefinition } from '../schema/definitions.ts';

export interface WireSchema {
  readonly id: string;
  readonly json: string;
  encode(event: LoggedEvent): Buffer;
  /** Field values of a published payload. @throws when the bytes do not fit the schema */
  decode(payload: Buffer): EventFields;
}

type AvroValue = string | number | boolean | null;

const AVRO_TYPES: Readonly<Partial<Record<FieldDefinition['type'], string>>> = {
  boolean: 'boolean',
  int: 'double',
  double: 'double',
  currency: 'double',
  percent: 'double',
  date: 'long',
  datetime: 'long'
};

const avroType = (field: FieldDefinition): string => AVRO_TYPES[field.type] ?? 'string';

const publishedFields = (object: ObjectDefinition): FieldDefinition[] =>
  [...object.fields.values()].filter((field) => field.custom);

function schemaText(object: ObjectDefinition): string {
  const custom = publishedFields(object).map((field) => ({
    name: field.name,
    type: ['null', avroType(field)],
    doc: `Data:${field.type}`,
    default: null
  }));
  const system = [
    { name: 'CreatedDate', type: 'long', doc: 'CreatedDate:DateTime' },
    { name: 'CreatedById', type: 'string', doc: 'CreatedBy:EntityId' }
  ];
  return JSON.stringify({
    name: object.name,
    namespace: 'com.sforce.eventbus',
    type: 'record',
    fields: [...system, ...custom]
  });
}

const isTime = (field: FieldDefinition): boolean => field.type === 'date' || field.type === 'datetime';

/** Dates travel as milliseconds since 1970, UTC. */
function toAvro(field: FieldDefinition, value: AvroValue | undefined): AvroValue {
  if (value === undefined || value === null) return null;
  return isTime(field) ? Date.parse(String(value)) : value;
}

function fromAvro(field: FieldDefinition, value: AvroValue | undefined): AvroValue {
  if (value === undefined || value === null) return null;
  if (isTime(field)) return new Date(value as number).toISOString().slice(0, field.type === 'date' ? 10 : undefined);
  return value;
}

function build(object: ObjectDefinition, json: string, id: string): WireSchema {
  const type = avro.Type.forSchema(JSON.parse(json) as avro.Schema);
  const fields = publishedFields(object);
  return {
    id,
    json,
    encode({ payload }) {
      const values = fields.map((field) => [field.name, toAvro(field, payload[field.name])] as const);
      const { CreatedDate: created, CreatedById: by } = payload;
      return type.toBuffer({
        CreatedDate: Date.parse(String(created)),
        CreatedById: by,
        ...Object.fromEntries(values)
      });
    },
    decode(payload) {
      const values = type.fromBuffer(payload) as Record<string, AvroValue>;
      return Object.fromEntries(fields.map((field) => [field.name, fromAvro(field, values[field.name])]));
    }
  };
}

/** Schemas by id. Earlier versions stay known, since publishers and subscribers keep them. */
export class WireSchemas {
  readonly #known = new Map<string, WireSchema & { readonly object: string }>();

  /** The schema of an event as it is deployed now. */
  of(object: ObjectDefinition): WireSchema {
    const json = schemaText(object);
    const id = createHash('md5').update(json).digest('base64url').slice(0, 22);
    const known = this.#known.get(id);
    if (known) return known;
    const made = { ...build(object, json, id), object: object.name };
    this.#known.set(id, made);
    return made;
  }

  byId(id: string): (WireSchema & { readonly object: string }) | undefined {
    return this.#known.get(id);
  }
}
