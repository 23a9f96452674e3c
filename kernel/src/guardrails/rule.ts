import type { Violation } from '../quote/evaluation-schema.ts';
import type { QuoteReading } from '../quote/read-quote.ts';

/** A guardrail: looks at a quote laid beside its catalog and gives what is wrong, in the order of the quote. */
export type Rule = (reading: QuoteReading) => Violation[];
