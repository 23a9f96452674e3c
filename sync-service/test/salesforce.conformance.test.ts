import { randomUUID } from 'node:crypto';
import { catalogHash, type Catalog, type Quote } from '@plumbline/kernel';
import { createLocalBillingEngine } from '../src/adapters/billing/local/local-billing-engine.ts';
import { createSalesforceCrm } from '../src/adapters/salesforce/salesforce-crm.ts';
import { createLogger } from '../src/platform/log.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { crmConformance, type MirrorAsSeen } from '../src/ports/crm.conformance.ts';
import type { RefusedPlan } from '../src/ports/billing-engine.ts';
import { BILLING_TOKEN, startBilling } from './support/billing.ts';
import { CLIENT_ID, INTEGRATION_USER, startOrg, type Org } from './support/org.ts';
import { acceptQuote, createQuote, readQuoteFields, saveQuote } from './support/rep.ts';

const QUOTE: Quote = {
  currency: 'EUR',
  startDate: '2027-03-15',
  termMonths: 24,
  billDay: 1,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats_enterprise',
      charges: [
        { chargeId: 'chg_seats', quantity: '40', discount: { kind: 'percent', value: '12.5' } },
        { chargeId: 'chg_onboarding', quantity: '1' }
      ]
    },
    { key: 'p2', ratePlanId: 'plan_storage', charges: [{ chargeId: 'chg_storage', quantity: '0' }] }
  ]
};

crmConformance('Salesforce', async () => {
  const [billing, org] = [await startBilling(), await startOrg()];
  const catalog = await engineCatalog(billing.url);
  const crm = createSalesforceCrm(
    {
      loginUrl: org.url,
      audience: org.url,
      clientId: CLIENT_ID,
      username: INTEGRATION_USER,
      privateKeyFile: org.privateKeyFile,
      apiVersion: '66.0',
      pubsubEndpoint: org.pubsubEndpoint,
      pubsubCaFile: org.certificateFile
    },
    createLogger('silent'),
    createMetrics()
  );
  return {
    crm,
    catalog,
    quote: QUOTE,
    mirror: () => readMirror(org),
    saveQuote: async (quote, fingerprint) => {
      const quoteId = await createQuote(org.admin);
      const { version: catalogVersion, hash } = catalog;
      const checked = {
        fingerprint,
        catalogVersion,
        catalogHash: hash,
        verdict: 'billable',
        kernelVersion: '1'
      } as const;
      await saveQuote(org.admin, quoteId, quote, checked);
      return quoteId;
    },
    acceptQuote: (quoteId) => acceptQuote(org.admin, quoteId),
    order: async (quoteId) => {
      const quote = await readQuoteFields(org.admin, quoteId);
      return {
        businessStatus: quote.PL_Business_Status__c,
        technicalStatus: quote.PL_Technical_Status__c,
        progress: JSON.parse(quote.PL_Order_Progress__c ?? '{}') as { headline?: string },
        subscriptionNumber: quote.PL_Subscription_Number__c ?? undefined,
        invoiceAmount: quote.PL_First_Invoice_Amount__c?.toString()
      };
    },
    breakStreams: () => org.control('/break-streams'),
    publishNonsense: async () => {
      await org.admin.sobject('Quote_Accepted__e').create({ Correlation_Id__c: randomUUID() });
    },
    close: async () => {
      await org.close();
      await billing.close();
    }
  };
});

async function engineCatalog(url: string): Promise<Catalog> {
  const read = await createLocalBillingEngine({ url, token: BILLING_TOKEN, timeoutSeconds: 5 }).readCatalog();
  if (!read.ok) throw new Error(read.failure.message);
  const { content, version } = read.value;
  return { ...content, version, hash: catalogHash(content), pulledAt: '2027-01-01T00:00:00.000Z' };
}

async function readMirror({ admin }: Org): Promise<MirrorAsSeen> {
  const plans = await admin.query<{ Engine_Id__c: string; Name: string; Definition__c: string }>(
    'SELECT Engine_Id__c, Name, Definition__c FROM Rate_Plan__c WHERE Active__c = true'
  );
  const entries = await admin.query<{ Product2: { PL_Charge_Id__c: string } }>(
    'SELECT Product2.PL_Charge_Id__c FROM PricebookEntry WHERE IsActive = true AND Product2.IsActive = true AND Pricebook2.IsStandard = true AND Product2.PL_Charge_Id__c != null'
  );
  const current = await admin.query<{ Number__c: number; Hash__c: string; Refused__c: string }>(
    'SELECT Number__c, Hash__c, Refused__c FROM Catalog_Version__c WHERE Is_Current__c = true'
  );
  return {
    plans: Object.fromEntries(
      plans.records.map((plan) => [
        plan.Engine_Id__c,
        { name: plan.Name, definition: JSON.parse(plan.Definition__c) as unknown }
      ])
    ),
    charges: entries.records.map(({ Product2 }) => Product2.PL_Charge_Id__c),
    current: current.records.map((version) => ({
      version: version.Number__c,
      hash: version.Hash__c,
      refused: JSON.parse(version.Refused__c) as RefusedPlan[]
    }))
  };
}
