/** Quotes in a running org, made as a rep's page makes them. */
import { evaluateQuote, newQuotePlan } from '@plumbline/kernel';
import { apexClient } from '../start/apex-client.mjs';

const TERMS = { currency: 'EUR', startDate: '2027-02-01', termMonths: 36 };

/** The catalog that a quote of these plans is priced with. @param {ReturnType<typeof apexClient>} apex @param {string[]} planIds */
async function catalogOf(apex, planIds) {
  const { engine, version, hash, publishedAt, capabilitiesJson } = await apex(
    'CatalogController',
    'getCurrentVersion',
    {}
  );
  const definitions = await apex('CatalogController', 'getPlans', { ratePlanIds: planIds });
  const products = definitions
    .map((text) => JSON.parse(text))
    .map(({ product, ratePlan }) => ({ ...product, ratePlans: [ratePlan] }));
  return { engine, version, hash, pulledAt: publishedAt, engineCapabilities: JSON.parse(capabilitiesJson), products };
}

function inTurn(catalog, lines) {
  const offered = catalog.products.flatMap(({ ratePlans }) => ratePlans);
  const plans = [];
  for (let count = 0; count < lines; count += plans.at(-1).charges.length)
    plans.push(newQuotePlan(offered[plans.length % offered.length], `p${plans.length + 1}`));
  return plans;
}

/**
 * @param {import('jsforce').Connection} rep
 * @param {string} demoQuoteId whose opportunity the quotes belong to
 * @param {{ planIds: string[], lines: number }} content one plan after another in turn, at default quantities, until there are so many lines
 * @returns {Promise<() => Promise<{ quoteId: string, lines: number }>>} makes and saves one such quote each time it is called
 */
export async function quoteMaker(rep, demoQuoteId, { planIds, lines }) {
  const apex = apexClient(rep);
  const catalog = await catalogOf(apex, planIds);
  const quote = { ...TERMS, plans: inTurn(catalog, lines) };
  const { invoices, ...evaluation } = evaluateQuote(catalog, quote);
  const { OpportunityId } = await rep.sobject('Quote').retrieve(demoQuoteId);
  return async () => {
    const { id: quoteId } = await rep.sobject('Quote').create({ Name: 'Bench', OpportunityId });
    const { verdict } = await apex('QuoteController', 'save', {
      quoteId,
      quoteJson: JSON.stringify(quote),
      evaluationJson: JSON.stringify({ ...evaluation, invoices: invoices.slice(0, 0) }),
      expectedSavedAt: null
    });
    if (verdict !== 'billable')
      throw new Error(`The quote was saved as ${verdict}: ${JSON.stringify(evaluation.violations.slice(0, 3))}`);
    return { quoteId, lines: evaluation.priced.lines.length };
  };
}
