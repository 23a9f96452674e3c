import { callServer } from 'platform/server';

const ADDRESS = '/lightning/records';
const listeners = new Set();

const nameOf = (field) => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`);
const asList = (value) => (value === undefined ? [] : [value].flat());

function pathOf(field) {
  return nameOf(field).split('.').slice(1);
}

function find(record, field) {
  const [first, ...rest] = pathOf(field);
  return rest.reduce((cell, name) => cell?.value?.fields?.[name], record?.fields?.[first]);
}

/** Wire adapter: the fields asked for, or all the user may read. Emits again after updateRecord and notifyRecordUpdateAvailable. */
export class getRecord {
  constructor(emit) {
    this.emit = emit;
    emit({ data: undefined, error: undefined });
  }
  connect() {
    listeners.add(this);
  }
  disconnect() {
    listeners.delete(this);
  }
  update(config) {
    this.config = config;
    return config?.recordId ? this.refresh() : undefined;
  }
  async refresh() {
    const { recordId, fields, optionalFields } = this.config;
    const names = [...asList(fields), ...asList(optionalFields)].map(nameOf).join(',');
    try {
      const data = await callServer('GET', `${ADDRESS}/${recordId}?fields=${encodeURIComponent(names)}`);
      this.emit({ data, error: undefined });
    } catch (error) {
      this.emit({ data: undefined, error });
    }
  }
}

export const getFieldValue = (record, field) => find(record, field)?.value;
export const getFieldDisplayValue = (record, field) => find(record, field)?.displayValue;

async function refreshRecords(ids) {
  const affected = [...listeners].filter((listener) => ids.includes(listener.config?.recordId));
  await Promise.all(affected.map((listener) => listener.refresh()));
}

export async function updateRecord({ fields }) {
  const { Id, ...changes } = fields;
  const record = await callServer('PATCH', `${ADDRESS}/${Id}`, { fields: changes });
  await refreshRecords([Id]);
  return record;
}

export const createRecord = ({ apiName, fields }) => callServer('POST', ADDRESS, { apiName, fields });

export async function notifyRecordUpdateAvailable(records) {
  await refreshRecords(records.map(({ recordId }) => recordId));
}

export const getRecordNotifyChange = notifyRecordUpdateAvailable;
