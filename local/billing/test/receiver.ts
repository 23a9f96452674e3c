import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  id: string | undefined;
  signature: string | undefined;
  raw: string;
  body: { id: string; type: string; occurredAt: string; data: Record<string, unknown> };
}

/** An HTTP server that keeps what it is sent and answers with the given statuses in turn, 204 when they are used up. */
export async function startReceiver(statuses: number[] = [], port = 0) {
  const deliveries: Delivery[] = [];
  const server = createServer((req, res) => {
    let raw = '';
    req.setEncoding('utf8').on('data', (part: string) => (raw += part));
    req.on('end', () => {
      const header = (name: string) => req.headers[name] as string | undefined;
      deliveries.push({
        id: header('billing-event-id'),
        signature: header('billing-signature'),
        raw,
        body: JSON.parse(raw) as Delivery['body']
      });
      res.writeHead(statuses.shift() ?? 204).end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    deliveries,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    }
  };
}
