/** The whole stage of the main job as processes: engine, org with force-app, service, with proxies in between that can hold a call. */
import { fileURLToPath } from 'node:url';
import type { Evaluation, Quote } from '@plumbline/kernel';
import pg from 'pg';
import { startBilling, type Billing } from './billing.ts';
import { holdingProxy, type HoldingProxy } from './holding-proxy.ts';
import { startOrg, type Org } from './org.ts';
import { answers, eventually, startProcess, type Process } from './process.ts';
import { acceptQuote, createQuote, readQuoteFields, saveQuote, type QuoteFields } from './rep.ts';
import { caller, serviceSetting } from './service.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface OrderAnswer {
  readonly businessStatus: string;
  readonly technicalStatus: string;
  readonly progress: {
    readonly status: string;
    readonly headline: string;
    readonly nextTryAt?: string;
    readonly differences?: string[];
  };
  readonly subscription?: { readonly number: string };
  readonly firstInvoice?: { readonly number: string; readonly total: string };
  readonly timeline: readonly { readonly kind: string; readonly step: string; readonly text: string }[];
}

export interface Stage {
  readonly billing: Billing;
  readonly org: Org;
  readonly toBilling: HoldingProxy;
  readonly toOrg: HoldingProxy;
  readonly serviceUrl: string;
  readonly call: ReturnType<typeof caller>;
  readonly startService: () => Promise<Process>;
  readonly service: () => Process;
  /** Checks a quote with the service and saves it in the org. @returns its id */
  readonly savedQuote: (quote: Quote) => Promise<string>;
  readonly accept: (quoteId: string) => Promise<string>;
  readonly fields: (quoteId: string) => Promise<QuoteFields>;
  readonly order: (acceptanceKey: string) => Promise<OrderAnswer>;
  /** Waits until the org shows that technical status. */
  readonly reaches: (quoteId: string, technicalStatus: string, seconds?: number) => Promise<QuoteFields>;
  /** How many accounts, subscriptions and first invoices the engine holds for one acceptance. */
  readonly billed: (acceptanceKey: string) => Promise<{ orders: number; subscriptions: number; invoices: number }>;
  /** As a failover of PostgreSQL does to everybody connected. */
  readonly cutDatabaseConnections: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const billing = await startBilling();
  const org = await startOrg();
  const toBilling = await holdingProxy(billing.url);
  const toOrg = await holdingProxy(org.url);
  const setting = await serviceSetting(toBilling.url);
  const environment = {
    ...setting.environment,
    ...org.environment,
    SALESFORCE_LOGIN_URL: toOrg.url,
    LOG_LEVEL: 'info'
  };
  let service: Process | undefined;
  const startService = async () => {
    service = startProcess(MAIN, environment);
    await answers(`${setting.url}/readyz`, service);
    return service;
  };
  await startService();
  const call = caller(setting.url);
  const books = new pg.Pool({ connectionString: billing.databaseUrl, max: 1 });
  return {
    billing,
    org,
    toBilling,
    toOrg,
    call,
    startService,
    serviceUrl: setting.url,
    service: () => {
      if (!service) throw new Error('no service was started');
      return service;
    },
    savedQuote: async (quote) => {
      const quoteId = await createQuote(org.admin);
      const checked = await call<Evaluation>('POST', '/v1/quotes/validate', { quote, quoteId });
      if (checked.status !== 200) throw new Error(JSON.stringify(checked.body));
      await saveQuote(org.admin, quoteId, quote, checked.body);
      return quoteId;
    },
    accept: (quoteId) => acceptQuote(org.admin, quoteId),
    fields: (quoteId) => readQuoteFields(org.admin, quoteId),
    order: async (key) => (await call<OrderAnswer>('GET', `/v1/orders/${key}`)).body,
    reaches: (quoteId, technicalStatus, seconds) =>
      eventually(
        async () => {
          const quote = await readQuoteFields(org.admin, quoteId);
          return quote.PL_Technical_Status__c === technicalStatus ? quote : undefined;
        },
        `quote ${quoteId} is ${technicalStatus}\n${service?.output() ?? ''}`,
        seconds
      ),
    billed: (key) => countBilled(books, key),
    cutDatabaseConnections: async () => {
      const names = [setting.environment['DATABASE_URL'], setting.environment['DBOS_DATABASE_URL']].map((url) =>
        new URL(url ?? '').pathname.slice(1)
      );
      await books.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1)', [names]);
    },
    close: async () => {
      await service?.kill();
      toBilling.close();
      toOrg.close();
      await books.end();
      await org.close();
      await billing.close();
      await setting.drop();
    }
  };
}

async function countBilled(books: pg.Pool, key: string) {
  const { rows } = await books.query<{ orders: number; subscriptions: number; invoices: number }>(
    `select count(distinct o.id)::int as orders, count(distinct s.id)::int as subscriptions, count(distinct i.id)::int as invoices
     from "order" o left join subscription s on s.order_id = o.id left join invoice i on i.subscription_id = s.id
     where o.external_key = $1`,
    [key]
  );
  return rows[0] ?? { orders: 0, subscriptions: 0, invoices: 0 };
}
