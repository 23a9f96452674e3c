/** A small service in a thread of its own, for Apex blocks the thread that calls it. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface HttpService {
  readonly url: string;
  close(): Promise<number>;
}

const SERVER = `
  const { createServer } = require('node:http');
  const { parentPort } = require('node:worker_threads');
  let tokens = 0;
  let current = '';
  const body = async (request) => { let text = ''; for await (const part of request) text += part; return text; };
  const server = createServer(async (request, response) => {
    const answer = (status, json, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
    const text = await body(request);
    if (request.url === '/token') {
      const basic = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64').toString();
      if (basic !== 'client:secret') return answer(401, { error: 'invalid_client' });
      current = 'token-' + ++tokens + ' ' + text;
      return answer(200, { access_token: current, expires_in: 3600 });
    }
    if (request.url === '/slow') return setTimeout(() => answer(200, 'late'), 5000).unref();
    if (request.url === '/withdraw') { const was = current; current = 'withdrawn'; return answer(200, was); }
    if (request.url.startsWith('/secured') && request.headers.authorization !== 'Bearer ' + current) return answer(401, { error: 'unauthorized' });
    answer(201, { method: request.method, url: request.url, authorization: request.headers.authorization ?? null, header: request.headers['x-correlation-id'] ?? null, body: text }, { 'x-answer': 'yes' });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage('http://127.0.0.1:' + server.address().port));
`;

export async function startHttpService(): Promise<HttpService> {
  const worker = new Worker(SERVER, { eval: true });
  const [url] = (await once(worker, 'message')) as [string];
  return { url, close: () => worker.terminate() };
}
