import type { Evaluation, Remedy, Totals } from '../quote/evaluation-schema.ts';
import type { Quote } from '../quote/quote-schema.ts';

/** What a deal must become: without a block, or without anybody's approval either. */
export type Goal = 'billable' | 'auto_approved';

export interface SearchOptions {
  readonly goal: Goal;
  /** The most evaluations that may be spent, those that prove a choice minimal included. */
  readonly trials: number;
  /** As long as there are fewer, sets of more changes are tried; by default 1: the choices of fewest changes, all of them. */
  readonly choices?: number;
  /** The most changes in one choice; by default 3. */
  readonly maxChanges?: number;
}

/** Changes that make a deal legal together, of which none can be left out. */
export interface DealChoice {
  /** In the order they are applied, in the words of buttons. */
  readonly changes: readonly Remedy[];
  readonly quote: Quote;
  readonly totals: Totals;
  readonly verdict: Evaluation['verdict'];
  /** TCV after less TCV before, where a line without a price counts nothing: what the customer pays more, or less. */
  readonly priceDifference: string;
  /** Evaluations spent until it was known. */
  readonly trials: number;
}

export interface DealChoices {
  /** Fewest changes first, then the one closest in price to the deal as it is, the lower of two. */
  readonly choices: readonly DealChoice[];
  readonly trials: number;
  /** Whether the search ended for want of trials: there may be other choices. */
  readonly budgetRanOut: boolean;
}
