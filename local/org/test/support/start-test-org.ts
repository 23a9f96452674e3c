/** The org's parts that events and pages need, on random ports and a folder of their own. */
import express from 'express';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OrgData } from '../../src/data/org-data.ts';
import { Engine } from '../../src/engine/engine.ts';
import { orgEventDeps } from '../../src/events/org-events.ts';
import { startEvents, type EventConfig, type Events } from '../../src/events/start-events.ts';
import { lightningHost, type LightningHost } from '../../src/lightning/lightning-router.ts';
import { orgLightningDeps } from '../../src/lightning/org-lightning.ts';
import { ADMIN_ID, ORGANIZATION_ID, seedOrg } from '../../src/setup/seed-org.ts';

const CACHE = path.join(import.meta.dirname, '../../../../.cache');
const EVERYTHING = { checkOnly: false, rollbackOnError: true, testLevel: 'NoTestRun', runTests: [] } as const;

export interface TestOrg {
  readonly url: string;
  readonly folder: string;
  readonly engine: Engine;
  readonly data: OrgData;
  readonly events: Events;
  readonly lightning: LightningHost;
  readonly organizationId: string;
  /** An access token of the administrator. */
  readonly token: string;
  /** @throws when the deploy is not kept */
  deploy(zip: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Starts an org, or one that goes on with the data of `folder`. */
export async function startTestOrg(
  options: { folder?: string; events?: Pick<EventConfig, 'keepAliveMs' | 'triggerRetryMs'> } = {}
): Promise<TestOrg> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'plumbline-org-')));
  const file = path.join(folder, 'org.sqlite');
  const data = new OrgData(file);
  seedOrg(data);
  const defects: string[] = [];
  const engine = await Engine.start(file, 1, (message) => defects.push(message));
  const token = `00D000000000001!${path.basename(folder)}`;
  const log = (): void => undefined;
  const userOfToken = (given: string): string | undefined => (given === token ? ADMIN_ID : undefined);
  const events = await startEvents(orgEventDeps({ data, engine, organizationId: ORGANIZATION_ID, userOfToken, log }), {
    port: 0,
    dataFolder: folder,
    ...options.events
  });
  const lightning = lightningHost(orgLightningDeps({ data, engine, feed: events.feed, cacheFolder: CACHE, log }));
  engine.on('published', (published) => {
    events.announce(published.map(({ topic }) => topic));
  });
  engine.on('deployed', () => {
    data.refresh();
    events.deployed();
  });
  const app = express().use('/local/events', events.controls).use('/lightning', lightning.router);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    engine,
    data,
    events,
    lightning,
    organizationId: ORGANIZATION_ID,
    token,
    async deploy(zip) {
      const result = await engine.deploy({ userId: ADMIN_ID, zip, options: EVERYTHING });
      if (!result.kept) throw new Error(JSON.stringify([result.errorMessage, result.failures]));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await events.close();
      await engine.close();
      data.close();
      if (options.folder === undefined) await rm(folder, { recursive: true });
    }
  };
}
