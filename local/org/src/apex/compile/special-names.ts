import { ApexRefusal } from '../syntax/refusal.ts';
import type { Position } from '../syntax/tree.ts';
import type { ApexType } from '../types/model.ts';
import type { Code, Execution } from '../run/execution.ts';
import { ApexList, ApexMap, ApexRecord, type Value } from '../values/value.ts';
import type { Compiled, Scope } from './scope.ts';

type Owner = { readonly kind: 'type'; readonly type: ApexType } | { readonly kind: 'namespace'; readonly path: string };

/** Names the platform gives a meaning of their own: Trigger.new, Label.X, enum constants, Quote.SObjectType and field tokens. */
export function specialMember(scope: Scope, owner: Owner, name: string, at: Position): Compiled | null {
  if (owner.kind === 'namespace') {
    if (owner.path === 'trigger') return triggerVariable(scope, name, at);
    if (owner.path === 'label') return label(scope, name, at);
    if (owner.path === 'schema.sobjecttype') return describe(scope, name, at);
    return null;
  }
  return enumConstant(scope, owner.type, name) ?? recordToken(scope, owner.type, name);
}

function label(scope: Scope, name: string, at: Position): Compiled {
  if (!scope.compiler.hasLabel(name)) throw new ApexRefusal(at, `Label does not exist: ${name}`);
  return { type: scope.table.named('String'), code: (frame) => frame.run.services.label(name) };
}

function enumConstant(scope: Scope, type: ApexType, name: string): Compiled | null {
  const constant = type.declaration.constants.find((one) => one.toLowerCase() === name.toLowerCase());
  if (constant === undefined) return null;
  const value = scope.compiler.enumValue(type.declaration, constant);
  return { type, code: () => value };
}

/** A token is an instance of a library class that remembers what it stands for. */
const token = (scope: Scope, className: string, args: readonly string[]): Compiled => {
  const type = scope.table.named(className);
  return { type, code: (frame) => frame.run.services.construct(frame.run, type, args) };
};

function recordToken(scope: Scope, type: ApexType, name: string): Compiled | null {
  const { object } = type.declaration;
  if (!object) return null;
  if (name.toLowerCase() === 'sobjecttype') return token(scope, 'SObjectType', [object.name]);
  const field = object.fields.get(name.toLowerCase());
  return field ? token(scope, 'SObjectField', [object.name, field.name]) : null;
}

function describe(scope: Scope, name: string, at: Position): Compiled {
  const object = scope.table.schema.object(name);
  if (!object) throw new ApexRefusal(at, `Invalid sObject type: ${name}`);
  return token(scope, 'DescribeSObjectResult', [object.name]);
}

type Read = (run: Execution, list: ApexType, map: ApexType) => Value;

const byId = (list: ApexList | null, map: ApexType): ApexMap | null =>
  list &&
  new ApexMap(
    map,
    list.items.map((item): [Value, Value] => [(item as ApexRecord).id, item]).filter(([id]) => id !== null)
  );

const flag = (test: (timing: string, operation: string) => boolean): Read => {
  return ({ trigger }) => trigger !== null && test(trigger.context.timing, trigger.context.operation);
};

const TRIGGER: Readonly<
  Record<string, readonly [type: 'list' | 'map' | 'Boolean' | 'Integer' | 'TriggerOperation', Read]>
> = {
  new: ['list', ({ trigger }) => trigger?.newList ?? null],
  old: ['list', ({ trigger }) => trigger?.oldList ?? null],
  newmap: ['map', ({ trigger }, _list, map) => byId(trigger?.newList ?? null, map)],
  oldmap: ['map', ({ trigger }, _list, map) => byId(trigger?.oldList ?? null, map)],
  size: ['Integer', ({ trigger }) => (trigger?.newList ?? trigger?.oldList)?.items.length ?? null],
  isexecuting: ['Boolean', ({ trigger }) => trigger !== null],
  isbefore: ['Boolean', flag((timing) => timing === 'before')],
  isafter: ['Boolean', flag((timing) => timing === 'after')],
  isinsert: ['Boolean', flag((_timing, operation) => operation === 'insert')],
  isupdate: ['Boolean', flag((_timing, operation) => operation === 'update')],
  isdelete: ['Boolean', flag((_timing, operation) => operation === 'delete')],
  isundelete: ['Boolean', () => false],
  operationtype: [
    'TriggerOperation',
    ({ trigger, services }) => {
      const name = trigger && `${trigger.context.timing}_${trigger.context.operation}`.toUpperCase();
      const operations = services.enumConstants(services.type('TriggerOperation').declaration);
      return (
        operations.find((one) => one !== null && typeof one === 'object' && 'name' in one && one.name === name) ?? null
      );
    }
  ]
};

function triggerVariable(scope: Scope, name: string, at: Position): Compiled {
  const entry = TRIGGER[name.toLowerCase()];
  if (!entry) throw new ApexRefusal(at, `Variable does not exist: Trigger.${name}`);
  const [kind, read] = entry;
  const record = scope.trigger ?? scope.table.named('SObject');
  const list = scope.table.named('List', record);
  const map = scope.table.named('Map', scope.table.named('Id'), record);
  const type = kind === 'list' ? list : kind === 'map' ? map : scope.table.named(kind);
  const code: Code = (frame) => read(frame.run, list, map);
  return { type, code };
}
