import express, { type Express } from 'express';
import type { OrgData } from './data/org-data.ts';
import type { Engine } from './engine/engine.ts';
import type { Events } from './events/start-events.ts';
import type { LightningDeps } from './lightning/deps.ts';
import type { LightningHost } from './lightning/lightning-router.ts';
import type { DeployJobs } from './metadata/deploy-jobs.ts';
import { metadataRest } from './metadata/metadata-rest.ts';
import { metadataSoap } from './metadata/metadata-soap.ts';
import { oauthRouter } from './oauth/oauth-router.ts';
import type { Sessions } from './oauth/sessions.ts';
import { Faults } from './rest/faults.ts';
import { lightningApex } from './rest/lightning-apex.ts';
import { RequestCount } from './rest/request-count.ts';
import { restErrors, restRouter } from './rest/rest-router.ts';
import { requireSession } from './rest/sign-in.ts';
import { namedCredentialsRouter } from './setup/named-credentials-router.ts';
import type { Log } from './org-log.ts';

export interface OrgParts {
  readonly data: OrgData;
  readonly engine: Engine;
  readonly sessions: Sessions;
  readonly jobs: DeployJobs;
  readonly events: Events;
  readonly lightning: LightningHost;
  readonly lightningDeps: LightningDeps;
  readonly clientsFile: string;
  /** The org's own URL, known once it listens. */
  readonly url: () => string;
  readonly log: Log;
}

/** Every address of the org, in the order in which they are tried. */
export const orgApp = (parts: OrgParts): Express => {
  const { data, engine, sessions, jobs, events, lightning, lightningDeps, clientsFile, url, log } = parts;
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
  app.get('/', (_request, response) => {
    response.redirect('/lightning/page/home');
  });
  app.use(faults.router(), faults.middleware);
  app.use('/local/events', events.controls);
  app.use(lightningApex(lightningDeps, sessions));
  app.use('/lightning', lightning.router);
  app.use('/services/oauth2', express.urlencoded({ extended: false }), express.json());
  app.use(oauthRouter({ data, sessions, clientsFile, url }));
  app.use(metadataSoap({ data, jobs, sessions }));
  app.use(['/services/data/:version/metadata', '/services/data/:version/named-credentials'], requireSession(sessions));
  app.use(metadataRest(jobs));
  app.use(namedCredentialsRouter(data));
  app.use(restRouter({ data, engine, sessions, count: new RequestCount(), url }));
  app.use(
    restErrors((error) => {
      log('error', error.message, { stack: error.stack });
    })
  );
  return app;
};
