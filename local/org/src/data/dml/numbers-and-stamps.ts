/** What the platform itself writes into a record: id, audit fields, automatic numbers, owner. */
import { nextNumber } from '../open-database.ts';
import { recordId } from '../../schema/record-id.ts';
import { valueOf, type Change, type SaveContext } from './change.ts';

/** `Q-{0000}` and 7 give `Q-0007`. */
export const autoNumber = (format: string, n: number): string =>
  format.replace(/\{(0+)\}/, (_, zeros: string) => String(n).padStart(zeros.length, '0'));

export const stamp = ({ object, old, next }: Change, { db, user, now }: SaveContext): void => {
  const { fields } = next;
  if (old === undefined) {
    fields['Id'] = recordId(object.keyPrefix, nextNumber(db, `id:${object.name}`));
    fields['CreatedDate'] = now;
    fields['CreatedById'] = user.id;
    for (const field of object.fields.values()) {
      if (field.autoNumberFormat === undefined) continue;
      fields[field.name] = autoNumber(field.autoNumberFormat, nextNumber(db, `auto:${object.name}.${field.name}`));
    }
  }
  fields['LastModifiedDate'] = now;
  fields['LastModifiedById'] = user.id;
  fields['SystemModstamp'] = now;
};

/** A new record belongs to who makes it; one without a name takes its id, as the platform does. */
export const setOwner = ({ object, old, next }: Change, { user }: SaveContext): void => {
  if (old === undefined && object.fields.has('ownerid') && valueOf(next, 'OwnerId') === null)
    next.fields['OwnerId'] = user.id;
};

/** A custom object's empty text name becomes the record's id. */
export const nameAfterId = ({ object, next }: Change): void => {
  const name = object.custom ? object.fields.get('name') : undefined;
  if (name?.autoNumberFormat === undefined && name !== undefined && valueOf(next, 'Name') === null)
    next.fields['Name'] = next.fields['Id'] ?? null;
};
