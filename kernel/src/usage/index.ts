/** Rating of use, and prepaid commitments. Not in the browser bundle: nothing in a quote needs it. */
export type { Refusal } from '../refusal.ts';
export type * from './prepaid-entry.ts';
export * from './prepaid-schema.ts';
export * from './prepaid-state-schema.ts';
export * from './usage-schema.ts';
export { aggregateUsage } from './aggregate-usage.ts';
export { cancelPrepaid } from './cancel-prepaid.ts';
export { advancePrepaid, applyPrepaid, openPrepaid } from './prepaid-balance.ts';
export { prepaidOfQuote, type QuotedGrant, type QuotedPrepaid } from './prepaid-of-quote.ts';
export { rateUsage, type RatedItem, type RatedUsage } from './rate-usage.ts';
export { usesOfGrants, type GrantUse } from './uses-of-grants.ts';
