import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position } from '../syntax/tree.ts';
import { substitute } from '../types/make-type.ts';
import type { ApexType, FieldDeclaration } from '../types/model.ts';
import { findField, isVisible } from '../types/members.ts';
import type { Code, Frame } from '../run/execution.ts';
import { ApexRecord, type Instance, type Value } from '../values/value.ts';
import { recordMember } from '../salesforce/record-access.ts';
import type { Compiled, Place, Scope } from './scope.ts';

/** What a name stands for, to be read or assigned. */
export interface Variable {
  readonly value: Compiled;
  readonly place: Place | null;
}

/** The value a field hangs on; null for a static. A missing value is the NullPointerException. */
const holder = (frame: Frame, target: Code): Exclude<Value, null> => target(frame) ?? frame.run.failNull();

/** `target.name` for a value of any type. @throws ApexRefusal when the type has no such field. */
export function memberOf(scope: Scope, target: Compiled, name: string, at: Position): Variable {
  const { object } = target.type.declaration;
  if (object) {
    const member = recordMember(scope.table, object, name);
    if (!member) throw new ApexRefusal(at, `Invalid field ${name} for SObject ${object.name}`);
    return recordVariable(target, member);
  }
  const field = findField(target.type.declaration, name);
  if (!field || field.isStatic) throw new ApexRefusal(at, `Variable does not exist: ${target.type.text}.${name}`);
  return fieldVariable(scope, field, target, at);
}

function recordVariable(target: Compiled, member: NonNullable<ReturnType<typeof recordMember>>): Variable {
  const { type, write } = member;
  const record = (frame: Frame): ApexRecord => holder(frame, target.code) as ApexRecord;
  const value: Compiled = { type, code: (frame) => member.read(frame.run, record(frame)) };
  if (!write) return { value, place: null };
  const locate: Place['locate'] = (frame) => {
    const one = record(frame);
    return {
      get: () => member.read(frame.run, one),
      set: (next) => {
        write(frame.run, one, next);
      }
    };
  };
  return { value, place: { type, locate } };
}

/** A declared field or property, static when there is no target. */
export function fieldVariable(scope: Scope, field: FieldDeclaration, target: Compiled | null, at: Position): Variable {
  if (!isVisible(field, scope.owner))
    throw new ApexRefusal(at, `Variable is not visible: ${field.owner.name}.${field.name}`);
  const type = target ? typeOfField(field, target.type) : field.type;
  const own = scope.accessorOf === field;
  const code = scope.compiler.fieldCode(field);
  const self = (frame: Frame): Value => (target ? holder(frame, target.code) : null);
  const slots = (frame: Frame, one: Value): Value[] =>
    target ? (one as Instance).fields : scope.compiler.statics(frame.run, field.owner);
  const get = (frame: Frame, one: Value): Value =>
    code.get && !own ? code.get(frame.run, one, []) : (slots(frame, one)[field.slot] ?? null);
  const locate: Place['locate'] = (frame) => {
    const one = self(frame);
    return {
      get: () => get(frame, one),
      set: (value) => {
        if (code.set && !own) code.set(frame.run, one, [value]);
        else slots(frame, one)[field.slot] = value;
      }
    };
  };
  return {
    value: { type, code: (frame) => get(frame, self(frame)) },
    place: isWritable(scope, field, own) ? { type, locate } : null
  };
}

function typeOfField(field: FieldDeclaration, target: ApexType): ApexType {
  return substitute(field.type, target.declaration.typeParameters, target.args);
}

function isWritable(scope: Scope, field: FieldDeclaration, own: boolean): boolean {
  if (field.modifiers.words.has('final')) return scope.isInitialiser;
  return own || !field.property || field.property.set !== null;
}
