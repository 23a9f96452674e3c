/**
 * The org's event bus as rows: one per published platform event, written inside the publishing transaction.
 * Owned here; the bus and Pub/Sub read it. Replay ids grow, have gaps (as Salesforce's do) and are never given twice.
 */
import type { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { statement } from './statements.ts';

export const EVENT_LOG_SQL = `
CREATE TABLE IF NOT EXISTS event_log (
  replay_id INTEGER PRIMARY KEY,
  topic TEXT NOT NULL,
  event_uuid TEXT NOT NULL,
  payload TEXT NOT NULL,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS event_log_topic ON event_log (topic, replay_id);
CREATE INDEX IF NOT EXISTS event_log_uuid ON event_log (event_uuid);
CREATE TABLE IF NOT EXISTS event_log_counter (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL);
INSERT OR IGNORE INTO event_log_counter VALUES (1, 0);
`;

export interface LoggedEvent {
  readonly replayId: number;
  /** `/event/Quote_Accepted__e` */
  readonly topic: string;
  readonly eventUuid: string;
  /**
   * Every field of the event under its declared name, null when empty, with `CreatedDate` (ISO 8601, UTC) and `CreatedById`.
   * Numbers are JSON numbers, dates `YYYY-MM-DD`, datetimes ISO 8601, checkboxes booleans.
   */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

export const topicOf = (eventName: string): string => `/event/${eventName}`;

/** Appends inside the caller's transaction. */
export const appendEvent = (db: DatabaseSync, event: Pick<LoggedEvent, 'topic' | 'payload' | 'at'>): LoggedEvent =>
  append(db, { ...event, eventUuid: randomUUID() });

/** Puts copies of an event on the bus, as Salesforce at times delivers one twice: same uuid, new replay ids. Empty when unknown. */
export const repeatEvent = (db: DatabaseSync, eventUuid: string, times: number): LoggedEvent[] => {
  const row = statement(db, 'SELECT * FROM event_log WHERE event_uuid = ? LIMIT 1').get(eventUuid) as
    EventRow | undefined;
  return row === undefined ? [] : Array.from({ length: times }, () => append(db, toEvent(row)));
};

const append = (db: DatabaseSync, event: Omit<LoggedEvent, 'replayId'>): LoggedEvent => {
  const gap = 1 + Math.floor(Math.random() * 3);
  const row = statement(db, 'UPDATE event_log_counter SET last = last + ? RETURNING last').get(gap) as { last: number };
  const logged = { ...event, replayId: row.last };
  statement(db, 'INSERT INTO event_log (replay_id, topic, event_uuid, payload, at) VALUES (?, ?, ?, ?, ?)').run(
    logged.replayId,
    logged.topic,
    logged.eventUuid,
    JSON.stringify(logged.payload),
    logged.at
  );
  return logged;
};

interface EventRow {
  replay_id: number;
  topic: string;
  event_uuid: string;
  payload: string;
  at: number;
}

const toEvent = (row: EventRow): LoggedEvent => ({
  replayId: row.replay_id,
  topic: row.topic,
  eventUuid: row.event_uuid,
  payload: JSON.parse(row.payload) as LoggedEvent['payload'],
  at: row.at
});

/** Committed events of a topic after a replay id, oldest first. */
export const eventsAfter = (db: DatabaseSync, topic: string, replayId: number, limit: number): LoggedEvent[] =>
  (
    statement(db, 'SELECT * FROM event_log WHERE topic = ? AND replay_id > ? ORDER BY replay_id LIMIT ?').all(
      topic,
      replayId,
      limit
    ) as unknown as EventRow[]
  ).map(toEvent);

/** The newest replay id given to anything on the bus; 0 before the first. */
export const lastReplayId = (db: DatabaseSync): number =>
  (statement(db, 'SELECT last FROM event_log_counter').get() as { last: number }).last;

/** Drops what is older than the retention; the counter stays. */
export const purgeEvents = (db: DatabaseSync, before: number): void => {
  statement(db, 'DELETE FROM event_log WHERE at < ?').run(before);
};
