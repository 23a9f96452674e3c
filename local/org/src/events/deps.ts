/** What the event bus needs of the org. The engine writes; the bus reads what is committed. */
import type { LoggedEvent } from '../data/event-log.ts';
import type { OrgData } from '../data/org-data.ts';
import type { SaveResult } from '../data/transaction.ts';

/** Field values of an event to publish, as JSON has them. */
export type EventFields = Readonly<Record<string, string | number | boolean | null>>;

/** Events for the Apex triggers of one platform event, oldest first, at most 2,000. */
export interface TriggerBatch {
  /** For example `Order_Completed__e`. */
  readonly object: string;
  readonly events: readonly LoggedEvent[];
  /** How often this batch was tried before, and what the last RetryableException said: EventBus.TriggerContext. */
  readonly retries: number;
  readonly lastError: string;
}

/**
 * How a run of the triggers ended. Except for `retry` the engine has moved the position (`movePosition`) in the transaction of
 * the run itself, so that a killed process neither repeats nor loses events.
 */
export type TriggerRun =
  | { readonly kind: 'done' }
  /** EventBus.RetryableException: everything is rolled back, the same events come again. */
  | { readonly kind: 'retry'; readonly message: string }
  /** Any other exception: the events after the checkpoint (all, without one) are skipped, as on the platform. */
  | { readonly kind: 'failed'; readonly message: string };

export interface EventDeps {
  /** The main thread's view; kept fresh by whoever announces a deploy. */
  readonly data: OrgData;
  /** 18-character id of the Organization. */
  readonly organizationId: string;
  /** The user an access token was given to; undefined when it is unknown or expired. */
  userOfToken(accessToken: string): string | undefined;
  /** Publishes as a user, in one transaction. */
  publish(userId: string, event: string, rows: readonly EventFields[]): Promise<readonly SaveResult[]>;
  /** Fires the Apex triggers as Automated Process. */
  runTriggers(batch: TriggerBatch): Promise<TriggerRun>;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
}
