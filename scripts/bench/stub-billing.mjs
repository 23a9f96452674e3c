/** A billing engine that has nothing but a catalog: what the mirror needs of one, at sizes that nobody would type in. */
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { CAPABILITIES } from '../../local/billing/src/catalog/capabilities.ts';

const json = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

async function bodyOf(request) {
  const chunks = await Array.fromAsync(request);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/**
 * @param {number} port
 * @param {ReturnType<typeof import('./stub-catalog.mjs').stubCatalog>} first
 * @returns {Promise<{ publish: (catalog: object) => Promise<void>, stop: () => Promise<void> }>} `publish` tells the subscriber, signed
 */
export async function startStubBilling(port, first) {
  let catalog = first;
  let subscriber;
  const answers = {
    'GET /healthz': (_, response) => json(response, 200, {}),
    'GET /v1/capabilities': (_, response) => json(response, 200, CAPABILITIES),
    'GET /v1/catalog': (_, response) => json(response, 200, catalog),
    'POST /v1/webhooks': async (request, response) => {
      subscriber = await bodyOf(request);
      json(response, 201, {});
    }
  };
  const server = createServer((request, response) => {
    const answer = answers[`${request.method} ${request.url}`];
    if (answer) void answer(request, response);
    else json(response, 404, { error: { code: 'not_found', message: `No ${request.url} here.` } });
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    publish: async (next) => {
      catalog = next;
      await tell(subscriber);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

async function tell({ url, secret }) {
  const body = JSON.stringify({
    id: randomUUID(),
    type: 'catalog.published',
    occurredAt: new Date().toISOString(),
    data: {}
  });
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'billing-signature': signature };
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`The service answered the webhook with ${response.status}.`);
}
