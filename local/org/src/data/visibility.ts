import type { FieldDefinition, ObjectDefinition } from '../schema/definitions.ts';

/** What a user may do with objects and fields; records are visible to everybody. */
export interface Visibility {
  readonly readObject: (object: ObjectDefinition) => boolean;
  readonly createObject: (object: ObjectDefinition) => boolean;
  readonly editObject: (object: ObjectDefinition) => boolean;
  readonly deleteObject: (object: ObjectDefinition) => boolean;
  readonly readField: (object: ObjectDefinition, field: FieldDefinition) => boolean;
  readonly editField: (object: ObjectDefinition, field: FieldDefinition) => boolean;
}

const yes = (): boolean => true;

/** System mode. */
export const SEES_EVERYTHING: Visibility = {
  readObject: yes,
  createObject: yes,
  editObject: yes,
  deleteObject: yes,
  readField: yes,
  editField: yes
};
