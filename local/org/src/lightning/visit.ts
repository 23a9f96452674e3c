import type { LightningDeps, LightningUser } from './deps.ts';

/** One signed-in request: who asks, where, and what the org can tell. */
export interface Visit {
  readonly deps: LightningDeps;
  readonly user: LightningUser;
  readonly csrf: string;
  /** Address asked for, with its query. */
  readonly url: string;
  /** Query parameters, first value each. */
  readonly query: Readonly<Record<string, string>>;
}

/** A refusal a person reads on a page of its own. */
export class PageProblem extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'PageProblem';
    this.status = status;
  }
}
