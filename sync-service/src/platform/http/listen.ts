import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly server: Server;
  readonly url: string;
  /** Stops accepting, lets running requests end, cuts what is still open after the grace time. */
  close(graceMs: number): Promise<void>;
}

/** Listens first and takes its application later, so that the address is known to whoever needs it. */
export async function listen(host: string, port: number): Promise<Listening & { serve(app: RequestListener): void }> {
  let application: RequestListener = notYet;
  const server = createServer((request, response) => {
    application(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    server,
    url: `http://${host}:${String(bound)}`,
    serve: (app) => {
      application = app;
    },
    close: (graceMs) => close(server, graceMs)
  };
}

const notYet: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end();
};

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
