import type { Execution } from '../run/execution.ts';
import { itemsOf } from '../run/iterate.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { ApexList, ApexMap, ApexRecord, ApexSet, Instance, type Value } from '../values/value.ts';
import { cloneRecord } from '../salesforce/record-copies.ts';
import type { LibraryModule } from './library-module.ts';

function check(run: Execution, list: ApexList, index: number, end = list.items.length): void {
  if (index < 0 || index >= end) run.fail('ListException', `List index out of bounds: ${index}`);
}

/** By compareTo or a Comparator where there is one, else by natural order. */
function sort(run: Execution, list: ApexList, comparator?: Instance): void {
  const { services } = run;
  const byCall = (a: Value, b: Value): number =>
    Number(
      services.call(run, comparator ?? (a as Instance), comparator ? 'compare' : 'compareTo', comparator ? [a, b] : [b])
    );
  const own = comparator !== undefined || list.items.some((item) => item instanceof Instance);
  list.items.sort(own ? byCall : compareValues);
}

export const listLibrary: LibraryModule = {
  typeParameters: ['T'],
  source: `public class List_ implements Iterable<T> {
    public List_() {} public List_(Integer size) {} public List_(Iterable<T> items) {}
    public void add(T item); public void add(Integer index, T item); public void addAll(Iterable<T> items);
    public void clear(); public Self clone(); public Self deepClone(); public Boolean contains(T item);
    public T get(Integer index); public Integer indexOf(T item); public Boolean isEmpty(); public Iterator<T> iterator();
    public T remove(Integer index); public void set(Integer index, T item); public Integer size(); public void sort(); public void sort(Comparator<T> comparator);
  }`,
  create: (run, type, [source]) => {
    if (typeof source === 'number') return new ApexList(type, new Array<Value>(source).fill(null));
    return new ApexList(type, source === undefined ? [] : itemsOf(run, source));
  },
  methods: {
    add: (run, self: ApexList, first: Value, ...rest: Value[]) => {
      const [item] = rest;
      if (item === undefined) self.items.push(first);
      else {
        check(run, self, first as number, self.items.length + 1);
        self.items.splice(first as number, 0, item);
      }
    },
    addall: (run, self: ApexList, items: Value) => void self.items.push(...itemsOf(run, items)),
    clear: (_run, self: ApexList) => void (self.items = []),
    clone: (_run, self: ApexList) => new ApexList(self.type, [...self.items]),
    deepclone: (_run, self: ApexList) =>
      new ApexList(
        self.type,
        self.items.map((item) => (item instanceof ApexRecord ? cloneRecord(item, false) : item))
      ),
    contains: (_run, self: ApexList, item: Value) => self.items.some((one) => equalValues(one, item)),
    get: (run, self: ApexList, index: number) => {
      check(run, self, index);
      return self.items[index];
    },
    indexof: (_run, self: ApexList, item: Value) => self.items.findIndex((one) => equalValues(one, item)),
    isempty: (_run, self: ApexList) => self.items.length === 0,
    iterator: (run, self: ApexList) => iteratorOf(run, self.items),
    remove: (run, self: ApexList, index: number) => {
      check(run, self, index);
      return self.items.splice(index, 1)[0];
    },
    set: (run, self: ApexList, index: number, item: Value) => {
      check(run, self, index);
      self.items[index] = item;
    },
    size: (_run, self: ApexList) => self.items.length,
    sort: (run, self: ApexList, comparator?: Instance) => {
      sort(run, self, comparator);
    }
  }
};

interface Walk {
  readonly items: readonly Value[];
  next: number;
}

/** A walk over values that already exist. */
function iteratorOf(run: Execution, items: readonly Value[]): Instance {
  const iterator = new Instance(run.services.type('CollectionIterator'));
  iterator.native = { items: [...items], next: 0 } satisfies Walk;
  return iterator;
}

export const iteratorLibrary: LibraryModule = {
  source:
    'public class CollectionIterator implements Iterator<Object> { public Boolean hasNext(); public Object next(); }',
  methods: {
    hasnext: (_run, { native }: Instance) => (native as Walk).next < (native as Walk).items.length,
    next: (run, { native }: Instance) => {
      const walk = native as Walk;
      if (walk.next >= walk.items.length) run.fail('NoSuchElementException', 'Iterator has no more elements');
      return walk.items[walk.next++];
    }
  }
};

