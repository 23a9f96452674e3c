import { callServer } from 'platform/server';

const adapters = new WeakMap();

function freeze(value) {
  if (value && typeof value === 'object') {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

/** A wire waits until every parameter has a value, as the platform does. */
function isComplete(parameters) {
  return Object.values(parameters ?? {}).every((value) => value !== undefined);
}

function call(classname, method, params, cacheable) {
  return callServer('POST', '/lightning/apex', { classname, method, params: params ?? {}, cacheable });
}

function wireAdapter(classname, method) {
  return class ApexWireAdapter {
    constructor(emit) {
      this.emit = emit;
      emit({ data: undefined, error: undefined });
    }
    update(parameters) {
      if (!isComplete(parameters)) return undefined;
      this.parameters = parameters;
      return this.refresh();
    }
    connect() {}
    disconnect() {}
    async refresh() {
      const asked = this.parameters;
      let result;
      try {
        result = { data: freeze(await call(classname, method, asked, true)), error: undefined };
      } catch (error) {
        result = { data: undefined, error };
      }
      // An answer to parameters that have changed since is stale.
      if (asked !== this.parameters) return;
      adapters.set(result, this);
      this.emit(result);
    }
  };
}

/** `@salesforce/apex/Class.method`: a function to call and a wire adapter in one. */
export function apexMethod(classname, method) {
  const imperative = (params) => call(classname, method, params, false);
  imperative.adapter = wireAdapter(classname, method);
  return imperative;
}

/** Asks again for what a wire delivered; settles once the new answer was handed over. */
export function refreshApex(wired) {
  return adapters.get(wired)?.refresh() ?? Promise.resolve();
}

export function getSObjectValue(record, field) {
  const path = (field.fieldApiName ?? field).split('.');
  return path.reduce((value, name) => value?.[name], record);
}
