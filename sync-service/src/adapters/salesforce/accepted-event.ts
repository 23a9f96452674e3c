/** The payload of Quote_Accepted__e, decoded from Avro: instants are epoch milliseconds. */
import * as z from 'zod';
import type { Acceptance } from '../../ports/crm.ts';

export const acceptedEventSchema = z.object({
  CreatedDate: z.number(),
  Quote_Id__c: z.string().min(15),
  Acceptance_Key__c: z.string().min(1),
  Fingerprint__c: z.string(),
  Correlation_Id__c: z.string().nullish(),
  Accepted_By__c: z.string().nullish(),
  Accepted_At__c: z.number().nullish()
});
export type AcceptedEvent = z.infer<typeof acceptedEventSchema>;

export function toAcceptance(event: AcceptedEvent): Acceptance {
  return {
    acceptanceKey: event.Acceptance_Key__c,
    quoteId: event.Quote_Id__c,
    fingerprint: event.Fingerprint__c,
    correlationId: event.Correlation_Id__c ?? event.Acceptance_Key__c,
    acceptedBy: event.Accepted_By__c ?? '',
    acceptedAt: new Date(event.Accepted_At__c ?? event.CreatedDate).toISOString()
  };
}
