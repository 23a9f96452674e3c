import type { ApexType, ClassDeclaration, MethodDeclaration } from '../types/model.ts';
import { annotationOf } from '../types/model.ts';
import type { Execution } from '../run/execution.ts';
import type { LibraryModule } from '../library/library-module.ts';
import type { Value } from '../values/value.ts';
import type { MethodCode } from './scope.ts';

/** The TypeScript side of the library, found by declaration. */
export interface Natives {
  readonly modules: ReadonlyMap<ClassDeclaration, LibraryModule>;
  readonly creators: ReadonlyMap<ClassDeclaration, (run: Execution, type: ApexType, args: readonly Value[]) => Value>;
}

type Anything = (run: Execution, ...values: readonly unknown[]) => unknown;

/** The native behind a library method without a body. @throws Error when the library forgot it. */
export function bindNative(natives: Natives, method: MethodDeclaration): MethodCode['call'] | null {
  const { owner, name, isStatic } = method;
  if (owner.kind === 'interface' || method.modifiers.words.has('abstract')) return null;
  const module = natives.modules.get(owner.outermost);
  const path = [...owner.name.split('.').slice(1), name].join('.').toLowerCase();
  const native = (isStatic ? module?.statics : module?.methods)?.[path] as Anything | undefined;
  if (!native) throw new Error(`the library declares ${owner.name}.${name} without a native`);
  const strict = strictParameters(method);
  return (run, self, args) => {
    if (strict.some((index) => args[index] === null)) run.fail('NullPointerException', `Argument cannot be null.`);
    const result = isStatic ? native(run, ...args) : native(run, self, ...args);
    return (result ?? null) as Value;
  };
}

/** Places of the arguments that must not be null. */
function strictParameters(method: MethodDeclaration): number[] {
  if (annotationOf(method.modifiers, 'acceptsnull')) return [];
  return method.parameters.flatMap(({ type }, index) =>
    type.key === 'object' || type.declaration.kind === 'parameter' ? [] : [index]
  );
}
