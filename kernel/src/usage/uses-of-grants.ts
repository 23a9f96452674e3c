import type { DecimalString, LocalDate } from '../catalog/scalar-schema.ts';
import type { PrepaidEntry } from './prepaid-entry.ts';
import type { QuotedGrant } from './prepaid-of-quote.ts';
import type { PrepaidEvent } from './prepaid-schema.ts';
import { chargeKey } from './quoted-charge.ts';
import { grantFundId } from './turn-period.ts';

/** What was drawn from a grant on a day, in the grant's units. */
export interface GrantUse {
  readonly planKey: string;
  readonly chargeId: string;
  readonly grantedOn: LocalDate;
  readonly date: LocalDate;
  readonly quantity: DecimalString;
}

/**
 * What a trace of events drew from a quote's grants, for the revenue of charges that are earned as used. Draws from
 * top-ups are left out: no charge of the quote bills them.
 */
export function usesOfGrants(
  grants: readonly QuotedGrant[],
  events: readonly PrepaidEvent[],
  entries: readonly PrepaidEntry[]
): GrantUse[] {
  const byFund = new Map(
    grants.map((grant) => [grantFundId(chargeKey(grant.planKey, grant.chargeId), grant.on), grant])
  );
  const dates = new Map(events.map(({ id, at }) => [id, at.slice(0, 10)]));
  return entries.flatMap((entry) => {
    const date = entry.kind === 'drawn' ? dates.get(entry.eventId) : undefined;
    if (entry.kind !== 'drawn' || date === undefined) return [];
    return entry.draws.flatMap(({ fundId, quantity }) => {
      const grant = byFund.get(fundId);
      if (grant === undefined) return [];
      const { planKey, chargeId, on: grantedOn } = grant;
      return [{ planKey, chargeId, grantedOn, date, quantity }];
    });
  });
}
