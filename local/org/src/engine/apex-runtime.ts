/** The Apex runtime as the engine uses it; src/apex implements it. */
import type { Schema } from '../schema/schema.ts';
import type { Transaction, TriggerDispatcher } from '../data/transaction.ts';
import type { RunTestResult } from '../metadata/deploy-report.ts';
import type { NamedCredentials } from '../setup/named-credentials.ts';

export interface ApexSource {
  readonly name: string;
  readonly source: string;
}

export interface ApexRuntimeInput {
  readonly classes: readonly ApexSource[];
  readonly triggers: readonly ApexSource[];
  readonly schema: Schema;
  readonly namedCredentials: NamedCredentials;
  /** `System.Label.Name` by name. */
  readonly labels: ReadonlyMap<string, string>;
}

export interface ApexCall {
  readonly className: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The caller is a wire: the method must be cacheable and may not write. */
  readonly cacheable: boolean;
  readonly transaction: Transaction;
}

/** A transaction that a test method runs in and that is always undone. */
export type TestTransaction = Transaction & {
  /** Takes the org's records out of sight: a test sees only what it made, and set-up. */
  hideData(): void;
  rollback(): void;
};

export interface ApexRuntime extends TriggerDispatcher {
  /** @returns plain JSON. @throws ApexException */
  invoke(call: ApexCall): unknown;
  /** Runs test classes, all when no names are given. Each method gets its own transaction. */
  runTests(input: { classNames?: readonly string[]; begin: () => TestTransaction }): RunTestResult;
}

/** An Apex exception that reached the caller. */
export class ApexException extends Error {
  readonly exceptionType: string;
  readonly stackTrace: string;
  constructor(exceptionType: string, message: string, stackTrace: string) {
    super(message);
    this.exceptionType = exceptionType;
    this.stackTrace = stackTrace;
  }
}
