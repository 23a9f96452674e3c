import type { DeliveryFaults } from '../delivery-faults.ts';
import type { EventDeps } from '../deps.ts';
import type { EventBus } from '../event-bus.ts';
import type { WireSchemas } from '../event-wire.ts';

/** What every call of the Pub/Sub server works with. */
export interface PubSubContext {
  readonly deps: EventDeps;
  readonly bus: EventBus;
  readonly schemas: WireSchemas;
  readonly faults: DeliveryFaults;
  /** A quiet stream gets an empty answer this often; Salesforce promises one within 270 s. */
  readonly keepAliveMs: number;
}
