import { Exact, exactText } from '../pricing/exact.ts';
import type { DealChoice } from './deal-choice.ts';
import { setKey, type Trial } from './trials.ts';

/** A legal deal, and how many trials were spent until it was known. */
export interface FoundDeal {
  readonly trial: Trial;
  readonly trials: number;
}

/** TCV after less TCV before. */
export function differenceOf(before: Trial, after: Trial): string {
  const [was, is] = [before, after].map(({ evaluation }) => evaluation.priced.totals.tcv);
  return exactText(new Exact(is ?? 0).minus(was ?? 0));
}

/** Fewest changes first, then the closest in price, the lower of two, then by the text of the changes. */
export function rankedChoices(start: Trial, found: readonly FoundDeal[]): DealChoice[] {
  return found
    .map(({ trial, trials }) => ({
      key: setKey(trial.changes),
      difference: new Exact(differenceOf(start, trial)),
      choice: choiceOf(start, trial, trials)
    }))
    .sort(
      (a, b) =>
        a.choice.changes.length - b.choice.changes.length ||
        a.difference.abs().cmp(b.difference.abs()) ||
        a.difference.cmp(b.difference) ||
        (a.key < b.key ? -1 : 1)
    )
    .map(({ choice }) => choice);
}

function choiceOf(start: Trial, trial: Trial, trials: number): DealChoice {
  const { changes, quote, evaluation } = trial;
  return {
    changes,
    quote,
    totals: evaluation.priced.totals,
    verdict: evaluation.verdict,
    priceDifference: differenceOf(start, trial),
    trials
  };
}
