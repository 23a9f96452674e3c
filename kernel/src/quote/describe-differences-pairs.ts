/** The items of two lists that are the same thing, and those that only one of them has. */
export interface Pairs<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
  /** In the order of the later list. */
  readonly kept: readonly (readonly [before: T, after: T])[];
  /** Whether what both have comes in another order. */
  readonly moved: boolean;
}

/** Pairs items by name; where a name occurs twice, the first with the first. A list left out is empty. */
export function pairUp<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  nameOf: (item: T) => string
): Pairs<T> {
  const old = named(before ?? [], nameOf);
  const now = named(after ?? [], nameOf);
  const keptOld = [...old.keys()].filter((name) => now.has(name));
  const keptNow = [...now].filter(([name]) => old.has(name));
  return {
    removed: [...old].flatMap(([name, item]) => (now.has(name) ? [] : [item])),
    added: [...now].flatMap(([name, item]) => (old.has(name) ? [] : [item])),
    kept: keptNow.flatMap(([name, item]) => {
      const was = old.get(name);
      return was === undefined ? [] : [[was, item] as const];
    }),
    moved: keptNow.some(([name], at) => name !== keptOld[at])
  };
}

/** The items by name and by how often the name came before. */
function named<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const name = nameOf(item);
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return [`${times} ${name}`, item];
    })
  );
}

interface Words<T> {
  readonly nameOf: (item: T) => string;
  /** The sentence for another order. */
  readonly moved: string;
  readonly between: (before: T, after: T) => string[];
}

/** What was removed, what was added, whether the rest moved, and what differs between those in both. */
export function sentencesOf<T>({ removed, added, kept, moved }: Pairs<T>, words: Words<T>): string[] {
  return [
    ...removed.map((item) => `${words.nameOf(item)} was removed`),
    ...added.map((item) => `${words.nameOf(item)} was added`),
    ...(moved ? [words.moved] : []),
    ...kept.flatMap(([before, after]) => words.between(before, after))
  ];
}
