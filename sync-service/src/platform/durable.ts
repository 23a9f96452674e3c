/**
 * Durable workflows on DBOS Transact, which keeps them in PostgreSQL. A workflow's id is its idempotency key: starting it
 * again attaches to the one that exists. Every step runs at least once, its result is kept; after a crash a node goes on
 * with the workflows of its own executor id. Workflow functions must be deterministic: whatever looks at the world is a step.
 */
import { DBOS } from '@dbos-inc/dbos-sdk';
import { isDatabaseAway } from './database.ts';
import type { Logger } from './log.ts';

/** Only workflows of the same version are recovered. Raise it when a workflow's order of steps changes. */
const WORKFLOW_VERSION = '1';
const RECOVERIES = 10_000;
const STEP_RETRY = {
  retriesAllowed: true,
  shouldRetry: isDatabaseAway,
  intervalSeconds: 1,
  backoffRate: 1,
  maxAttempts: 3600
};

export interface DurableOptions {
  readonly databaseUrl: string;
  readonly executorId: string;
  readonly log: Logger;
}

export interface Durable {
  /** Declares a workflow; all must be declared before launch. Returns how to start it: resolves when that is recorded. */
  workflow<I>(name: string, run: (input: I) => Promise<unknown>): (id: string, input: I) => Promise<void>;
  /** Connects, and goes on with what an earlier process left unfinished. */
  launch(): Promise<void>;
  /** Runs work once and keeps its result (JSON). A database that is away is waited for; anything else thrown is a bug. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Waits; a restart in between does not start the wait anew. */
  sleep(milliseconds: number): Promise<void>;
  /** Running workflows stop at their next step and are left as they are; the next process goes on with them. */
  close(): Promise<void>;
}

export function createDurable({ databaseUrl, executorId, log }: DurableOptions): Durable {
  DBOS.setConfig({
    name: 'plumbline',
    applicationVersion: WORKFLOW_VERSION,
    executorID: executorId,
    systemDatabaseUrl: databaseUrl,
    systemDatabasePoolSize: 20,
    logger: toDbosLogger(log)
  });
  let closing = false;
  return {
    workflow: (name, run) => {
      const registered = DBOS.registerWorkflow(run, { name, maxRecoveryAttempts: RECOVERIES });
      return async (id, input) => {
        await DBOS.startWorkflow(registered, { workflowID: id })(input);
      };
    },
    launch: () => DBOS.launch(),
    step: (name, work) => (closing ? never() : DBOS.runStep(work, { ...STEP_RETRY, name })),
    sleep: (milliseconds) => (closing ? never() : DBOS.sleep(milliseconds)),
    close: async () => {
      closing = true;
      await DBOS.shutdown({ deregister: true });
    }
  };
}

/** A workflow that neither returns nor throws leaves no trace: it is still pending for the next process. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

function toDbosLogger(log: Logger) {
  const child = log.child({ part: 'workflows' });
  return {
    info: (entry: unknown) => {
      child.debug(String(entry));
    },
    debug: (entry: unknown) => {
      child.trace(String(entry));
    },
    warn: (entry: unknown) => {
      child.warn(String(entry));
    },
    error: (entry: unknown, metadata?: { error?: unknown }) => {
      child.error({ err: metadata?.error }, String(entry));
    }
  };
}
