import { isNumeric, type FieldDefinition } from '../schema/definitions.ts';
import { quoted } from '../data/tables.ts';
import type { DeployContext } from './deploy-context.ts';

/** Why a well-formed field cannot be added or changed as asked; undefined when it can. */
export const fieldProblem = (
  objectName: string,
  field: FieldDefinition,
  context: DeployContext
): string | undefined => {
  const schema = context.schema();
  const [target] = field.referenceTo ?? [];
  if (target !== undefined && schema.object(target)?.kind !== 'object') {
    return `referenceTo value of '${target}' does not resolve to a valid sObject type`;
  }
  const object = schema.object(objectName);
  const before = object === undefined ? undefined : schema.field(object, field.name);
  const relationship = field.childRelationshipName?.toLowerCase();
  if (relationship !== undefined && target !== undefined) {
    const parent = schema.object(target);
    const other = parent === undefined ? undefined : schema.childRelationship(parent, relationship);
    if (other !== undefined && !(other.child.name === objectName && other.field.name === field.name)) {
      return `There is already a Child Relationship named ${(field.childRelationshipName ?? '').replace(/__r$/, '')} on ${target}.`;
    }
  }
  if (before === undefined || object?.kind === 'event') return undefined;
  if (storedAs(before) !== storedAs(field)) return `Cannot change field type from ${before.type} to ${field.type}`;
  if (field.unique === true && before.unique !== true && hasDuplicates(objectName, field.name, context)) {
    return `Cannot make the field ${field.name} unique: records with the same value exist`;
  }
  return undefined;
};

const storedAs = (field: FieldDefinition): string => {
  if (field.type === 'boolean' || field.type === 'reference' || field.type === 'date' || field.type === 'datetime')
    return field.type;
  return isNumeric(field.type) ? 'number' : 'text';
};

const hasDuplicates = (objectName: string, field: string, { data }: DeployContext): boolean => {
  const column = quoted(field);
  const sql = `SELECT 1 FROM ${quoted(objectName)} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`;
  return data.db.prepare(sql).get() !== undefined;
};
