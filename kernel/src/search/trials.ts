import { canonicalJson } from '../catalog/canonical-json.ts';
import type { Catalog } from '../catalog/catalog-schema.ts';
import { applyChange } from '../quote/apply-change.ts';
import type { Evaluation, Remedy, Violation } from '../quote/evaluation-schema.ts';
import { openQuote } from '../quote/open-quote.ts';
import type { Quote } from '../quote/quote-schema.ts';
import type { Goal } from './deal-choice.ts';

/** A quote with some changes, evaluated. */
export interface Trial {
  readonly changes: readonly Remedy[];
  readonly quote: Quote;
  readonly evaluation: Evaluation;
  /** What keeps it from the goal: blocks first, then approvals where they count. */
  readonly open: readonly Violation[];
}

/** Evaluates sets of changes within a budget; the same set is only evaluated once. */
export interface Trials {
  /** Undefined when the budget is spent. */
  readonly attempt: (changes: readonly Remedy[]) => Trial | undefined;
  readonly spent: () => number;
  readonly ranOut: () => boolean;
}

export function trialsOf(catalog: Catalog, quote: Quote, goal: Goal, budget: number): Trials {
  const session = openQuote(catalog, quote);
  const known = new Map<string, Trial>();
  let spent = 0;
  let ranOut = false;
  const attempt = (changes: readonly Remedy[]): Trial | undefined => {
    const key = setKey(changes);
    const before = known.get(key);
    if (before !== undefined) return before;
    if (spent >= budget) {
      ranOut = true;
      return undefined;
    }
    spent += 1;
    const changed = changes.reduce((one, { change }) => applyChange(one, change), quote);
    const { evaluation } = session.withQuote(changed);
    const trial = { changes, quote: changed, evaluation, open: openOf(evaluation, goal) };
    known.set(key, trial);
    return trial;
  };
  return { attempt, spent: () => spent, ranOut: () => ranOut };
}

/** One text for one set of changes, in whichever order. */
export const setKey = (changes: readonly Remedy[]): string => changes.map(changeKey).sort().join('\n');

export const changeKey = ({ change }: Remedy): string => canonicalJson(change);

function openOf({ violations }: Evaluation, goal: Goal): Violation[] {
  const of = (severity: Violation['severity']): Violation[] => violations.filter((one) => one.severity === severity);
  return goal === 'billable' ? of('block') : [...of('block'), ...of('approval')];
}
