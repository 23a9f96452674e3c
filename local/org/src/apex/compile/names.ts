import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression, Position } from '../syntax/tree.ts';
import { makeType } from '../types/make-type.ts';
import type { ApexType, ClassDeclaration } from '../types/model.ts';
import { findField } from '../types/members.ts';
import type { Frame } from '../run/execution.ts';
import { fieldVariable, memberOf, type Variable } from './fields.ts';
import type { Compiled, Scope } from './scope.ts';
import { specialMember } from './special-names.ts';

/** What a dotted name turned out to be. */
export type Target =
  | ({ readonly kind: 'value' } & Variable)
  | { readonly kind: 'type'; readonly type: ApexType }
  | { readonly kind: 'namespace'; readonly path: string };

const NAMESPACES = new Set(['system', 'schema', 'label', 'trigger', 'system.label', 'schema.sobjecttype']);

export const thisOf = (type: ApexType): Compiled => ({ type, code: (frame: Frame) => frame.self });

/** A name on its own: a variable before a field, a field before a type. */
export function resolveName(scope: Scope, name: string, at: Position): Target {
  const local = scope.local(name);
  if (local) {
    const { type, slot } = local;
    const locate = (frame: Frame): ReturnType<NonNullable<Variable['place']>['locate']> => ({
      get: () => frame.slots[slot] ?? null,
      set: (value) => {
        frame.slots[slot] = value;
      }
    });
    return { kind: 'value', value: { type, code: (frame) => frame.slots[slot] ?? null }, place: { type, locate } };
  }
  const field = resolveField(scope, name, at);
  if (field) return { kind: 'value', ...field };
  const path = name.toLowerCase();
  if (path === 'label' || path === 'trigger') return { kind: 'namespace', path };
  const declaration = scope.table.find(name, scope.owner);
  if (declaration) return { kind: 'type', type: makeType(declaration) };
  if (NAMESPACES.has(path)) return { kind: 'namespace', path };
  throw new ApexRefusal(at, `Variable does not exist: ${name}`);
}

/** A field of this class or of one around it; only the innermost class has a `this`. */
function resolveField(scope: Scope, name: string, at: Position): Variable | null {
  for (let owner: ClassDeclaration | null = scope.owner; owner; owner = owner.outer) {
    const field = findField(owner, name);
    if (!field) continue;
    if (field.isStatic) return fieldVariable(scope, field, null, at);
    if (owner === scope.owner && !scope.isStatic) return fieldVariable(scope, field, thisOf(makeType(owner)), at);
  }
  return null;
}

/** A name or dotted name, wherever it leads. Any other expression is a value. */
export function resolveTarget(scope: Scope, expression: Expression): Target {
  if (expression.kind === 'name') return resolveName(scope, expression.name, expression.at);
  if (expression.kind !== 'field' || expression.safe || !isDotted(expression.target)) {
    return { kind: 'value', value: scope.compiler.expression(scope, expression), place: null };
  }
  return resolveMember(scope, resolveTarget(scope, expression.target), expression.name, expression.at);
}

const isDotted = (expression: Expression): boolean => expression.kind === 'name' || expression.kind === 'field';

function resolveMember(scope: Scope, target: Target, name: string, at: Position): Target {
  if (target.kind === 'value') return { kind: 'value', ...memberOf(scope, target.value, name, at) };
  const special = specialMember(scope, target, name, at);
  if (special) return { kind: 'value', value: special, place: null };
  if (target.kind === 'namespace') return inNamespace(scope, target.path, name, at);
  return ofType(scope, target.type, name, at);
}

function inNamespace(scope: Scope, path: string, name: string, at: Position): Target {
  const full = `${path}.${name}`.toLowerCase();
  if (NAMESPACES.has(full)) return { kind: 'namespace', path: full.replace('system.', '') };
  const declaration = scope.table.find(`${path}.${name}`, null);
  if (declaration) return { kind: 'type', type: makeType(declaration) };
  throw new ApexRefusal(at, `Variable does not exist: ${path}.${name}`);
}

function ofType(scope: Scope, type: ApexType, name: string, at: Position): Target {
  const field = findField(type.declaration, name);
  if (field?.isStatic) return { kind: 'value', ...fieldVariable(scope, field, null, at) };
  const path = `${type.declaration.name}.${name}`;
  if (NAMESPACES.has(path.toLowerCase())) return inNamespace(scope, type.declaration.name, name, at);
  const inner = scope.table.find(path, null);
  if (inner) return { kind: 'type', type: makeType(inner) };
  throw new ApexRefusal(at, `Variable does not exist: ${type.text}.${name}`);
}
