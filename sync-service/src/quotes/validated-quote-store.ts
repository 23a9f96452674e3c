/** What was computed for a quote, by fingerprint: the evidence that an acceptance is checked against. */
import type { Evaluation, Quote } from '@plumbline/kernel';
import type pg from 'pg';
import { tables } from '../platform/database.ts';

interface QuoteTables {
  validated_quote: {
    fingerprint: string;
    quote_id: string | null;
    input: Quote;
    evaluation: Evaluation;
    catalog_version: number;
    catalog_hash: string;
    kernel_version: string;
  };
}

export interface ValidatedQuote {
  readonly quote: Quote;
  readonly evaluation: Evaluation;
}

export type ValidatedQuoteStore = ReturnType<typeof createValidatedQuoteStore>;

export function createValidatedQuoteStore(pool: pg.Pool) {
  const db = tables<QuoteTables>(pool);
  return {
    /** The fingerprint covers input and figures, so a repeat has nothing new to say. */
    keep: async (quoteId: string | undefined, quote: Quote, evaluation: Evaluation): Promise<void> => {
      const { fingerprint, catalogVersion, catalogHash, kernelVersion } = evaluation;
      await db
        .insertInto('validated_quote')
        .values({
          fingerprint,
          quote_id: quoteId ?? null,
          input: quote,
          evaluation,
          catalog_version: catalogVersion,
          catalog_hash: catalogHash,
          kernel_version: kernelVersion
        })
        .onConflict((conflict) => conflict.column('fingerprint').doNothing())
        .execute();
    },
    find: async (fingerprint: string): Promise<ValidatedQuote | undefined> => {
      const row = await db
        .selectFrom('validated_quote')
        .select(['input', 'evaluation'])
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst();
      return row && { quote: row.input, evaluation: row.evaluation };
    }
  };
}
