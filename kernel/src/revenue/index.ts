/** Revenue schedules and what follows from them in the ledger. Not in the browser bundle. */
export type { Refusal } from '../refusal.ts';
export * from './revenue-facts-schema.ts';
export * from './revenue-schema.ts';
export { allocateBundle, type BundleAllocation } from './allocate-bundle.ts';
export { contractPosition, type ContractMonth, type ContractPosition } from './contract-position.ts';
export { journalLines, type Journal, type JournalLine } from './journal-lines.ts';
export { revenueOfQuote, type LineRevenue, type QuoteRevenue } from './revenue-of-quote.ts';
export { revenueSchedule, type RevenueSchedule } from './revenue-schedule.ts';
