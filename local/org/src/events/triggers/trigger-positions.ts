/** How far the Apex triggers of each platform event have come. Moved in the transaction of the run, so never wrong after a crash. */
import type { DatabaseSync } from 'node:sqlite';

const POSITIONS_SQL = `
CREATE TABLE IF NOT EXISTS event_trigger_position (
  object TEXT PRIMARY KEY COLLATE NOCASE,
  replay_id INTEGER NOT NULL,
  stopped_because TEXT
);
`;

export interface TriggerPosition {
  readonly object: string;
  /** Everything up to and including this replay id was handled. */
  readonly replayId: number;
  /** Why the platform gave up on the triggers; null while they run. */
  readonly stoppedBecause: string | null;
}

interface PositionRow {
  object: string;
  replay_id: number;
  stopped_because: string | null;
}

export function createPositions(db: DatabaseSync): void {
  db.exec(POSITIONS_SQL);
}

export function readPositions(db: DatabaseSync): TriggerPosition[] {
  const rows = db.prepare('SELECT * FROM event_trigger_position ORDER BY object').all() as unknown as PositionRow[];
  return rows.map((row) => ({ object: row.object, replayId: row.replay_id, stoppedBecause: row.stopped_because }));
}

/** Says that events up to `replayId` are done with. Call it inside the transaction that did them. */
export function movePosition(db: DatabaseSync, object: string, replayId: number): void {
  db.prepare(
    'INSERT INTO event_trigger_position VALUES (?, ?, NULL) ON CONFLICT (object) DO UPDATE SET replay_id = excluded.replay_id'
  ).run(object, replayId);
}

/** Null lets the triggers run again, from where they stopped. */
export function setStopped(db: DatabaseSync, object: string, reason: string | null): void {
  db.prepare('UPDATE event_trigger_position SET stopped_because = ? WHERE object = ?').run(reason, object);
}

/** Forgets events that have no trigger any more; a trigger deployed later starts with new events. */
export function dropPosition(db: DatabaseSync, object: string): void {
  db.prepare('DELETE FROM event_trigger_position WHERE object = ?').run(object);
}
