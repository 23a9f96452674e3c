/** Ties the event bus to the org's engine. */
import type { OrgData } from '../data/org-data.ts';
import type { Engine } from '../engine/engine.ts';
import type { EventDeps, TriggerRun } from './deps.ts';

export interface OrgEventParts {
  readonly data: OrgData;
  readonly engine: Engine;
  readonly organizationId: string;
  readonly userOfToken: EventDeps['userOfToken'];
  readonly log: EventDeps['log'];
}

export function orgEventDeps({ data, engine, organizationId, userOfToken, log }: OrgEventParts): EventDeps {
  return {
    data,
    organizationId,
    userOfToken,
    log,
    publish: (userId, event, rows) => engine.publish({ userId, event, rows }),
    async runTriggers({ object, events, retries, lastError }): Promise<TriggerRun> {
      const result = await engine.deliverEvents({ event: object, events, retries, lastError });
      if (result.outcome === 'retry' || result.outcome === 'failed')
        return { kind: result.outcome, message: result.message };
      return { kind: 'done' };
    }
  };
}
