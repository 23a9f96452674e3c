/** The kernel's public face, and the entry of the browser bundle. Schemas live in `@plumbline/kernel/schemas`. */
export type * from './catalog/capabilities-schema.ts';
export type * from './catalog/catalog-schema.ts';
export type * from './catalog/charge-schema.ts';
export type * from './catalog/scalar-schema.ts';
export type * from './quote/evaluation-schema.ts';
export type * from './quote/quote-schema.ts';
export { canonicalJson } from './catalog/canonical-json.ts';
export { catalogHash } from './catalog/catalog-hash.ts';
export { checkRatePlan } from './guardrails/check-rate-plan.ts';
export { canonicalDecimal } from './pricing/exact.ts';
export { minorUnits } from './pricing/minor-units.ts';
export { applyChange } from './quote/apply-change.ts';
export { describeDifferences } from './quote/describe-differences.ts';
export { evaluateQuote, previewInvoices, priceQuote, validateQuote } from './quote/evaluate-quote.ts';
export { fingerprint } from './quote/fingerprint.ts';
export { newQuotePlan } from './quote/new-quote-plan.ts';
export { KERNEL_VERSION } from './version.ts';
