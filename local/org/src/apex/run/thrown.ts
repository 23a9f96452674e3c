import type { Instance } from '../values/value.ts';

/** An Apex exception on its way up. `uncatchable` and `retryable` are what the data layer and event delivery look at. */
export class Thrown extends Error {
  readonly exception: Instance;
  constructor(exception: Instance, message: string) {
    super(message);
    this.name = 'ApexThrown';
    this.exception = exception;
  }
  get uncatchable(): boolean {
    return UNCATCHABLE.has(this.exception.declaration.name);
  }
  get retryable(): boolean {
    return this.exception.declaration.name === 'EventBus.RetryableException';
  }
}

/** Nothing in Apex catches these, nor runs its finally for them. */
const UNCATCHABLE = new Set(['LimitException', 'AssertException']);
