import type { Change, SaveContext } from '../dml/change.ts';
import type { SObjectRow } from '../transaction.ts';

/** What a standard object does beyond storing its fields. All hooks may add errors to the change. */
export interface ObjectRules {
  /** Before the before triggers: values the platform fills in. */
  readonly derive?: (change: Change, context: SaveContext) => void;
  /** After the before triggers: integrity rules, and values computed from others. */
  readonly check?: (change: Change, context: SaveContext) => void;
  /** Parents whose totals follow these records, as update rows (their own `check` computes). */
  readonly parents?: (rows: readonly SObjectRow[]) => SObjectRow[];
}
