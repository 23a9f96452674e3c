/** Price, validate and preview over HTTP: the kernel's answers with the current catalog. */
import { evaluateQuote, type Catalog } from '@plumbline/kernel';
import { evaluationSchema, pricedQuoteSchema, quoteSchema, scheduledInvoiceSchema } from '@plumbline/kernel/schemas';
import * as z from 'zod';
import { ApiError } from '../platform/http/api-error.ts';
import { route, type Route } from '../platform/http/route.ts';
import { compareFigures } from './compare-figures.ts';
import type { ValidatedQuoteStore } from './validated-quote-store.ts';

export interface QuoteRouteDeps {
  readonly currentCatalog: () => Promise<Catalog | undefined>;
  readonly store: ValidatedQuoteStore;
}

const requestSchema = z
  .strictObject({
    quote: quoteSchema(z),
    quoteId: z.string().max(18).optional(),
    catalogVersion: z.int().optional().meta({ description: 'The version the caller computed with' }),
    expectedFingerprint: z.string().max(64).optional(),
    expectedTotal: z.string().max(40).optional().meta({ description: 'Total contract value the caller computed' })
  })
  .meta({ id: 'QuoteRequest' });
type QuoteRequest = z.infer<typeof requestSchema>;

const pricedSchema = pricedQuoteSchema(z).meta({ id: 'PricedQuote' });
const evaluationAnswerSchema = evaluationSchema(z).meta({ id: 'Evaluation' });
const previewSchema = z.object({ invoices: z.array(scheduledInvoiceSchema(z)) }).meta({ id: 'InvoicePreview' });

const asked = { method: 'post', scope: 'quotes:evaluate', body: requestSchema } as const;

export function quoteRoutes({ currentCatalog, store }: QuoteRouteDeps): Route[] {
  const evaluate = async (request: QuoteRequest) => {
    const catalog = await currentCatalog();
    if (!catalog) throw new ApiError('catalog_absent', 'No catalog has been pulled from the billing engine yet.');
    const evaluation = evaluateQuote(catalog, request.quote);
    compareFigures(evaluation, request);
    return evaluation;
  };
  return [
    route(
      { ...asked, path: '/v1/quotes/price', summary: 'Prices and totals of a quote', answer: pricedSchema },
      async ({ body }) => ({ body: (await evaluate(body)).priced })
    ),
    route(
      { ...asked, path: '/v1/quotes/preview', summary: 'Every invoice of the term', answer: previewSchema },
      async ({ body }) => ({ body: { invoices: (await evaluate(body)).invoices } })
    ),
    route(
      {
        ...asked,
        path: '/v1/quotes/validate',
        summary: 'Everything the kernel says about a quote; kept as evidence under its fingerprint',
        answer: evaluationAnswerSchema
      },
      async ({ body }) => {
        const evaluation = await evaluate(body);
        await store.keep(body.quoteId, body.quote, evaluation);
        return { body: evaluation };
      }
    )
  ];
}
