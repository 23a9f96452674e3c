/** Schema factories for servers and tests: `quoteSchema(z)` with the real zod. Never imported by the browser bundle. */
export * from './catalog/billing-terms-schema.ts';
export * from './catalog/capabilities-schema.ts';
export * from './catalog/catalog-schema.ts';
export * from './catalog/charge-schema.ts';
export * from './catalog/prepaid-terms-schema.ts';
export * from './catalog/price-schema.ts';
export * from './catalog/revenue-terms-schema.ts';
export * from './catalog/scalar-schema.ts';
export * from './quote/discount-schema.ts';
export * from './quote/evaluation-schema.ts';
export * from './quote/quote-change-schema.ts';
export * from './quote/quote-schema.ts';
export * from './quote/ramp-schema.ts';
