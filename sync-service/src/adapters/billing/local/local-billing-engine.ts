/** The BillingEngine port on the engine's HTTP API. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { failed, succeeded, type Outcome } from '../../../platform/outcome.ts';
import type { BillingEngine, BillingNotice, OrderRequest } from '../../../ports/billing-engine.ts';
import { createClient, type Client, type ClientOptions } from './client.ts';
import { UnexpectedAnswer, toFailure } from './errors.ts';
import { ENGINE, fromLocalCatalog } from './mapping.ts';
import {
  wireAccountSchema,
  wireCapabilitiesSchema,
  wireCatalogSchema,
  wireInvoiceSchema,
  wireNoticeSchema,
  wireOrderSchema
} from './wire.ts';

const NOTICE_KINDS: Readonly<Record<string, BillingNotice['kind']>> = {
  'catalog.published': 'catalog_published',
  'invoice.posted': 'invoice_posted'
};

export function createLocalBillingEngine(options: ClientOptions): BillingEngine {
  const client = createClient(options);
  return {
    name: ENGINE,
    readCatalog: () => readCatalog(client),
    createAccount: (request, idempotencyKey) =>
      client.call({ method: 'POST', path: '/v1/accounts', body: request, idempotencyKey, answer: wireAccountSchema }),
    findAccount: (externalKey) =>
      first(client, `/v1/accounts?externalKey=${encodeURIComponent(externalKey)}`, 'accounts', wireAccountSchema),
    createOrder: async (request, idempotencyKey) => {
      const body = toLocalOrder(request);
      const order = await client.call({
        method: 'POST',
        path: '/v1/orders',
        body,
        idempotencyKey,
        answer: wireOrderSchema
      });
      return order.ok ? succeeded(order.value.subscription) : order;
    },
    findOrder: async (externalKey) => {
      const path = `/v1/orders?externalKey=${encodeURIComponent(externalKey)}`;
      const order = await first(client, path, 'orders', wireOrderSchema);
      return order.ok ? succeeded(order.value?.subscription) : order;
    },
    createFirstInvoice: (subscriptionId, idempotencyKey) => createFirstInvoice(client, subscriptionId, idempotencyKey),
    findFirstInvoice: (subscriptionId) =>
      first(client, `/v1/subscriptions/${encodeURIComponent(subscriptionId)}/invoices`, 'invoices', wireInvoiceSchema),
    registerWebhook: (url, secret) => registerWebhook(client, url, secret),
    readNotice
  };
}

async function readCatalog(client: Client) {
  const [catalog, capabilities] = await Promise.all([
    client.call({ method: 'GET', path: '/v1/catalog', answer: wireCatalogSchema }),
    client.call({ method: 'GET', path: '/v1/capabilities', answer: wireCapabilitiesSchema })
  ]);
  if (!catalog.ok) return catalog;
  if (!capabilities.ok) return capabilities;
  try {
    return succeeded(fromLocalCatalog(catalog.value, capabilities.value));
  } catch (error) {
    if (error instanceof z.ZodError)
      return toFailure(new UnexpectedAnswer(`The engine's capabilities: ${z.prettifyError(error)}`));
    throw error;
  }
}

async function createFirstInvoice(client: Client, subscriptionId: string, idempotencyKey: string) {
  const path = `/v1/subscriptions/${encodeURIComponent(subscriptionId)}/first-invoice`;
  const invoice = await client.call({ method: 'POST', path, idempotencyKey, answer: wireInvoiceSchema });
  return !invoice.ok && invoice.failure.code === 'nothing_to_invoice' ? succeeded(undefined) : invoice;
}

/** The first element of a list answer `{ [name]: [...] }`, or undefined when it is empty. */
async function first<T extends z.ZodType>(client: Client, path: string, name: string, element: T) {
  const answer = z.object({ [name]: z.array(element) });
  const list = await client.call({ method: 'GET', path, answer });
  return list.ok ? succeeded<z.output<T> | undefined>(list.value[name]?.[0]) : list;
}

function toLocalOrder({ lines, ...order }: OrderRequest) {
  return { ...order, lines: lines.map(({ ratePlanId, ...line }) => ({ ...line, planId: ratePlanId })) };
}

async function registerWebhook(client: Client, url: string, secret: string): Promise<Outcome<void>> {
  const events = Object.keys(NOTICE_KINDS);
  const body = { url, secret, events };
  const registered = await client.call({ method: 'POST', path: '/v1/webhooks', body, answer: z.unknown() });
  return registered.ok ? succeeded(undefined) : registered;
}

const readNotice: BillingEngine['readNotice'] = (headers, rawBody, secret) => {
  const given = headers['billing-signature'];
  const expected = `sha256=${createHmac('sha256', secret).update(rawBody).digest('hex')}`;
  if (typeof given !== 'string' || !sameText(given, expected))
    return failed({ code: 'signature_invalid', retryable: false, message: 'The signature does not match the body.' });
  const parsed = wireNoticeSchema.safeParse(JSON.parse(Buffer.from(rawBody).toString('utf8')));
  if (!parsed.success)
    return failed({ code: 'invalid_request', retryable: false, message: 'The notice has no id or no type.' });
  return succeeded({ id: parsed.data.id, kind: NOTICE_KINDS[parsed.data.type] ?? 'other' });
};

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
