/** What the main thread asks of an engine worker, and what comes back. Everything here crosses a thread as plain data. */
import type { LoggedEvent } from '../data/event-log.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { AccessLevel, DmlOperation, SaveResult } from '../data/transaction.ts';
import type { DeployOptions } from '../metadata/deploy-context.ts';
import type { DeployMessage, RunTestResult } from '../metadata/deploy-report.ts';
import type { DataRequest, DataResponse } from '../rest/data-request.ts';

/** A record as JSON has it: `attributes` optional, numbers as numbers or text. */
export type JsonRow = Readonly<Record<string, unknown>>;

export interface DmlJob {
  readonly kind: 'dml';
  readonly userId: string;
  readonly operation: DmlOperation;
  readonly object: string;
  readonly rows: readonly JsonRow[];
  readonly allOrNone: boolean;
  readonly access: AccessLevel;
  readonly externalIdField?: string;
}

/** Publishes platform events; each is accepted or refused for itself. */
export interface PublishJob {
  readonly kind: 'publish';
  readonly userId: string;
  readonly event: string;
  readonly rows: readonly JsonRow[];
}

/** A REST request that may write, composite ones included. */
export interface RestJob {
  readonly kind: 'rest';
  readonly userId: string;
  readonly request: DataRequest;
}

export interface InvokeApexJob {
  readonly kind: 'invoke-apex';
  readonly userId: string;
  readonly className: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly cacheable: boolean;
}

export type InvokeApexResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly exceptionType: string; readonly stackTrace: string };

export interface RunTestsJob {
  readonly kind: 'run-tests';
  readonly userId: string;
  readonly classNames?: readonly string[];
}

/** Fires an event's triggers once over a batch, as Automated Process. */
export interface DeliverEventsJob {
  readonly kind: 'deliver-events';
  /** API name, such as `Order_Progress__e`. */
  readonly event: string;
  readonly events: readonly LoggedEvent[];
  /** How often this batch was tried before, and what the last RetryableException said: EventBus.TriggerContext. */
  readonly retries: number;
  readonly lastError: string;
}

/**
 * `done`: committed. `resume`: committed, but the trigger set a checkpoint: deliver again from after that replay id.
 * `retry`: undone because the trigger threw EventBus.RetryableException. `failed`: undone, the batch is lost as on the platform.
 */
export type DeliverEventsResult =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'resume'; readonly afterReplayId: number }
  | { readonly outcome: 'retry' | 'failed'; readonly message: string };

export interface DeployJob {
  readonly kind: 'deploy';
  readonly userId: string;
  readonly zip: Uint8Array;
  readonly options: DeployOptions;
}

export interface DeployJobResult {
  readonly success: boolean;
  readonly kept: boolean;
  readonly successes: readonly DeployMessage[];
  readonly failures: readonly DeployMessage[];
  readonly tests: RunTestResult;
  readonly errorMessage: string | undefined;
}

/** Looks whether another thread deployed. */
export interface ReloadJob {
  readonly kind: 'reload';
}

export interface JobResults {
  dml: readonly SaveResult[];
  publish: readonly SaveResult[];
  rest: DataResponse;
  'invoke-apex': InvokeApexResult;
  'run-tests': RunTestResult;
  'deliver-events': DeliverEventsResult;
  deploy: DeployJobResult;
  reload: null;
}

export type Job =
  DmlJob | PublishJob | RestJob | InvokeApexJob | RunTestsJob | DeliverEventsJob | DeployJob | ReloadJob;

export interface JobRequest {
  readonly id: number;
  readonly job: Job;
}

export interface JobError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  readonly httpStatus: number;
  /** For the log, when the failure is ours. */
  readonly stack?: string;
}

export type JobReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown; readonly published: readonly PublishedEvent[] }
  | {
      readonly id: number;
      readonly ok: false;
      readonly error: JobError;
      readonly published: readonly PublishedEvent[];
    };
