/** An HTTP proxy that can hold one call: before it reaches its target, or after its effect and before its answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hold {
  readonly method: string;
  readonly path: RegExp;
  readonly when: 'before' | 'after';
}

export interface HoldingProxy {
  readonly url: string;
  /** Method and path of every call so far. */
  readonly calls: readonly string[];
  /** Resolves when a matching call is held. Nobody lets it go: its caller is meant to die. */
  readonly hold: (hold: Hold) => Promise<void>;
  readonly close: () => void;
}

export async function holdingProxy(target: string): Promise<HoldingProxy> {
  const calls: string[] = [];
  let waiting: (Hold & { reached: () => void }) | undefined;
  const matches = (when: Hold['when'], request: IncomingMessage) =>
    waiting?.when === when && waiting.method === request.method && waiting.path.test(request.url ?? '');
  const holdIt = () => {
    waiting?.reached();
    waiting = undefined;
  };
  const forward = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bodyOf(request);
    calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (matches('before', request)) {
      holdIt();
      return;
    }
    const answer = await fetch(target + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: forwardable(request),
      ...(body.length > 0 ? { body } : {})
    });
    const text = (await answer.text()).replaceAll(`"instance_url":"${target}"`, `"instance_url":"${url}"`);
    if (matches('after', request)) {
      holdIt();
      return;
    }
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(text);
  };
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    calls,
    hold: (hold) => new Promise((resolve) => (waiting = { ...hold, reached: resolve })),
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function forwardable(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && !['host', 'connection', 'content-length', 'transfer-encoding'].includes(name))
      headers.set(name, value);
  return headers;
}
