/** A whole org on random ports with data of its own, and jsforce connected to it. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import jsforce from 'jsforce';
import type { Connection, SaveResult } from 'jsforce';
import { startOrg, type RunningOrg } from '../src/start-org.ts';
import { eventsAfter } from '../src/data/event-log.ts';
import { findUser } from '../src/data/user-access.ts';
import { ADMIN_ID } from '../src/setup/seed-org.ts';

export const API_VERSION = '65.0';

export interface TestOrg {
  readonly org: RunningOrg;
  readonly dataDir: string;
  readonly privateKeyPem: string;
  /** jsforce as a user; the administrator when no id is given. */
  connect(userId?: string): Connection;
  /** Deploys and waits. @throws with what was refused */
  deploy(zip: Buffer): Promise<void>;
  /** The id of the user with this name before the @. */
  userId(name: string): string;
  /** Payloads of a topic's committed events, oldest first. */
  eventPayloads(topic: string): unknown[];
  /** Names of the org's files that contain a text. */
  grepData(text: string): string[];
  /** Stops and starts again on the same data. */
  restart(): Promise<TestOrg>;
  close(): Promise<void>;
}

export const startTestOrg = async (dataDir = mkdtempSync(path.join(tmpdir(), 'plumbline-org-'))): Promise<TestOrg> => {
  const clientsFile = path.join(dataDir, 'clients.json');
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  writeFileSync(
    clientsFile,
    JSON.stringify([
      { clientId: 'sync-service', publicKeyPem, users: ['integration@plumbline.local', 'admin@plumbline.local'] }
    ])
  );
  const org = await startOrg({ port: 0, pubsubPort: 0, dataDir, clientsFile });
  return {
    org,
    dataDir,
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    connect: (userId = ADMIN_ID) =>
      new jsforce.Connection({ instanceUrl: org.url, accessToken: org.openSession(userId), version: API_VERSION }),
    deploy: async (zip) => {
      const options = { checkOnly: false, rollbackOnError: true, testLevel: 'NoTestRun', runTests: [] } as const;
      const result = await org.engine.deploy({ userId: ADMIN_ID, zip, options });
      if (!result.success) throw new Error(JSON.stringify([result.errorMessage, result.failures], null, 1));
    },
    userId: (name) => findUser(org.data.db, 'Username', `${name}@plumbline.local`).Id,
    eventPayloads: (topic) => eventsAfter(org.data.db, topic, 0, 1000).map(({ payload }) => payload),
    grepData: (wanted) =>
      readdirSync(dataDir).filter((name) => readFileSync(path.join(dataDir, name)).includes(wanted)),
    restart: async () => {
      await org.close();
      return startTestOrg(dataDir);
    },
    close: async () => {
      await org.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
};

/** A metadata package: files by path, package.xml made from `types`. */
export const packageZip = (types: Record<string, string[]>, files: Record<string, string>): Buffer => {
  const lists = Object.entries(types).map(
    ([name, members]) => `<types>${members.map((m) => `<members>${m}</members>`).join('')}<name>${name}</name></types>`
  );
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><Package xmlns="http://soap.sforce.com/2006/04/metadata">${lists.join('')}<version>${API_VERSION}</version></Package>`;
  const entries = { 'package.xml': manifest, ...files };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))));
};

export const xmlFile = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${root}>`;

/** The code of each result's first error; jsforce's types call it errorCode, the wire says statusCode. */
export const statusCodes = (results: readonly SaveResult[]): (string | undefined)[] =>
  results.map(({ errors }) => (errors[0] as { statusCode?: string } | undefined)?.statusCode);

/** What a promise is rejected with. */
export const rejection = async (work: PromiseLike<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
};
