/**
 * The main job once, through the real protocols and without a browser: finance publishes a price; it reaches the org; a rep's quote is
 * priced by the kernel, saved, accepted; a subscription exists and its ids are on the quote. Yields a line for each thing done.
 */
import { Decimal } from 'decimal.js';
import { applyChange, evaluateQuote, newQuotePlan } from '@plumbline/kernel';
import { eventually } from '../eventually.mjs';
import { billingClient } from './billing-client.mjs';
import { apexClient } from './apex-client.mjs';

const PLAN = 'plan_seats_enterprise';
const CHARGE = 'chg_seats';
const CURRENCY = 'EUR';
const money = new Intl.NumberFormat('en', { style: 'currency', currency: CURRENCY });
const PATIENCE_SECONDS = 60;

/** Finance moves the first seat tier by one cent and publishes. @returns {Promise<number>} the new version */
async function publishPrice(billing) {
  const { products } = await billing.get('/v1/catalog');
  const charge = products
    .flatMap(({ plans }) => plans)
    .flatMap(({ charges }) => charges)
    .find(({ id }) => id === CHARGE);
  const { tiers } = charge.prices.find(({ currency }) => currency === CURRENCY);
  const [first, ...rest] = tiers;
  const unitPrice = new Decimal(first.unitPrice).plus('0.01').toFixed(2);
  await billing.send('PATCH', `/v1/catalog/draft/charges/${CHARGE}/prices/${CURRENCY}`, {
    tiers: [{ ...first, unitPrice }, ...rest]
  });
  return (await billing.send('POST', '/v1/catalog/draft/publish', {})).version;
}

/** The part of the catalog that a quote page holds: the current version and the plans asked for, as the org's mirror has them. */
async function catalogFromOrg(apex, planIds) {
  const version = await apex('CatalogController', 'getCurrentVersion', {});
  const definitions = (await apex('CatalogController', 'getPlans', { ratePlanIds: planIds })).map((text) =>
    JSON.parse(text)
  );
  return {
    engine: version.engine,
    version: version.version,
    hash: version.hash,
    pulledAt: version.publishedAt,
    engineCapabilities: JSON.parse(version.capabilitiesJson),
    products: definitions.map(({ product, ratePlan }) => ({ ...product, ratePlans: [ratePlan] }))
  };
}

/** A quote of 25 seats for two years, all else as the catalog has it. */
function configure(catalog) {
  const [product] = catalog.products;
  const empty = { currency: CURRENCY, startDate: '2027-02-01', termMonths: 24, plans: [] };
  const quote = { ...empty, plans: [newQuotePlan(product.ratePlans[0], 'plan-1')] };
  return applyChange(quote, { kind: 'set_quantity', planKey: 'plan-1', chargeId: CHARGE, quantity: '25' });
}

/** A new quote of the demo deal. */
async function createQuote(rep, demoQuoteId) {
  const demo = await rep.sobject('Quote').retrieve(demoQuoteId);
  const { id } = await rep
    .sobject('Quote')
    .create({ Name: `Main job, ${new Date().toISOString()}`, OpportunityId: demo.OpportunityId });
  return id;
}

const FIELDS = [
  'PL_Business_Status__c',
  'PL_Technical_Status__c',
  'PL_Order_Progress__c',
  'PL_Subscription_Id__c',
  'PL_Subscription_Number__c',
  'PL_Billing_Account_Id__c'
].concat(['PL_First_Invoice_Number__c', 'PL_First_Invoice_Date__c', 'PL_First_Invoice_Amount__c', 'TotalPrice']);

async function orderedQuote(rep, quoteId) {
  const [quote] = (await rep.query(`SELECT ${FIELDS.join(', ')} FROM Quote WHERE Id = '${quoteId}'`)).records;
  if (quote.PL_Technical_Status__c === 'parked' || quote.PL_Business_Status__c === 'draft')
    throw new Error(`The order stopped: ${quote.PL_Order_Progress__c}`);
  return quote.PL_Technical_Status__c === 'done' ? quote : undefined;
}

/** @param {ReturnType<typeof import('./platform.mjs').createPlatform>} platform one that is up */
export async function* runMainJob({ settings: { urls }, credentials, login, demoQuoteId }) {
  const billing = billingClient(urls.billing, credentials.billingToken);
  const rep = await login('rep');
  const apex = apexClient(rep);

  const version = await publishPrice(billing);
  yield `✓ Finance published catalog ${version}`;
  const catalog = await eventually(`catalog ${version} in the org`, PATIENCE_SECONDS, async () => {
    const found = await catalogFromOrg(apex, [PLAN]);
    return found.version === version && found;
  });
  yield `✓ Catalog ${version} is in the org (hash ${catalog.hash.slice(0, 12)}…)`;

  const quoteId = await createQuote(rep, demoQuoteId);
  const quote = configure(catalog);
  const evaluation = evaluateQuote(catalog, quote);
  const view = await apex('QuoteController', 'save', {
    quoteId,
    quoteJson: JSON.stringify(quote),
    evaluationJson: JSON.stringify(evaluation),
    expectedSavedAt: null
  });
  if (view.verdict !== 'billable')
    throw new Error(`The quote was saved as ${view.verdict}: ${JSON.stringify(evaluation.violations)}`);
  yield `✓ Quote ${quoteId} saved and checked: ${money.format(evaluation.priced.totals.tcv)} over ${quote.termMonths} months`;

  await apex('QuoteController', 'accept', { quoteId });
  const done = await eventually('the subscription on the quote', PATIENCE_SECONDS, () => orderedQuote(rep, quoteId));
  if (!new Decimal(done.TotalPrice).eq(evaluation.priced.totals.tcv))
    throw new Error(`The quote's total is ${done.TotalPrice}, the kernel's ${evaluation.priced.totals.tcv}.`);
  if (!new Decimal(done.PL_First_Invoice_Amount__c).eq(evaluation.invoices[0].total)) {
    throw new Error(
      `The first invoice is ${done.PL_First_Invoice_Amount__c}, the preview said ${evaluation.invoices[0].total}.`
    );
  }
  yield `✓ Accepted, and ordered`;
  yield `quote          ${quoteId}`;
  yield `subscription   ${done.PL_Subscription_Id__c} (${done.PL_Subscription_Number__c})`;
  yield `first invoice  ${done.PL_First_Invoice_Number__c}, ${done.PL_First_Invoice_Date__c}, ${money.format(evaluation.invoices[0].total)}, as previewed`;
}
