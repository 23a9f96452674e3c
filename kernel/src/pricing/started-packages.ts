import type { Exact } from './exact.ts';

/** Packages that so many units take: a started one counts whole, none at 0. */
export function startedPackages(units: Exact, packageSize: Exact): Exact {
  return units.div(packageSize).ceil();
}
