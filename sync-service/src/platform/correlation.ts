/** The correlation id of the work under way: from the caller's header or the quote, onto every log line, call and event. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const storage = new AsyncLocalStorage<string>();
const ACCEPTABLE = /^[\w.:-]{1,64}$/;

export function withCorrelation<T>(id: string, work: () => T): T {
  return storage.run(id, work);
}

/** The current id, or undefined outside of any request, event or workflow. */
export function correlationId(): string | undefined {
  return storage.getStore();
}

/** What a caller sent when it is safe to log and to pass on, else a new id. */
export function correlationFrom(given: unknown): string {
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}
