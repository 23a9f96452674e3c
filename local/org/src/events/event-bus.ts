/** Committed events for everybody who listens in this process: gRPC streams, pages and Apex triggers. */
import { EventEmitter } from 'node:events';
import { eventsAfter, lastReplayId, purgeEvents, type LoggedEvent } from '../data/event-log.ts';
import type { OrgData } from '../data/org-data.ts';
import { readSetting, writeSetting } from '../data/open-database.ts';

const RETENTION_MS = 72 * 60 * 60 * 1000;
const PURGED_THROUGH = 'events_purged_through';

export class EventBus {
  readonly #data: OrgData;
  readonly #news = new EventEmitter().setMaxListeners(0);

  constructor(data: OrgData) {
    this.#data = data;
  }

  /** Tells listeners that events of these topics were committed. */
  announce(topics: Iterable<string>): void {
    for (const topic of new Set(topics)) this.#news.emit(topic);
  }

  /** Calls `wake` soon after each commit with events of the topic. @returns how to stop */
  onNews(topic: string, wake: () => void): () => void {
    this.#news.on(topic, wake);
    return () => this.#news.off(topic, wake);
  }

  /** Kept events of a topic after a position, oldest first. */
  read(topic: string, after: number, limit: number): LoggedEvent[] {
    return eventsAfter(this.#data.db, topic, after, limit);
  }

  /** The newest position: everything published from now on comes after it. */
  latest(): number {
    return lastReplayId(this.#data.db);
  }

  /** The position before everything that is kept. */
  earliest(): number {
    return Number(readSetting(this.#data.db, PURGED_THROUGH) ?? '0');
  }

  /** True for a position from which nothing that came after it is lost. */
  isKept(position: number): boolean {
    return position >= this.earliest() && position <= this.latest();
  }

  /** Drops events older than three days, as Salesforce does. */
  purge(now: number): void {
    const { db } = this.#data;
    const before = now - RETENTION_MS;
    const row = db.prepare('SELECT max(replay_id) AS last FROM event_log WHERE at < ?').get(before) as {
      last: number | null;
    };
    if (row.last === null) return;
    writeSetting(db, PURGED_THROUGH, String(row.last));
    purgeEvents(db, before);
  }
}
