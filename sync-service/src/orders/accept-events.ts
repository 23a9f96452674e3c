/** How acceptances reach the workflow: events, and a comparison with the CRM's records for those that events missed. */
import { withCorrelation } from '../platform/correlation.ts';
import type { Logger } from '../platform/log.ts';
import type { Acceptance, AcceptanceListener, Crm } from '../ports/crm.ts';
import type { EventStreamStore } from './event-stream-store.ts';
import type { OrderStore } from './order-store.ts';

export interface IntakeDeps {
  readonly crm: Pick<Crm, 'listAcceptedQuotes'>;
  readonly orders: OrderStore;
  readonly events: EventStreamStore;
  /** Starts the workflow, or attaches to the one with this id. Resolves when that is durable. */
  readonly start: (workflowId: string, acceptance: Acceptance) => Promise<void>;
  readonly log: Logger;
}

export interface Intake {
  readonly listener: AcceptanceListener;
  /** Starts every accepted quote that has no subscription; those under way are not disturbed. */
  readonly reconcile: () => Promise<void>;
}

export function createIntake({ crm, orders, events, start, log }: IntakeDeps): Intake {
  const accept = async (acceptance: Acceptance) => {
    await orders.open(acceptance);
    await start(acceptance.acceptanceKey, acceptance);
  };
  const reconcile = async () => {
    const accepted = await crm.listAcceptedQuotes();
    if (!accepted.ok) {
      log.warn({ failure: accepted.failure }, 'accepted quotes could not be listed; it is repeated on schedule');
      return;
    }
    for (const acceptance of accepted.value) await withCorrelation(acceptance.correlationId, () => accept(acceptance));
    log.debug({ quotes: accepted.value.length }, 'accepted quotes compared with orders');
  };
  const { positions, reject } = events;
  return { reconcile, listener: { accept, reject, positions, lostPosition: reconcile } };
}
