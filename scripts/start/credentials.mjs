/** Keys and secrets of this laptop, made once and kept with the data. Nothing of it is ever in the source. */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { USERS } from './users.mjs';

/** The app registered for the service's own login, and the one with which `npm start` deploys and people try things. */
export const SERVICE_CLIENT = 'plumbline-sync-service';
export const ADMIN_CLIENT = 'plumbline-command-line';
/** The client with which the org calls the service. */
export const ORG_CLIENT = 'salesforce-org';
const ORG_SCOPES = ['quotes:evaluate', 'orders:read', 'catalog:read'];

function keptText(file, make) {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function keyPair(folder, name) {
  const privateKeyFile = path.join(folder, `${name}.key.pem`);
  const publicKeyFile = path.join(folder, `${name}.pub.pem`);
  if (!existsSync(privateKeyFile)) {
    const pair = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' }
    });
    writeFileSync(publicKeyFile, pair.publicKey);
    writeFileSync(privateKeyFile, pair.privateKey, { mode: 0o600 });
  }
  return { privateKeyFile, publicKeyPem: readFileSync(publicKeyFile, 'utf8') };
}

const newSecret = () => randomBytes(24).toString('base64url');

/** @param {string} dataDir */
export function laptopCredentials(dataDir) {
  const folder = path.join(dataDir, 'credentials');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const service = keyPair(folder, SERVICE_CLIENT);
  const admin = keyPair(folder, ADMIN_CLIENT);
  const orgClientsFile = path.join(folder, 'org-clients.json');
  const people = Object.values(USERS).map(({ username }) => username);
  const clients = [
    { clientId: SERVICE_CLIENT, publicKeyPem: service.publicKeyPem, users: [USERS.integration.username] },
    { clientId: ADMIN_CLIENT, publicKeyPem: admin.publicKeyPem, users: people }
  ];
  writeFileSync(orgClientsFile, JSON.stringify(clients, null, 2));
  const orgClientSecret = keptText(path.join(folder, 'org-client-secret'), newSecret);
  const apiClientsFile = path.join(folder, 'api-clients.json');
  const clientSecretSha256 = createHash('sha256').update(orgClientSecret).digest('hex');
  writeFileSync(
    apiClientsFile,
    JSON.stringify([{ clientId: ORG_CLIENT, clientSecretSha256, scopes: ORG_SCOPES }], null, 2)
  );
  return {
    billingToken: keptText(path.join(folder, 'billing-token'), newSecret),
    webhookSecret: keptText(path.join(folder, 'webhook-secret'), newSecret),
    orgClientSecret,
    orgClientsFile,
    apiClientsFile,
    servicePrivateKeyFile: service.privateKeyFile,
    adminPrivateKeyFile: admin.privateKeyFile
  };
}
