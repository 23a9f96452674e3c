import { enter } from '../compile/bodies.ts';
import { Scope, type Compiler } from '../compile/scope.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import type { TriggerDeclaration } from '../syntax/tree.ts';
import { makeType, VOID } from '../types/make-type.ts';
import { ClassDeclaration } from '../types/model.ts';
import type { Execution } from './execution.ts';

export interface CompiledTrigger {
  readonly name: string;
  readonly object: string;
  readonly events: ReadonlySet<string>;
  run(run: Execution): void;
}

/** @throws ApexRefusal for an unknown object or anything in the body outside the dialect. */
export function compileTrigger(compiler: Compiler, tree: TriggerDeclaration): CompiledTrigger {
  const record = compiler.table.record(tree.object);
  if (!record) throw new ApexRefusal(tree.at, `Invalid type: ${tree.object}`);
  const undelete = tree.events.find((event) => event.includes('undelete'));
  if (undelete !== undefined) throw new ApexRefusal(tree.at, `${undelete} is outside the dialect`);
  const owner = new ClassDeclaration({ name: tree.name, kind: 'class', at: tree.at });
  const scope = new Scope({ compiler, owner, isStatic: true, returns: VOID, trigger: makeType(record) });
  const body = compiler.statement(scope, { kind: 'block', at: tree.at, body: tree.body });
  const label = `Trigger.${tree.name}`;
  const run = (execution: Execution): void => {
    enter(execution, { label, slots: scope.slots, self: null, args: [] }, body);
  };
  return { name: tree.name, object: record.name, events: new Set(tree.events), run };
}
