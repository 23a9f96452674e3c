import type { Catalog } from '../catalog/catalog-schema.ts';
import { Exact } from '../pricing/exact.ts';
import type { Remedy } from '../quote/evaluation-schema.ts';
import type { Quote } from '../quote/quote-schema.ts';
import { candidatesFor } from './candidates.ts';
import type { DealChoices, SearchOptions } from './deal-choice.ts';
import { differenceOf, rankedChoices, type FoundDeal } from './rank-choices.ts';
import { smallestLegal } from './smallest-legal.ts';
import { changeKey, setKey, trialsOf, type Trial, type Trials } from './trials.ts';

const ENOUGH = 1;
const MAX_CHANGES = 3;

/**
 * The smallest sets of changes that make a deal billable, or billable without anybody's approval, each priced. Breadth
 * first by the number of changes; of the deals of one depth those with the fewest findings left, then the closest in
 * price, are taken further. Each deal is taken further by what may clear its first finding, since every legal deal must
 * clear that one too. A legal deal has none but itself. Deterministic; never more evaluations than `trials`.
 */
export function cheapestLegalDeal(catalog: Catalog, quote: Quote, options: SearchOptions): DealChoices {
  const trials = trialsOf(catalog, quote, options.goal, options.trials);
  const start = trials.attempt([]);
  if (start === undefined) return { choices: [], trials: 0, budgetRanOut: true };
  const found = new Map<string, FoundDeal>();
  if (start.open.length === 0) found.set('', { trial: start, trials: 1 });
  let edge = found.size > 0 ? [] : [start];
  for (let depth = 1; depth <= (options.maxChanges ?? MAX_CHANGES) && edge.length > 0; depth += 1) {
    edge = goFurther(catalog, { start, edge, trials, found });
    if (found.size >= (options.choices ?? ENOUGH)) break;
  }
  return { choices: rankedChoices(start, [...found.values()]), trials: trials.spent(), budgetRanOut: trials.ranOut() };
}

interface Search {
  readonly start: Trial;
  readonly edge: readonly Trial[];
  readonly trials: Trials;
  readonly found: Map<string, FoundDeal>;
}

/** The deals with one change more that are not legal yet; those that are become choices. */
function goFurther(catalog: Catalog, { start, edge, trials, found }: Search): Trial[] {
  const next = new Map<string, Trial>();
  for (const deal of edge) {
    for (const candidate of candidatesOf(catalog, deal)) {
      const changes = [...deal.changes, candidate];
      const key = setKey(changes);
      if (next.has(key) || holdsChoice(changes, found)) continue;
      const trial = trials.attempt(changes);
      if (trial === undefined) return [];
      if (trial.open.length === 0) keep(smallestLegal(trial, trials), trials, found);
      else if (isNearer(trial, deal)) next.set(key, trial);
    }
  }
  return [...next]
    .map(([key, trial]) => ({ key, trial, away: new Exact(differenceOf(start, trial)).abs() }))
    .sort((a, b) => a.trial.open.length - b.trial.open.length || a.away.cmp(b.away) || (a.key < b.key ? -1 : 1))
    .map(({ trial }) => trial);
}

/** Whether a change did anything about the finding that it was tried against. */
function isNearer(after: Trial, before: Trial): boolean {
  const [first] = before.open;
  return (
    after.open.length < before.open.length ||
    !after.open.some(
      ({ path, message, role }) => path === first?.path && message === first.message && role === first.role
    )
  );
}

/** What may clear a deal's first finding, and is not about something that was changed already. */
function candidatesOf(catalog: Catalog, { quote, open, changes }: Trial): Remedy[] {
  const [first] = open;
  if (first === undefined) return [];
  const changed = new Set(changes.map(targetOf));
  return candidatesFor(catalog, quote, first).filter((candidate) => !changed.has(targetOf(candidate)));
}

/** What a change is about; a second change of the same would undo the first. */
function targetOf({ change }: Remedy): string {
  if (change.kind === 'add_plan') return `plan ${change.plan.key}`;
  if (change.kind === 'remove_plan') return `plan ${change.planKey}`;
  const at = change as { planKey?: string; chargeId?: string; interval?: string | undefined };
  return JSON.stringify([change.kind, at.planKey, at.chargeId, at.interval]);
}

/** A choice is minimal: nothing that holds all its changes can be one. */
function holdsChoice(changes: readonly Remedy[], found: ReadonlyMap<string, FoundDeal>): boolean {
  const keys = new Set(changes.map(changeKey));
  return [...found.values()].some(({ trial }) => trial.changes.every((one) => keys.has(changeKey(one))));
}

function keep(trial: Trial | undefined, trials: Trials, found: Map<string, FoundDeal>): void {
  if (trial === undefined) return;
  const key = setKey(trial.changes);
  if (!found.has(key)) found.set(key, { trial, trials: trials.spent() });
}
