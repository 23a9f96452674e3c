import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express from 'express';
import { OrgData } from './data/org-data.ts';
import { Engine } from './engine/engine.ts';
import { DeployJobs } from './metadata/deploy-jobs.ts';
import { metadataRest } from './metadata/metadata-rest.ts';
import { metadataSoap } from './metadata/metadata-soap.ts';
import { oauthRouter } from './oauth/oauth-router.ts';
import { Sessions } from './oauth/sessions.ts';
import { Faults } from './rest/faults.ts';
import { RequestCount } from './rest/request-count.ts';
import { restErrors, restRouter } from './rest/rest-router.ts';
import { requireSession } from './rest/sign-in.ts';
import { seedOrg } from './setup/seed-org.ts';

export interface OrgConfig {
  /** 0 takes a free one. */
  readonly port: number;
  readonly pubsubPort: number;
  readonly dataDir: string;
  readonly clientsFile: string;
  readonly workers?: number;
  readonly log?: (level: 'info' | 'error', message: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface RunningOrg {
  readonly url: string;
  readonly data: OrgData;
  readonly engine: Engine;
  readonly sessions: Sessions;
  /** An access token for a user, without a login. */
  openSession(userId: string): string;
  close(): Promise<void>;
}

const WORKERS = 2;

/** Starts the whole org on 127.0.0.1: data, engine, REST, OAuth and Metadata API. */
export const startOrg = async (config: OrgConfig): Promise<RunningOrg> => {
  mkdirSync(config.dataDir, { recursive: true });
  const file = path.join(config.dataDir, 'org.db');
  const log = config.log ?? (() => undefined);
  const data = new OrgData(file);
  seedOrg(data);
  const sessions = new Sessions(path.join(config.dataDir, 'sessions.db'));
  const engine = await Engine.start(file, config.workers ?? WORKERS, (message, stack) => {
    log('error', message, { stack });
  });
  engine.on('deployed', () => data.refresh());
  let address = '';
  const url = (): string => address;
  const jobs = new DeployJobs(data, engine);
  const faults = new Faults();

  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  // The sf CLI keeps instance URLs with a slash at the end and then asks for //services.
  app.use((request, _response, next) => {
    request.url = request.url.replace(/^\/+/, '/');
    next();
  });
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(faults.router(), faults.middleware);
  app.use('/services/oauth2', express.urlencoded({ extended: false }), express.json());
  app.use(oauthRouter({ data, sessions, clientsFile: config.clientsFile, url }));
  app.use(metadataSoap({ data, jobs, sessions }));
  app.use('/services/data/:version/metadata', requireSession(sessions));
  app.use(metadataRest(jobs));
  app.use(restRouter({ data, engine, sessions, count: new RequestCount(), url }));
  app.use(
    restErrors((error) => {
      log('error', error.message, { stack: error.stack });
    })
  );

  const server = await listen(app, config.port);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address,
    data,
    engine,
    sessions,
    openSession: (userId) => sessions.open(userId),
    close: async () => {
      await stop(server);
      await engine.close();
      await jobs.settle();
      sessions.close();
      data.close();
    }
  };
};

const listen = (app: express.Express, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = app.listen(port, '127.0.0.1', (error) => {
      if (error === undefined) resolve(server);
      else reject(error);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
