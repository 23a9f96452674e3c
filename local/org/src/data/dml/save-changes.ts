/**
 * The save order for one chunk of one object's records: platform values, before triggers, validation, write, after triggers,
 * roll-ups. (Apex Developer Guide, "Triggers and Order of Execution"; rules, flows and sharing are not modelled.)
 */
import { rulesOf } from '../rules/rules-of.ts';
import { checkFields } from './check-fields.ts';
import type { Change, SaveContext } from './change.ts';
import { fireTriggers } from './fire-triggers.ts';
import { nameAfterId, setOwner, stamp } from './numbers-and-stamps.ts';
import { insertRow, updateRow } from './stored-rows.ts';

export const saveChanges = (operation: 'insert' | 'update', changes: readonly Change[], context: SaveContext): void => {
  const [first] = changes;
  if (first === undefined) return;
  const rules = rulesOf(first.object);
  for (const change of changes) {
    setOwner(change, context);
    rules.derive?.(change, context);
  }
  fireTriggers('before', operation, changes, context);
  for (const change of changes) {
    if (change.errors.length > 0) continue;
    write(operation, change, context, rules.check);
  }
  fireTriggers('after', operation, changes, context);
  const saved = changes
    .filter((change) => change.errors.length === 0)
    .flatMap(({ old, next }) => (old === undefined ? [next] : [old, next]));
  const problems = context.saveParents(rules.parents?.(saved) ?? []);
  for (const change of changes) change.errors.push(...problems);
};

const write = (
  operation: 'insert' | 'update',
  change: Change,
  context: SaveContext,
  check: ReturnType<typeof rulesOf>['check']
): void => {
  stamp(change, context);
  nameAfterId(change);
  checkFields(change, context);
  if (change.errors.length === 0) check?.(change, context);
  if (change.errors.length > 0) return;
  if (operation === 'insert') insertRow(context.db, change.object, change.next);
  else updateRow(context.db, change.object, change.next);
};
