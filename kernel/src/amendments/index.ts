/** The Delta: what changes of a subscription do to its invoices and metrics, and the order actions that make them. */
export * from './action-schema.ts';
export type { Actions } from './actions.ts';
export { actionsOf } from './actions-of.ts';
export * from './amendment-schema.ts';
export { applyActions } from './apply-actions.ts';
export { billThrough } from './billed-items.ts';
export { changeFindings } from './change-findings.ts';
export { delta, deltaOfActions, type Delta } from './delta.ts';
export type { DeltaLine } from './delta-line.ts';
export type { DeltaTerms } from './delta-terms.ts';
export { scheduleOf, type ScheduledItem } from './schedule-of.ts';
export { subscriptionOf, type Subscribed } from './subscription-of.ts';
export * from './subscription-schema.ts';
