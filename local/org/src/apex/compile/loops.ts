import { ApexRefusal } from '../syntax/refusal.ts';
import type { Statement } from '../syntax/tree.ts';
import { asParent, isSubtype } from '../types/subtype.ts';
import { sameType } from '../types/make-type.ts';
import type { ApexType } from '../types/model.ts';
import type { Frame } from '../run/execution.ts';
import { itemsOf } from '../run/iterate.ts';
import { ApexList, type Value } from '../values/value.ts';
import { compileCondition } from './logic.ts';
import { BREAK, CONTINUE, type Compiled, type Completion, type Scope, type Step } from './scope.ts';

type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>;

/** What the loop does with the end of its body; null: go round again. */
const leave = (done: Completion): Completion | null =>
  done === 0 || done === CONTINUE ? null : done === BREAK ? 0 : done;

export function compileWhile(scope: Scope, statement: Of<'while' | 'doWhile'>): Step {
  const test = compileCondition(scope, statement.test);
  const body = scope.inBlock(() => scope.compiler.statement(scope, statement.body));
  const first = statement.kind === 'doWhile';
  return (frame) => {
    for (let again = first || test(frame); again; again = test(frame)) {
      const end = leave(body(frame));
      if (end !== null) return end;
    }
    return 0;
  };
}

/** `for (init; test; update)` */
export function compileFor(scope: Scope, statement: Of<'for'>): Step {
  return scope.inBlock(() => {
    const init = statement.init && scope.compiler.statement(scope, statement.init);
    const test = statement.test && compileCondition(scope, statement.test);
    const update = statement.update.map((one) => scope.compiler.expression(scope, one).code);
    const body = scope.inBlock(() => scope.compiler.statement(scope, statement.body));
    return (frame) => {
      init?.(frame);
      while (test?.(frame) ?? true) {
        const end = leave(body(frame));
        if (end !== null) return end;
        for (const one of update) one(frame);
      }
      return 0;
    };
  });
}

const BATCH = 200;

/** `for (T one : many)`; a query may also be walked in lists of 200. */
export function compileForEach(scope: Scope, statement: Of<'forEach'>): Step {
  const type = scope.table.resolve(statement.type, scope.owner);
  const source = scope.compiler.expression(scope, statement.source);
  const inBatches = source.isQuery === true && type.declaration.name === 'List' && sameElement(type, source.type);
  if (!inBatches) checkElement(scope, type, source, statement);
  return scope.inBlock(() => {
    const { slot } = scope.declare(statement.name, type, statement.at);
    const body = scope.inBlock(() => scope.compiler.statement(scope, statement.body));
    return (frame) => {
      const items = itemsOf(frame.run, source.code(frame));
      return walk(frame, slot, inBatches ? batches(type, items) : items, body);
    };
  });
}

const sameElement = (list: ApexType, rows: ApexType): boolean =>
  list.args[0] !== undefined && rows.args[0] !== undefined && sameType(list.args[0], rows.args[0]);

function checkElement(scope: Scope, type: ApexType, source: Compiled, statement: Of<'forEach'>): void {
  const iterable = asParent(source.type, scope.table.named('Iterable').declaration);
  const element = iterable?.args[0];
  if (!element)
    throw new ApexRefusal(statement.at, `For each loop needs a list, a set or an Iterable: ${source.type.text}`);
  if (!isSubtype(element, type) && !isSubtype(type, element)) {
    throw new ApexRefusal(statement.at, `Loop must iterate over a collection of ${type.text}, not ${element.text}`);
  }
}

function walk(frame: Frame, slot: number, items: Iterable<Value>, body: Step): Completion {
  for (const item of items) {
    frame.slots[slot] = item;
    const end = leave(body(frame));
    if (end !== null) return end;
  }
  return 0;
}

function* batches(type: ApexType, items: Iterable<Value>): Generator<Value> {
  const all = [...items];
  for (let start = 0; start < all.length; start += BATCH) yield new ApexList(type, all.slice(start, start + BATCH));
}
