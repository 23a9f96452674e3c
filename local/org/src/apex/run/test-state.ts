import type { SObjectRow } from '../../data/transaction.ts';
import type { Instance } from '../values/value.ts';
import type { Usage } from './limits.ts';

/** How often a batch of events was tried before, and what the last RetryableException said. */
export interface Retries {
  readonly count: number;
  readonly lastError: string | null;
}

/** What Apex tests change about a transaction. */
export interface TestState {
  mock: Instance | null;
  /** Events published and not yet delivered, oldest first. */
  events: SObjectRow[];
  /** Tries so far, by event object. */
  readonly retries: Map<string, Retries>;
  outside: Usage | null;
  started: boolean;
  nextReplayId: number;
}

export const freshTest = (): TestState => ({
  mock: null,
  events: [],
  retries: new Map(),
  outside: null,
  started: false,
  nextReplayId: 1
});
