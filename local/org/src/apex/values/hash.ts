/**
 * What a value is called as a key: the same for equal values. Classes that compare by value answer for themselves; an instance of an
 * Apex class is its own key, for equals and hashCode overrides are outside the dialect.
 */
export const hashOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'hash' in value ? value.hash : value;

/** One text for several values, in their order. */
export const hashAll = (values: readonly unknown[]): string =>
  values.map((one) => String(identityOf(hashOf(one)))).join('\u0001');

const identities = new WeakMap<object, string>();
let lastIdentity = 0;

function identityOf(hash: unknown): unknown {
  if (typeof hash !== 'object' || hash === null) return typeof hash === 'string' ? `s${hash}` : hash;
  const known = identities.get(hash) ?? `#${++lastIdentity}`;
  identities.set(hash, known);
  return known;
}

/** Equal as `equals` means it: texts by case, records by their fields, instances by identity. */
export const sameKey = (a: unknown, b: unknown): boolean => hashOf(a) === hashOf(b);
