import { equalValues } from '../values/compare.ts';
import { sameKey } from '../values/hash.ts';
import { EnumValue, TypeValue, type Value } from '../values/value.ts';
import { ApexRefusal } from '../syntax/refusal.ts';
import type { Execution } from '../run/execution.ts';
import type { LibraryModule } from './library-module.ts';

/** What every value can do. */
export const objectLibrary: LibraryModule = {
  source: `public virtual class Object {
    @AcceptsNull public Boolean equals(Object other); public Integer hashCode(); public String toString();
  }`,
  methods: {
    equals: (_run, self: Value, other: Value) => (typeof self === 'string' ? self === other : equalValues(self, other)),
    hashcode: (run, self: Value) => hash(run.text(self)),
    tostring: (run, self: Value) => run.text(self)
  }
};

export const hash = (text: string): number =>
  Array.from(text).reduce((sum, one) => (Math.imul(sum, 31) + one.charCodeAt(0)) | 0, 0);

/** What every enum constant can do. */
export const enumLibrary: LibraryModule = {
  source: `public class EnumConstant { public String name(); public Integer ordinal(); public Boolean equals(Object other); public Integer hashCode(); }`,
  methods: {
    name: (_run, self: EnumValue) => self.name,
    ordinal: (_run, self: EnumValue) => self.ordinal,
    equals: (_run, self: EnumValue, other: Value) => sameKey(self, other),
    hashcode: (_run, self: EnumValue) => hash(self.name)
  }
};

export const booleanLibrary: LibraryModule = {
  source: 'public class Boolean { public static Boolean valueOf(Object value); }',
  statics: { valueof: (run, value: Value) => run.text(value).toLowerCase() === 'true' }
};

export const typeLibrary: LibraryModule = {
  source: `public class Type {
    public static Type forName(String name); @AcceptsNull public static Type forName(String namespace, String name);
    public String getName(); public Object newInstance();
  }`,
  methods: {
    getname: (_run, self: TypeValue) => self.type.text,
    newinstance: (run, self: TypeValue) => run.services.construct(run, self.type, [])
  },
  statics: { forname: (run, ...names: string[]) => forName(run, names.at(-1) ?? '') }
};

function forName(run: Execution, name: string): Value {
  try {
    return new TypeValue(run.services.type(name));
  } catch (error) {
    if (error instanceof ApexRefusal) return null;
    throw error;
  }
}

export const interfaces: readonly LibraryModule[] = [
  { source: 'public interface Iterator { Boolean hasNext(); T next(); }', typeParameters: ['T'] },
  { source: 'public interface Iterable { Iterator<T> iterator(); }', typeParameters: ['T'] },
  { source: 'public interface Comparable { Integer compareTo(Object other); }' },
  { source: 'public interface Comparator { Integer compare(T one, T two); }', typeParameters: ['T'] }
];
