/** Everything that happens to an event after its commit: Apex triggers, the Pub/Sub API, pages, and the end of its retention. */
import type { Router } from 'express';
import type { EventFeed } from '../lightning/deps.ts';
import { orgCertificate } from './certificate.ts';
import { eventControlRouter } from './control-router.ts';
import { DeliveryFaults } from './delivery-faults.ts';
import type { EventDeps } from './deps.ts';
import { EventBus } from './event-bus.ts';
import { eventFeed } from './event-feed.ts';
import { WireSchemas } from './event-wire.ts';
import { startPubSubServer } from './pubsub/pubsub-server.ts';
import { startTriggerDelivery } from './triggers/trigger-delivery.ts';

const HOUR_MS = 60 * 60 * 1000;
const KEEP_ALIVE_MS = 90_000;
const TRIGGER_RETRY_MS = 1_000;

export interface EventConfig {
  /** 0 for any free port. */
  readonly port: number;
  /** Where the certificate is kept. */
  readonly dataFolder: string;
  readonly keepAliveMs?: number;
  readonly triggerRetryMs?: number;
}

export interface Events {
  readonly pubsubAddress: string;
  readonly certificatePem: string;
  /** For lightning/empApi. */
  readonly feed: EventFeed;
  /** Mount at `/local/events`. */
  readonly controls: Router;
  /** Call after every commit that published events. */
  announce(topics: Iterable<string>): void;
  /** Call after every deploy, once the main thread's schema is fresh. */
  deployed(): void;
  close(): Promise<void>;
}

export async function startEvents(deps: EventDeps, config: EventConfig): Promise<Events> {
  const bus = new EventBus(deps.data);
  const [schemas, faults] = [new WireSchemas(), new DeliveryFaults()];
  const certificate = await orgCertificate(config.dataFolder);
  const context = { deps, bus, schemas, faults, keepAliveMs: config.keepAliveMs ?? KEEP_ALIVE_MS };
  const server = await startPubSubServer(context, config.port, certificate);
  const triggers = startTriggerDelivery(deps, bus, config.triggerRetryMs ?? TRIGGER_RETRY_MS);
  const purge = setInterval(() => {
    bus.purge(Date.now());
  }, HOUR_MS);
  bus.purge(Date.now());
  return {
    pubsubAddress: server.address,
    certificatePem: certificate.certificatePem,
    feed: eventFeed(deps.data, bus, schemas),
    controls: eventControlRouter(deps, {
      bus,
      faults,
      triggers,
      breakStreams: () => {
        server.breakStreams();
      }
    }),
    announce: (topics) => {
      bus.announce(topics);
    },
    deployed: () => {
      triggers.deployed();
    },
    async close() {
      clearInterval(purge);
      server.close();
      await triggers.close();
    }
  };
}
