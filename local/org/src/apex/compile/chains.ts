import type { Expression } from '../syntax/tree.ts';
import type { Frame } from '../run/execution.ts';
import type { Value } from '../values/value.ts';
import { ApexList } from '../values/value.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import { compileTypeCall, compileValueCall } from './calls.ts';
import { convert, singleRow } from './conversion.ts';
import { compileFieldError } from './field-errors.ts';
import { memberOf } from './fields.ts';
import { resolveTarget } from './names.ts';
import type { Compiled, Place, Scope } from './scope.ts';

type Link = Extract<Expression, { kind: 'field' | 'methodCall' | 'index' }>;
type Raw = Compiled & { readonly mayStop?: boolean };

/** What a `?.` on null gives to the rest of its chain: nothing further is evaluated. */
const STOPPED = Symbol('stopped') as unknown as Value;

const isLink = (expression: Expression): expression is Link => /^(field|methodCall|index)$/.test(expression.kind);

/** A chain of fields, calls and subscripts; `?.` ends all of it with null. */
export function compileChain(scope: Scope, link: Link): Compiled {
  const raw = compileLink(scope, link);
  if (!raw.mayStop) return raw;
  const stops = (frame: Frame): Value => {
    const value = raw.code(frame);
    return value === STOPPED ? null : value;
  };
  return { type: raw.type, code: stops };
}

function compileLink(scope: Scope, link: Link): Raw {
  if (link.kind === 'methodCall') {
    const onType = compileFieldError(scope, link) ?? compileTypeCall(scope, link);
    if (onType) return onType;
  }
  if (link.kind === 'field' && !link.safe && (link.target.kind === 'name' || link.target.kind === 'field')) {
    const target = resolveTarget(scope, link.target);
    if (target.kind !== 'value') return resolved(scope, link);
  }
  const target: Raw = isLink(link.target)
    ? compileLink(scope, link.target)
    : scope.compiler.expression(scope, link.target);
  const safe = link.kind !== 'index' && link.safe;
  return safe || target.mayStop ? stoppable(scope, link, target, safe) : follow(scope, link, target);
}

function resolved(scope: Scope, link: Extract<Link, { kind: 'field' }>): Compiled {
  const target = resolveTarget(scope, link);
  if (target.kind === 'value') return target.value;
  throw new ApexRefusal(link.at, `Expression cannot be a type: ${link.name}`);
}

function follow(scope: Scope, link: Link, target: Compiled): Compiled {
  if (link.kind === 'methodCall') return compileValueCall(scope, target, link);
  if (link.kind === 'index') return compileIndex(scope, link, target);
  const row = target.isQuery ? target.type.args[0] : undefined;
  return memberOf(scope, row ? { type: row, code: singleRow(target.code) } : target, link.name, link.at).value;
}

/** The target is evaluated once, into a slot of its own. */
function stoppable(scope: Scope, link: Link, target: Raw, safe: boolean): Raw {
  const slot = scope.slots++;
  const next = follow(scope, link, { ...target, code: (frame) => frame.slots[slot] ?? null });
  const code = (frame: Frame): Value => {
    const value = target.code(frame);
    if (value === STOPPED || (safe && value === null)) return STOPPED;
    frame.slots[slot] = value;
    return next.code(frame);
  };
  return { type: next.type, code, mayStop: true };
}

const compileIndex = (scope: Scope, link: Extract<Link, { kind: 'index' }>, target: Compiled): Compiled => {
  const place = indexPlace(scope, link, target);
  return { type: place.type, code: (frame) => place.locate(frame).get() };
};

/** `list[i]` */
export function indexPlace(scope: Scope, link: Extract<Link, { kind: 'index' }>, target: Compiled): Place {
  const type = target.type.args[0];
  if (target.type.declaration.name !== 'List' || !type)
    throw new ApexRefusal(link.at, `Expression must be a list type: ${target.type.text}`);
  const index = convert(scope.compiler.expression(scope, link.index), scope.table.named('Integer'), link.index.at);
  const locate: Place['locate'] = (frame) => {
    const list = target.code(frame);
    const at = index(frame);
    if (!(list instanceof ApexList) || at === null) return frame.run.failNull();
    const where = at as number;
    if (where < 0 || where >= list.items.length) frame.run.fail('ListException', `List index out of bounds: ${where}`);
    return {
      get: () => list.items[where] ?? null,
      set: (value) => {
        list.items[where] = value;
      }
    };
  };
  return { type, locate };
}
