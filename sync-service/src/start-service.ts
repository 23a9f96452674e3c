/** Puts the service together: configuration in, a listening service out. Everything is wired here and nowhere else. */
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { createLocalBillingEngine } from './adapters/billing/local/local-billing-engine.ts';
import { createSalesforceCrm } from './adapters/salesforce/salesforce-crm.ts';
import { createCatalogPuller } from './catalog/catalog-puller.ts';
import { catalogRoutes } from './catalog/catalog-routes.ts';
import { createCatalogStore } from './catalog/catalog-store.ts';
import { pullCatalog } from './catalog/pull-catalog.ts';
import { registerWebhook } from './catalog/register-webhook.ts';
import { startOrders } from './orders/start-orders.ts';
import { readApiClients, type ApiClient } from './platform/auth/api-clients.ts';
import { signingKey } from './platform/auth/signing-key.ts';
import { tokenRoutes } from './platform/auth/token-routes.ts';
import { ownKeys, remoteKeys, verifyToken, type TokenRules } from './platform/auth/verify-token.ts';
import type { Config } from './platform/config/config-schema.ts';
import { redacted } from './platform/config/read-config.ts';
import { openPool } from './platform/database.ts';
import { createDurable } from './platform/durable.ts';
import { createApp } from './platform/http/create-app.ts';
import { listen } from './platform/http/listen.ts';
import type { Route } from './platform/http/route.ts';
import { createLogger, type Logger } from './platform/log.ts';
import { createMetrics } from './platform/metrics.ts';
import { migrate } from './platform/migrate.ts';
import { operationsRoutes } from './platform/ready.ts';
import { quoteRoutes } from './quotes/quote-routes.ts';
import { createValidatedQuoteStore } from './quotes/validated-quote-store.ts';
import { readinessChecks } from './readiness-checks.ts';

const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));
const GRACE_MS = 2000;

export interface RunningService {
  readonly url: string;
  /** Ends running requests, leaves running workflows to the next process. */
  close(): Promise<void>;
}

/** @throws when a file of the configuration is wrong, the port is taken, or the database cannot be reached or migrated */
export async function startService(config: Config): Promise<RunningService> {
  const log = createLogger(config.LOG_LEVEL);
  log.info({ config: redacted(config) }, 'starting');
  const clients = config.API_CLIENTS_FILE === undefined ? [] : readApiClients(config.API_CLIENTS_FILE);
  const listening = await listen(config.HOST, config.PORT); // answers 503 until everything is wired
  const publicUrl = config.PUBLIC_URL ?? listening.url;
  const metrics = createMetrics();
  const pool = openPool(config.DATABASE_URL, (error) => {
    log.warn({ err: error }, 'a database connection broke');
  });
  await prepareDatabase(pool, log);

  const billing = createLocalBillingEngine({
    url: config.BILLING_URL,
    token: config.BILLING_API_TOKEN,
    timeoutSeconds: config.BILLING_TIMEOUT_SECONDS
  });
  const crm = createSalesforceCrm(salesforceOptions(config), log, metrics);
  const catalogs = createCatalogStore(pool);
  const quotes = createValidatedQuoteStore(pool);
  const currentCatalog = async () => (await catalogs.current())?.catalog;
  const durable = createDurable({ databaseUrl: config.DBOS_DATABASE_URL, executorId: config.EXECUTOR_ID, log });
  const orders = await startOrders({
    pool,
    crm,
    billing,
    durable,
    log,
    metrics,
    lookUps: { evidence: quotes.find, catalogByHash: catalogs.byHash, currentCatalog },
    retry: { firstSeconds: config.ORDER_RETRY_FIRST_SECONDS, capSeconds: config.ORDER_RETRY_CAP_SECONDS },
    reconcileSeconds: config.RECONCILE_SECONDS
  });
  const puller = createCatalogPuller({
    run: (verify) => pullCatalog({ billing, crm, store: catalogs }, verify),
    everySeconds: config.CATALOG_PULL_SECONDS,
    log,
    metrics
  });

  const auth = await tokenAuthority(config, clients, pool, publicUrl);
  const checks = readinessChecks({ pool, currentCatalog, subscriber: orders.subscriber });
  listening.serve(
    createApp({
      publicUrl,
      log,
      metrics,
      rateLimitPerMinute: config.RATE_LIMIT_PER_MINUTE,
      authorize: (authorization, scope) => verifyToken(auth.rules, authorization, scope),
      routes: [
        ...operationsRoutes(checks, metrics),
        ...auth.routes,
        ...quoteRoutes({ currentCatalog, store: quotes }),
        ...catalogRoutes({ store: catalogs, puller, billing, webhookSecret: config.BILLING_WEBHOOK_SECRET }),
        ...orders.routes
      ]
    })
  );
  const stopped = new AbortController();
  const target = { url: new URL('/v1/webhooks/billing', publicUrl).href, secret: config.BILLING_WEBHOOK_SECRET };
  void registerWebhook(billing, target, log, stopped.signal);
  log.info({ url: listening.url }, 'listening');

  return {
    url: listening.url,
    close: async () => {
      log.info('stopping');
      stopped.abort();
      await Promise.all([listening.close(GRACE_MS), orders.close(), within(GRACE_MS, puller.close())]);
      await durable.close();
      await within(GRACE_MS, pool.end());
      log.info('stopped');
    }
  };
}

async function prepareDatabase(pool: pg.Pool, log: Logger): Promise<void> {
  const applied = await migrate(pool, MIGRATIONS);
  if (applied.length > 0) log.info({ applied }, 'database migrated');
}

function salesforceOptions(config: Config) {
  return {
    loginUrl: config.SALESFORCE_LOGIN_URL,
    audience: config.SALESFORCE_AUDIENCE ?? config.SALESFORCE_LOGIN_URL,
    clientId: config.SALESFORCE_CLIENT_ID,
    username: config.SALESFORCE_USERNAME,
    privateKeyFile: config.SALESFORCE_PRIVATE_KEY_FILE,
    apiVersion: config.SALESFORCE_API_VERSION,
    pubsubEndpoint: config.SALESFORCE_PUBSUB_ENDPOINT,
    pubsubCaFile: config.SALESFORCE_PUBSUB_CA_FILE
  };
}

/** An issuer of your own when TOKEN_ISSUER and TOKEN_JWKS_URL name one, else the built-in one. */
async function tokenAuthority(
  config: Config,
  clients: readonly ApiClient[],
  pool: pg.Pool,
  publicUrl: string
): Promise<{ rules: TokenRules; routes: Route[] }> {
  const audience = config.TOKEN_AUDIENCE;
  if (config.TOKEN_ISSUER !== undefined && config.TOKEN_JWKS_URL !== undefined)
    return { rules: { issuer: config.TOKEN_ISSUER, audience, keys: remoteKeys(config.TOKEN_JWKS_URL) }, routes: [] };
  const key = await signingKey(pool);
  return {
    rules: { issuer: publicUrl, audience, keys: ownKeys(key.publicKey) },
    routes: tokenRoutes({ url: publicUrl, audience, key, clients })
  };
}

/** Shutting down must not hang on a peer that does not answer. */
function within(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds).unref())]);
}
