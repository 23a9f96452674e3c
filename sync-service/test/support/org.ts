/** The local Salesforce org as a process of its own, force-app deployed, reached through its public protocols only. */
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SignJWT, importPKCS8 } from 'jose';
import jsforce, { type Connection } from 'jsforce';
import { freePort } from '../../../scripts/free-port.mjs';
import { packageMetadata } from '../../../scripts/package-metadata.mjs';
import { answers, startProcess, type Process } from './process.ts';

const MAIN = fileURLToPath(new URL('../../../local/org/src/main.ts', import.meta.url));
const API_VERSION = '66.0';
export const CLIENT_ID = 'plumbline-sync-service';
export const INTEGRATION_USER = 'integration@plumbline.local';
const ADMIN = 'admin@plumbline.local';
/** What `npm start` gives these people. */
const PERMISSION_SETS = { [INTEGRATION_USER]: 'Plumbline_Integration', [ADMIN]: 'Plumbline_Admin' };

export interface Org {
  readonly url: string;
  readonly pubsubEndpoint: string;
  readonly certificateFile: string;
  readonly privateKeyFile: string;
  /** jsforce as the administrator. */
  readonly admin: Connection;
  /** Environment of a service that works with this org. */
  readonly environment: Record<string, string>;
  /** A test control of the org's event bus. */
  readonly control: (path: string, body?: unknown) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startOrg(): Promise<Org> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-org-'));
  const privateKeyFile = appKey(folder);
  const [port, pubsubPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${String(port)}`;
  let running: Process | undefined;
  const start = async () => {
    running = startProcess(MAIN, {
      ORG_PORT: String(port),
      ORG_PUBSUB_PORT: String(pubsubPort),
      ORG_DATA_DIR: folder,
      ORG_CLIENTS_FILE: path.join(folder, 'clients.json')
    });
    await answers(`${url}/healthz`, running, 180);
  };
  const stop = async () => {
    await running?.kill('SIGKILL');
  };
  await start();
  const admin = await login(url, privateKeyFile);
  await deploy(admin);
  await assignPermissionSets(admin);
  const certificateFile = path.join(folder, 'pubsub-cert.pem');
  if (!existsSync(certificateFile)) throw new Error(`the org wrote no ${certificateFile}`);
  const pubsubEndpoint = `127.0.0.1:${String(pubsubPort)}`;
  return {
    url,
    admin,
    start,
    stop,
    pubsubEndpoint,
    certificateFile,
    privateKeyFile,
    environment: {
      SALESFORCE_LOGIN_URL: url,
      SALESFORCE_AUDIENCE: url,
      SALESFORCE_CLIENT_ID: CLIENT_ID,
      SALESFORCE_USERNAME: INTEGRATION_USER,
      SALESFORCE_PRIVATE_KEY_FILE: privateKeyFile,
      SALESFORCE_PUBSUB_ENDPOINT: pubsubEndpoint,
      SALESFORCE_PUBSUB_CA_FILE: certificateFile
    },
    control: async (route, body = {}) => {
      const headers = { authorization: `Bearer ${admin.accessToken ?? ''}`, 'content-type': 'application/json' };
      const answer = await fetch(`${url}/local/events${route}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body)
      });
      if (!answer.ok) throw new Error(`${route}: ${String(answer.status)} ${await answer.text()}`);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

/** One app for the service's user and the administrator. @returns where its private key is */
function appKey(folder: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' });
  const app = { clientId: CLIENT_ID, publicKeyPem, users: [INTEGRATION_USER, ADMIN] };
  writeFileSync(path.join(folder, 'clients.json'), JSON.stringify([app]));
  const file = path.join(folder, 'app.key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return file;
}

async function login(url: string, privateKeyFile: string): Promise<Connection> {
  const key = await importPKCS8(readFileSync(privateKeyFile, 'utf8'), 'RS256');
  const claims = new SignJWT().setProtectedHeader({ alg: 'RS256' }).setIssuer(CLIENT_ID).setSubject(ADMIN);
  const assertion = await claims.setAudience(url).setExpirationTime('3m').sign(key);
  const connection = new jsforce.Connection({ loginUrl: url, version: API_VERSION });
  await connection.authorize({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  return connection;
}

async function deploy(connection: Connection): Promise<void> {
  connection.metadata.pollInterval = 100;
  connection.metadata.pollTimeout = 120_000;
  const options = { rollbackOnError: true, singlePackage: true };
  const result = await connection.metadata.deploy(await packageMetadata(), options).complete(true);
  if (!result.success)
    throw new Error(`the org refused force-app: ${JSON.stringify(result.details.componentFailures)}`);
}

async function assignPermissionSets(admin: Connection): Promise<void> {
  for (const [username, name] of Object.entries(PERMISSION_SETS)) {
    const [user] = (await admin.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`)).records;
    const [set] = (await admin.query<{ Id: string }>(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`)).records;
    const assignment = { AssigneeId: user?.Id ?? '', PermissionSetId: set?.Id ?? '' };
    await admin.sobject('PermissionSetAssignment').create(assignment);
  }
}
