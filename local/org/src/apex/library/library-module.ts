import type { ApexType } from '../types/model.ts';
import type { Execution } from '../run/execution.ts';
import type { Value } from '../values/value.ts';

/** TypeScript behind a method that the declaration leaves without a body. Void methods may return nothing. */
export type Native = (run: Execution, self: never, ...args: never[]) => unknown;
export type StaticNative = (run: Execution, ...args: never[]) => unknown;

/**
 * One type of the standard library: its declaration in Apex (signatures; bodies too, where Apex can say it) and the natives behind
 * methods without a body, by lower-case name, for inner types as `inner.name`. A native refuses null for any parameter that is
 * not an Object, unless its method is annotated `@AcceptsNull`. Names the grammar keeps for itself are declared with an
 * underscore at the end: `List_`, `insert_`.
 */
export interface LibraryModule {
  readonly source: string;
  readonly typeParameters?: readonly string[];
  readonly methods?: Readonly<Record<string, Native>>;
  readonly statics?: Readonly<Record<string, StaticNative>>;
  /** For types whose values are not instances: what `new` makes. */
  readonly create?: (run: Execution, type: ApexType, args: readonly Value[]) => Value;
}
