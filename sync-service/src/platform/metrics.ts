/** The service's metrics, in one registry per running service so that tests may start several. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from request to response',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers
    }),
    stepSeconds: new Histogram({
      name: 'workflow_step_duration_seconds',
      help: 'Time of one attempt of an order step',
      labelNames: ['step', 'outcome'],
      buckets: SECONDS,
      registers
    }),
    orders: new Counter({
      name: 'orders_total',
      help: 'Orders by how they ended',
      labelNames: ['end'],
      registers
    }),
    catalogPulls: new Counter({
      name: 'catalog_pulls_total',
      help: 'Catalog pulls by result',
      labelNames: ['result'],
      registers
    }),
    catalogVersion: new Gauge({ name: 'catalog_version', help: 'Version of the current catalog', registers }),
    catalogRefused: new Gauge({ name: 'catalog_refused_plans', help: 'Plans refused at the last pull', registers }),
    subscriberConnected: new Gauge({
      name: 'subscriber_connected',
      help: '1 while the event stream is open',
      registers
    }),
    subscriberLag: new Gauge({
      name: 'subscriber_lag_seconds',
      help: 'Age of the last event when it was handled',
      registers
    }),
    eventsHandled: new Counter({
      name: 'subscriber_events_total',
      help: 'Events by what became of them',
      labelNames: ['result'],
      registers
    })
  };
}
