/** What lightning/uiRecordApi asks for: records in the shape of the UI API. */
import type { FieldDefinition } from '../schema/definitions.ts';
import type { AccessibleObject, JsonRecord, LightningDeps, LightningUser, RecordValue, SaveOutcome } from './deps.ts';
import { fieldText } from './field-text.ts';
import { textIn } from './record-cells.ts';

export interface UiField {
  readonly value: RecordValue | UiRecord;
  readonly displayValue: string | null;
}

export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, UiField>>;
}

export type UiAnswer =
  | { readonly ok: true; readonly record: UiRecord }
  | { readonly ok: false; readonly status: number; readonly message: string };

const NOT_FOUND: UiAnswer = {
  ok: false,
  status: 404,
  message: 'The requested resource does not exist, or you may not see it.'
};

const isRecordId = (id: string): boolean => /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(id);

/** `Quote.Name`, `Quote.Account.Name` to SOQL expressions; all readable fields when none are named. */
function expressions(object: AccessibleObject, names: readonly string[]): string[] {
  if (names.length === 0) return object.readableFields.map((field) => field.name);
  return names.map((name) => name.split('.').slice(1).join('.')).filter((name) => /^[\w.]+$/.test(name));
}

function uiField(user: LightningUser, field: FieldDefinition | undefined, value: RecordValue): UiField {
  if (value !== null && typeof value === 'object') return { value: nested(value), displayValue: null };
  const text = field ? fieldText(user, field, value) : '';
  return { value, displayValue: text === '' || text === String(value) ? null : text };
}

function nested(row: JsonRecord): UiRecord {
  const fields = Object.entries(row).filter(([name]) => name !== 'attributes');
  return {
    id: textIn(row, 'Id'),
    apiName: '',
    fields: Object.fromEntries(
      fields.map(([name, value]) => [
        name,
        { value: value !== null && typeof value === 'object' ? nested(value) : value, displayValue: null }
      ])
    )
  };
}

/** One record with the fields named (`Object.Field`), or with all the user may read. */
export async function readUiRecord(
  deps: LightningDeps,
  user: LightningUser,
  id: string,
  names: readonly string[]
): Promise<UiAnswer> {
  const object = isRecordId(id) ? deps.accessibleObject(user.id, deps.objectOfId(id) ?? '') : undefined;
  if (!object) return NOT_FOUND;
  const { name } = object.definition;
  const selected = new Set(['Id', ...expressions(object, names)]);
  const [row] = await deps.query(user.id, `SELECT ${[...selected].join(', ')} FROM ${name} WHERE Id = '${id}'`);
  if (!row) return NOT_FOUND;
  const fields = Object.entries(row)
    .filter(([field]) => field !== 'attributes')
    .map(([field, value]) => [field, uiField(user, object.definition.fields.get(field.toLowerCase()), value)] as const);
  return { ok: true, record: { id: textIn(row, 'Id'), apiName: name, fields: Object.fromEntries(fields) } };
}

async function saved(deps: LightningDeps, user: LightningUser, outcome: SaveOutcome): Promise<UiAnswer> {
  if (outcome.ok) return readUiRecord(deps, user, outcome.id, []);
  return { ok: false, status: 400, message: outcome.errors.map((error) => error.message).join(' ') };
}

export async function updateUiRecord(
  deps: LightningDeps,
  user: LightningUser,
  id: string,
  fields: Readonly<Record<string, unknown>>
): Promise<UiAnswer> {
  const object = isRecordId(id) ? deps.objectOfId(id) : undefined;
  if (object === undefined) return NOT_FOUND;
  return saved(deps, user, await deps.update(user.id, object, id, fields));
}

export async function createUiRecord(
  deps: LightningDeps,
  user: LightningUser,
  object: string,
  fields: Readonly<Record<string, unknown>>
): Promise<UiAnswer> {
  return saved(deps, user, await deps.create(user.id, object, fields));
}
