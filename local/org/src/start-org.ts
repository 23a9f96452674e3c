import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { OrgData } from './data/org-data.ts';
import { Engine } from './engine/engine.ts';
import { orgEventDeps } from './events/org-events.ts';
import { startEvents } from './events/start-events.ts';
import { lightningHost } from './lightning/lightning-router.ts';
import { orgLightningDeps } from './lightning/org-lightning.ts';
import { listen, stopServer } from './listen.ts';
import { DeployJobs } from './metadata/deploy-jobs.ts';
import { Sessions } from './oauth/sessions.ts';
import { orgApp } from './org-app.ts';
import type { Log } from './org-log.ts';
import { ORGANIZATION_ID, seedOrg } from './setup/seed-org.ts';

export interface OrgConfig {
  /** 0 takes a free one. */
  readonly port: number;
  readonly pubsubPort: number;
  readonly dataDir: string;
  readonly clientsFile: string;
  /** Built Lightning files, shared by all orgs of a checkout. */
  readonly cacheDir?: string;
  /** Engine threads. */
  readonly workers?: number;
  readonly log?: Log;
}

export interface RunningOrg {
  readonly url: string;
  /** `127.0.0.1:port` of the Pub/Sub API. */
  readonly pubsubAddress: string;
  readonly certificatePem: string;
  readonly data: OrgData;
  readonly engine: Engine;
  /** An access token for a user, without a login. */
  openSession(userId: string, options?: { lifeMs?: number }): string;
  close(): Promise<void>;
}

const WORKERS = 2;
const CACHE = fileURLToPath(new URL('../../../.cache', import.meta.url));

/** Starts the whole org on 127.0.0.1: data, engine, events, Lightning host, REST, OAuth and Metadata API. */
export const startOrg = async (config: OrgConfig): Promise<RunningOrg> => {
  const { dataDir } = config;
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'org.db');
  const log: Log = config.log ?? (() => undefined);
  const note = (message: string, details: Readonly<Record<string, unknown>>): void => {
    log('info', message, details);
  };
  const data = new OrgData(file);
  seedOrg(data);
  const sessions = new Sessions(path.join(dataDir, 'sessions.db'));
  const engine = await Engine.start(file, config.workers ?? WORKERS, (message, stack) => {
    log('error', message, { stack });
  });
  const userOfToken = (token: string): string | undefined => sessions.find(token)?.userId;
  const eventDeps = orgEventDeps({ data, engine, organizationId: ORGANIZATION_ID, userOfToken, log: note });
  const events = await startEvents(eventDeps, { port: config.pubsubPort, dataFolder: dataDir });
  const cacheFolder = config.cacheDir ?? CACHE;
  const lightningDeps = orgLightningDeps({ data, engine, feed: events.feed, cacheFolder, log: note });
  const lightning = lightningHost(lightningDeps);
  lightning.ready.catch((error: unknown) => {
    log('error', 'the Lightning base components could not be built', { error: String(error) });
  });
  engine.on('published', (published) => {
    events.announce(published.map(({ topic }) => topic));
  });
  engine.on('deployed', () => {
    data.refresh();
    events.deployed();
    lightning.deployed().catch((error: unknown) => {
      log('error', 'the deployed components could not be built', { error: String(error) });
    });
  });
  const jobs = new DeployJobs(data, engine);
  let url = '';
  const app = orgApp({
    data,
    engine,
    sessions,
    jobs,
    events,
    lightning,
    lightningDeps,
    clientsFile: config.clientsFile,
    url: () => url,
    log
  });
  const server = await listen(app, config.port);
  url = server.url;
  return {
    url,
    pubsubAddress: events.pubsubAddress,
    certificatePem: events.certificatePem,
    data,
    engine,
    openSession: (userId, options) => sessions.open(userId, options),
    close: async () => {
      await stopServer(server.server);
      await engine.close();
      await Promise.all([events.close(), jobs.settle()]);
      sessions.close();
      data.close();
    }
  };
};
