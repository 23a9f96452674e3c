/**
 * Hands platform events to Apex triggers as Salesforce does: in order, up to 2,000 at once, as Automated Process; a
 * RetryableException brings the same events again, nine times, then the triggers stop until somebody resumes them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { topicOf } from '../../data/event-log.ts';
import type { EventDeps, TriggerRun } from '../deps.ts';
import type { EventBus } from '../event-bus.ts';
import { eventsWithTriggers } from './event-trigger-names.ts';
import {
  createPositions,
  dropPosition,
  movePosition,
  readPositions,
  setStopped,
  type TriggerPosition
} from './trigger-positions.ts';

const BATCH = 2_000;
const MOST_RETRIES = 9;

export interface TriggerDelivery {
  /** Takes up triggers of new deploys and drops those that are gone. */
  deployed(): void;
  /** Where each event's triggers stand, and why they stopped. */
  state(): readonly TriggerPosition[];
  /** Lets stopped triggers run again, from where they stopped. */
  resume(object: string): void;
  /** Settles when no run is under way. */
  close(): Promise<void>;
}

/** One event's triggers; runs never overlap. */
class Lane {
  readonly #deps: EventDeps;
  readonly #bus: EventBus;
  readonly #object: string;
  readonly #retryDelayMs: number;
  readonly #stopListening: () => void;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(deps: EventDeps, bus: EventBus, object: string, retryDelayMs: number) {
    this.#deps = deps;
    this.#bus = bus;
    this.#object = object;
    this.#retryDelayMs = retryDelayMs;
    this.#stopListening = bus.onNews(topicOf(object), () => {
      this.wake();
    });
  }

  wake(): void {
    if (this.#closed) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#again = false;
    this.#running = this.#drain()
      .catch((error: unknown) => {
        this.#deps.log('event triggers could not be run', { object: this.#object, error: String(error) });
      })
      .finally(() => {
        this.#running = undefined;
        if (this.#again) this.wake();
      });
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#stopListening();
    await this.#running;
  }

  #position(): TriggerPosition | undefined {
    return readPositions(this.#deps.data.db).find(({ object }) => object === this.#object);
  }

  async #drain(): Promise<void> {
    let retries = 0;
    let lastError = '';
    while (!this.#closed) {
      const position = this.#position();
      if (!position || position.stoppedBecause !== null) return;
      const events = this.#bus.read(topicOf(this.#object), position.replayId, BATCH);
      if (events.length === 0) return;
      const run = await this.#deps.runTriggers({ object: this.#object, events, retries, lastError });
      if (run.kind === 'retry') {
        retries += 1;
        lastError = run.message;
        await this.#beforeRetry(retries, run);
      } else {
        retries = 0;
        lastError = '';
        if (run.kind === 'failed')
          this.#deps.log('an event trigger failed', { object: this.#object, error: run.message });
      }
    }
  }

  async #beforeRetry(retries: number, { message }: Extract<TriggerRun, { kind: 'retry' }>): Promise<void> {
    this.#deps.log('an event trigger asks to be run again', { object: this.#object, retries, error: message });
    if (retries > MOST_RETRIES) setStopped(this.#deps.data.db, this.#object, message);
    else await sleep(this.#retryDelayMs * retries);
  }
}

/** @param retryDelayMs wait before the first retry; each later one waits that much longer */
export function startTriggerDelivery(deps: EventDeps, bus: EventBus, retryDelayMs: number): TriggerDelivery {
  const { db, metadata } = deps.data;
  const lanes = new Map<string, Lane>();
  createPositions(db);

  function deployed(): void {
    const wanted = new Set(eventsWithTriggers(metadata));
    const known = new Set(readPositions(db).map(({ object }) => object));
    for (const object of known) if (!wanted.has(object)) dropPosition(db, object);
    for (const [object, lane] of lanes) {
      if (wanted.has(object)) continue;
      lanes.delete(object);
      void lane.close();
    }
    for (const object of wanted) {
      if (!known.has(object)) movePosition(db, object, bus.latest());
      if (!lanes.has(object)) lanes.set(object, new Lane(deps, bus, object, retryDelayMs));
      lanes.get(object)?.wake();
    }
  }

  deployed();
  return {
    deployed,
    state: () => readPositions(db),
    resume(object) {
      setStopped(db, object, null);
      lanes.get(object)?.wake();
    },
    async close() {
      await Promise.all([...lanes.values()].map((lane) => lane.close()));
    }
  };
}
