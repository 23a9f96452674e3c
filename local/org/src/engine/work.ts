import { OrgTransaction } from '../data/org-transaction.ts';
import type { OrgData } from '../data/org-data.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { TriggerDispatcher, UserContext } from '../data/transaction.ts';

/** Triggers of an org without Apex. */
export const NO_TRIGGERS: TriggerDispatcher = { fire: () => undefined };

/** One user's piece of work: one transaction after another, and the events that left with their commits. */
export class Work {
  readonly data: OrgData;
  readonly user: UserContext;
  readonly #dispatcher: TriggerDispatcher;
  readonly published: PublishedEvent[] = [];
  #transaction: OrgTransaction;

  constructor(data: OrgData, user: UserContext, dispatcher: TriggerDispatcher) {
    this.data = data;
    this.user = user;
    this.#dispatcher = dispatcher;
    this.#transaction = this.#begin();
  }

  #begin(): OrgTransaction {
    return new OrgTransaction(this.data, this.user, this.#dispatcher);
  }

  get transaction(): OrgTransaction {
    return this.#transaction;
  }

  commit(): void {
    this.published.push(...this.#transaction.commit());
    this.#transaction = this.#begin();
  }

  rollback(): void {
    this.#transaction.rollback();
    this.#transaction = this.#begin();
  }
}
