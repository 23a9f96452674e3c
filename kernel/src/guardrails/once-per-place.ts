import type { Exact } from '../pricing/exact.ts';
import type { Violation } from '../quote/evaluation-schema.ts';

/** A violation, and how far its remedy goes: a smaller reach clears whatever a larger one does. */
export interface Reaching {
  readonly violation: Violation;
  readonly reach?: Exact | undefined;
}

/**
 * A term that holds in several intervals of a ramp is found wrong in each of them: told once, with the remedy that
 * clears it in all. Without any such remedy in one of them there is none.
 */
export function oncePerPlace(found: readonly Reaching[]): Violation[] {
  const furthest = new Map<string, Reaching>();
  for (const one of found) {
    const { code, path, planKey, chargeId, role } = one.violation;
    const key = JSON.stringify([code, path, planKey, chargeId, role]);
    const other = furthest.get(key);
    furthest.set(key, other === undefined || goesFurther(one, other) ? one : other);
  }
  return [...furthest.values()].map(({ violation }) => violation);
}

function goesFurther({ violation, reach }: Reaching, other: Reaching): boolean {
  if (other.violation.remedy === undefined) return false;
  return violation.remedy === undefined || (reach !== undefined && other.reach !== undefined && reach.lt(other.reach));
}