export const setLibrary: LibraryModule = {
  typeParameters: ['T'],
  source: `public class Set_ implements Iterable<T> {
    public Set_() {} public Set_(Iterable<T> items) {}
    public Boolean add(T item); public Boolean addAll(Iterable<T> items); public void clear(); public Self clone();
    public Boolean contains(T item); public Boolean containsAll(Iterable<T> items); public Boolean isEmpty(); public Iterator<T> iterator();
    public Boolean remove(T item); public Boolean removeAll(Iterable<T> items); public Boolean retainAll(Iterable<T> items); public Integer size();
  }`,
  create: (run, type, [source]) => new ApexSet(type, source === undefined ? [] : itemsOf(run, source)),
  methods: {
    add: (_run, self: ApexSet, item: Value) => self.add(item),
    addall: (run, self: ApexSet, items: Value) => itemsOf(run, items).filter((item) => self.add(item)).length > 0,
    clear: (_run, self: ApexSet) => {
      self.clear();
    },
    clone: (_run, self: ApexSet) => new ApexSet(self.type, self.items),
    contains: (_run, self: ApexSet, item: Value) => self.has(item),
    containsall: (run, self: ApexSet, items: Value) => itemsOf(run, items).every((item) => self.has(item)),
    isempty: (_run, self: ApexSet) => self.size === 0,
    iterator: (run, self: ApexSet) => iteratorOf(run, self.items),
    remove: (_run, self: ApexSet, item: Value) => self.remove(item),
    removeall: (run, self: ApexSet, items: Value) => itemsOf(run, items).filter((item) => self.remove(item)).length > 0,
    retainall: (run, self: ApexSet, items: Value) => {
      const kept = new ApexSet(self.type, itemsOf(run, items));
      return self.items.filter((item) => !kept.has(item) && self.remove(item)).length > 0;
    },
    size: (_run, self: ApexSet) => self.size
  }
};

export const mapLibrary: LibraryModule = {
  typeParameters: ['K', 'V'],
  source: `public class Map_ {
    public Map_() {} public Map_(Map<K, V> other) {} public Map_(List<V> records) {}
    public void clear(); public Self clone(); public Self deepClone(); public Boolean containsKey(K key); public V get(K key); public Boolean isEmpty();
    public Set<K> keySet(); public V put(K key, V value); public void putAll(Map<K, V> other); public void putAll(List<V> records);
    public V remove(K key); public Integer size(); public List<V> values();
  }`,
  create: (run, type, [source]) => new ApexMap(type, source === undefined ? [] : entriesOf(source)),
  methods: {
    clear: (_run, self: ApexMap) => {
      self.clear();
    },
    clone: (_run, self: ApexMap) => new ApexMap(self.type, entriesOf(self)),
    deepclone: (_run, self: ApexMap) =>
      new ApexMap(
        self.type,
        entriesOf(self).map(([key, value]) => [key, value instanceof ApexRecord ? cloneRecord(value, true) : value])
      ),
    containskey: (_run, self: ApexMap, key: Value) => self.has(key),
    get: (_run, self: ApexMap, key: Value) => self.get(key),
    isempty: (_run, self: ApexMap) => self.size === 0,
    keyset: (run, self: ApexMap) =>
      new ApexSet(run.services.type(`Set<${self.type.args[0]?.text ?? 'Object'}>`), self.keys),
    put: (_run, self: ApexMap, key: Value, value: Value) => self.put(key, value),
    putall: (_run, self: ApexMap, other: Value) => {
      for (const [key, value] of entriesOf(other)) self.put(key, value);
    },
    remove: (_run, self: ApexMap, key: Value) => self.remove(key),
    size: (_run, self: ApexMap) => self.size,
    values: (run, self: ApexMap) =>
      new ApexList(run.services.type(`List<${self.type.args[1]?.text ?? 'Object'}>`), self.values)
  }
};

/** A map's entries, or records under their ids. */
function entriesOf(source: Value): [Value, Value][] {
  if (source instanceof ApexMap) return source.keys.map((key) => [key, source.get(key)]);
  const records = source instanceof ApexList ? source.items : [];
  return records.map((record) => [record instanceof ApexRecord ? record.id : null, record]);
}
