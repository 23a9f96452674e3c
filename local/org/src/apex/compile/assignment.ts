import { ApexRefusal } from '../syntax/refusal.ts';
import type { Expression } from '../syntax/tree.ts';
import type { Code } from '../run/execution.ts';
import type { Value } from '../values/value.ts';
import { compileArithmetic } from './arithmetic.ts';
import { indexPlace } from './chains.ts';
import { convert } from './conversion.ts';
import { memberOf } from './fields.ts';
import { resolveTarget } from './names.ts';
import type { Compiled, Place, Scope } from './scope.ts';

/** What stands left of an assignment. @throws ApexRefusal for anything that cannot be assigned. */
function compilePlace(scope: Scope, expression: Expression): Place {
  if (expression.kind === 'index') {
    return indexPlace(scope, expression, scope.compiler.expression(scope, expression.target));
  }
  const place =
    expression.kind === 'field' && expression.target.kind !== 'name' && expression.target.kind !== 'field'
      ? memberOf(scope, scope.compiler.expression(scope, expression.target), expression.name, expression.at).place
      : placeOfName(scope, expression);
  if (!place) throw new ApexRefusal(expression.at, 'Expression cannot be assigned');
  return place;
}

function placeOfName(scope: Scope, expression: Expression): Place | null {
  if (expression.kind !== 'name' && expression.kind !== 'field') return null;
  const target = resolveTarget(scope, expression);
  return target.kind === 'value' ? target.place : null;
}

/** `=` and `+=` and their kin; the value of the whole is the value assigned. */
export function compileAssignment(scope: Scope, expression: Extract<Expression, { kind: 'assign' }>): Compiled {
  const place = compilePlace(scope, expression.place);
  const value = scope.compiler.expression(scope, expression.value);
  if (expression.op === null) {
    const code = convert(value, place.type, expression.at);
    return { type: place.type, code: (frame) => assign(place.locate(frame), code(frame)) };
  }
  const slot = scope.slots++;
  const before: Compiled = { type: place.type, code: (frame) => frame.slots[slot] ?? null };
  const sum = compileArithmetic(scope.table, expression.op, before, value, expression.at);
  const code = convert(narrowed(sum, place, value), place.type, expression.at);
  return { type: place.type, code: changing(place, slot, code, true) };
}

/** A shift by a Long still gives the kind of its left side. */
const narrowed = (sum: Compiled, place: Place, value: Compiled): Compiled =>
  place.type.key === 'integer' && value.type.key === 'integer' ? { ...sum, type: place.type } : sum;

function assign(place: { set(value: Value): void }, value: Value): Value {
  place.set(value);
  return value;
}

/** Reads the place into a slot, computes from it, writes back; gives the value after or before. */
function changing(place: Place, slot: number, code: Code, after: boolean): Code {
  return (frame) => {
    const reference = place.locate(frame);
    const before = reference.get();
    frame.slots[slot] = before;
    const value = assign(reference, code(frame));
    return after ? value : before;
  };
}

/** `i++` and its kin. */
export function compileStep(scope: Scope, expression: Extract<Expression, { kind: 'step' }>): Compiled {
  const place = compilePlace(scope, expression.place);
  const slot = scope.slots++;
  const before: Compiled = { type: place.type, code: (frame) => frame.slots[slot] ?? null };
  const one: Compiled = { type: scope.table.named('Integer'), code: () => 1 };
  const sum = compileArithmetic(scope.table, expression.op === '++' ? '+' : '-', before, one, expression.at);
  return { type: place.type, code: changing(place, slot, convert(sum, place.type, expression.at), expression.prefix) };
}
