import type { ObjectDefinition } from '../../schema/definitions.ts';
import type { ApexType } from '../types/model.ts';
import { makeType } from '../types/make-type.ts';
import type { TypeTable } from '../types/type-table.ts';
import type { Execution } from '../run/execution.ts';
import { typeNameOfField } from '../values/record-fields.ts';
import { childRecords, parentRecord, readField, setParent, writeField } from './records.ts';
import { ApexList, ApexRecord, type Value } from '../values/value.ts';

/** How one name of an sObject is read and, where Apex lets one, written. */
export interface RecordMember {
  readonly type: ApexType;
  read(run: Execution, record: ApexRecord): Value;
  write: ((run: Execution, record: ApexRecord, value: Value) => void) | null;
}

/** A field, a parent or the children behind a name; null when the object has none of that name. */
export function recordMember(table: TypeTable, object: ObjectDefinition, name: string): RecordMember | null {
  const field = object.fields.get(name.toLowerCase());
  if (field) {
    return {
      type: table.named(typeNameOfField(field.type)),
      read: (run, record) => readField(run, record, field),
      write: (run, record, value) => {
        writeField(run, record, field, value);
      }
    };
  }
  return parentMember(table, object, name) ?? childrenMember(table, object, name);
}

function parentMember(table: TypeTable, object: ObjectDefinition, name: string): RecordMember | null {
  const lookup = table.schema.lookup(object, name);
  const [first, ...others] = lookup?.referenceTo ?? [];
  const parent =
    first === undefined ? null : table.record(others.length && table.schema.object('User') ? 'User' : first);
  if (!lookup?.relationshipName || !parent) return null;
  const relationship = lookup.relationshipName;
  return {
    type: makeType(parent),
    read: (run, record) => parentRecord(run, record, relationship),
    write: (run, record, value) => {
      setParent(run, record, relationship, value as ApexRecord | null);
    }
  };
}

function childrenMember(table: TypeTable, object: ObjectDefinition, name: string): RecordMember | null {
  const relationship = table.schema.childRelationship(object, name);
  const child = relationship && table.record(relationship.child.name);
  const key = relationship?.field.childRelationshipName;
  if (!child || key === undefined) return null;
  const type = table.named('List', makeType(child));
  return { type, write: null, read: (run, record) => new ApexList(type, childRecords(run, record, key)) };
}
