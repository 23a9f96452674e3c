import type { DatabaseSync } from 'node:sqlite';
import type { Schema } from '../schema/schema.ts';
import { quoted } from './tables.ts';

/**
 * Empties every table whose records an Apex test must not see, which is all but set-up and the standard price book. Only inside
 * a transaction that is rolled back.
 */
export const hideData = (db: DatabaseSync, schema: Schema): void => {
  for (const { name, kind, setup } of schema.objects()) {
    if (kind !== 'object' || setup === true) continue;
    db.exec(`DELETE FROM ${quoted(name)}${name === 'Pricebook2' ? ' WHERE "IsStandard" <> 1' : ''}`);
  }
};
