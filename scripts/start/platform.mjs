/** Everything that runs on a laptop, in the order in which it comes up: database → billing engine → org → deploy → service. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../eventually.mjs';
import { isFree } from '../free-port.mjs';
import { createDatabase, startPostgres } from '../postgres.mjs';
import { startProcess } from './child-process.mjs';
import { claimDataFolder, endLeftovers, releaseDataFolder } from './data-folder.mjs';
import { SERVICE_CLIENT, laptopCredentials } from './credentials.mjs';
import { loginToOrg } from './org-login.mjs';
import { PORT_SETTINGS } from './settings.mjs';
import { assignPermissionSets, createDemoQuote, deployIfChanged, fillNamedCredential } from './set-up-org.mjs';
import { USERS } from './users.mjs';

const DATABASES = ['billing', 'sync_service', 'dbos'];

/**
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @returns a platform whose `steps` bring it up; `stop` ends what came up, newest first
 */
export function createPlatform(settings) {
  const { dataDir, ports, urls } = settings;
  mkdirSync(dataDir, { recursive: true });
  const credentials = laptopCredentials(dataDir);
  const running = [];
  let fail = () => undefined;
  let database;
  let stopping = false;

  const login = (user) =>
    loginToOrg({ orgUrl: urls.org, privateKeyFile: credentials.adminPrivateKeyFile, username: USERS[user].username });
  const launch = async (name, script, url, env) => {
    const onExit = (code) => fail(`${name} ended by itself (${code}). Its log is ${dataDir}/logs/${name}.log`);
    if (stopping) throw new Error('Stopped while starting.');
    const part = startProcess({ name, script, url, env, dataDir, onExit });
    running.push(part);
    await part.ready;
  };
  /** @type {{ title: string, task: (context: unknown, task: { title: string }) => Promise<unknown> }[]} */
  const steps = [];
  const platform = {
    settings,
    credentials,
    login,
    demoQuoteId: '',
    steps,
    onFailure: (report) => (fail = report),
    stop
  };

  const startDatabase = async (_, task) => {
    claimDataFolder(dataDir);
    const left = await endLeftovers(dataDir);
    await requireFreePorts(ports);
    database = await startPostgres({ dir: path.join(dataDir, 'postgres'), port: ports.postgres });
    running.push({ name: 'database', stop: database.stop });
    for (const name of DATABASES) await createDatabase(database.url('postgres'), name);
    if (left.length > 0) task.title += ` (ended ${left.join(', ')} left by the last start)`;
  };
  const startBilling = () =>
    launch('billing', 'local/billing/src/main.ts', urls.billing, {
      BILLING_PORT: String(ports.billing),
      BILLING_DATABASE_URL: database.url('billing'),
      BILLING_API_TOKEN: credentials.billingToken
    });
  const startOrg = () =>
    launch('org', 'local/org/src/main.ts', urls.org, {
      ORG_PORT: String(ports.org),
      ORG_PUBSUB_PORT: String(ports.pubsub),
      ORG_DATA_DIR: path.join(dataDir, 'org'),
      ORG_CLIENTS_FILE: credentials.orgClientsFile
    });
  const deploy = async (_, task) => {
    task.title += `: ${await deployIfChanged(await login('admin'), dataDir)}`;
  };
  const setUp = async () => {
    const admin = await login('admin');
    await assignPermissionSets(admin);
    await fillNamedCredential(admin, { serviceUrl: urls.service, clientSecret: credentials.orgClientSecret });
    platform.demoQuoteId = await createDemoQuote(await login('rep'));
  };
  const startService = () =>
    launch('service', 'sync-service/src/main.ts', urls.service, {
      PORT: String(ports.service),
      PUBLIC_URL: urls.service,
      DATABASE_URL: database.url('sync_service'),
      DBOS_DATABASE_URL: database.url('dbos'),
      BILLING_URL: urls.billing,
      BILLING_API_TOKEN: credentials.billingToken,
      BILLING_WEBHOOK_SECRET: credentials.webhookSecret,
      API_CLIENTS_FILE: credentials.apiClientsFile,
      SALESFORCE_LOGIN_URL: urls.org,
      SALESFORCE_CLIENT_ID: SERVICE_CLIENT,
      SALESFORCE_USERNAME: USERS.integration.username,
      SALESFORCE_PRIVATE_KEY_FILE: credentials.servicePrivateKeyFile,
      SALESFORCE_PUBSUB_ENDPOINT: `127.0.0.1:${ports.pubsub}`,
      SALESFORCE_PUBSUB_CA_FILE: path.join(dataDir, 'org', 'pubsub-cert.pem')
    });
  const waitForCatalog = async (_, task) => {
    task.title += `: ${await catalogInOrg(await login('admin'))}`;
  };

  steps.push(
    { title: 'PostgreSQL', task: startDatabase },
    { title: 'Billing engine', task: startBilling },
    { title: 'Salesforce org (the first time it builds the Lightning components in the background)', task: startOrg },
    { title: 'Deploy force-app', task: deploy },
    { title: 'People, permissions, named credential, demo quote', task: setUp },
    { title: 'Sync service', task: startService },
    { title: 'Catalog in the org', task: waitForCatalog }
  );
  return platform;

  async function stop() {
    stopping = true;
    for (const part of running.splice(0).reverse()) await part.stop();
    releaseDataFolder(dataDir);
  }
}

/** The database is left out: it may be ours, still running after a kill -9, and says so itself when it is not. */
async function requireFreePorts(ports) {
  for (const [part, [name]] of Object.entries(PORT_SETTINGS)) {
    if (part === 'postgres' || (await isFree(ports[part]))) continue;
    throw new Error(
      `Port ${ports[part]} is in use by another program. Stop it, or choose another port: ${name}=${ports[part] + 1000} npm start`
    );
  }
}

const CATALOG_SECONDS = 60;

/** Waits until the service has mirrored a catalog. @returns {Promise<string>} its name */
function catalogInOrg(connection) {
  return eventually(
    'a catalog in the org; the log of the service says why there is none',
    CATALOG_SECONDS,
    async () => {
      const { records } = await connection.query(
        'SELECT Name, Plan_Count__c FROM Catalog_Version__c WHERE Is_Current__c = true'
      );
      return records.length > 0 && `${records[0].Name}, ${records[0].Plan_Count__c} plans`;
    }
  );
}
