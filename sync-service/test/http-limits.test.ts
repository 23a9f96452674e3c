import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { remoteKeys, verifyToken } from '../src/platform/auth/verify-token.ts';
import { createApp } from '../src/platform/http/create-app.ts';
import { listen } from '../src/platform/http/listen.ts';
import { route } from '../src/platform/http/route.ts';
import { createLogger } from '../src/platform/log.ts';
import { createMetrics } from '../src/platform/metrics.ts';

let closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

/** An application of one route that breaks, and the log it writes. */
async function appThatBreaks(rateLimitPerMinute: number) {
  let written = '';
  const log = createLogger('info', { write: (line: string) => (written += line) });
  const broken = route({ method: 'get', path: '/breaks', summary: 'Breaks', answer: z.object({}) }, () =>
    Promise.reject(new Error('a secret of the database'))
  );
  const listening = await listen('127.0.0.1', 0);
  closing.push(() => listening.close(100));
  listening.serve(
    createApp({
      routes: [broken],
      publicUrl: listening.url,
      log,
      metrics: createMetrics(),
      rateLimitPerMinute,
      authorize: () => Promise.resolve()
    })
  );
  return { url: listening.url, log: () => written };
}

describe('the application', () => {
  test('answers a bug with 500 and no detail; the detail is in the log under the same correlation id', async () => {
    const app = await appThatBreaks(100);
    const response = await fetch(`${app.url}/breaks`, { headers: { 'x-correlation-id': 'deal-7' } });
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'internal_error' }, correlationId: 'deal-7' });
    const line =
      app
        .log()
        .split('\n')
        .find((text) => text.includes('a secret of the database')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({ correlationId: 'deal-7', level: 'error' });
  });

  test('answers 429 to those who ask too often, and says so', async () => {
    const app = await appThatBreaks(2);
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await fetch(`${app.url}/nowhere`)).status);
    expect(statuses).toEqual([404, 404, 429]);
  });

  test('answers 503 until it is wired, instead of letting callers wait', async () => {
    const listening = await listen('127.0.0.1', 0);
    closing.push(() => listening.close(100));
    expect((await fetch(listening.url)).status).toBe(503);
  });
});

describe('tokens of an issuer of your own', () => {
  test('are checked against its key set: signature, issuer, audience, expiry, scope', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    const { privateKey: strange } = await generateKeyPair('ES256');
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
    const server = await serveJson(keys);
    const rules = { issuer: 'https://issuer.example', audience: 'plumbline', keys: remoteKeys(server) };
    const token = (claims: { issuer?: string; audience?: string; expires?: string; key?: typeof strange }) =>
      new SignJWT({ scope: 'orders:read catalog:read' })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setIssuer(claims.issuer ?? 'https://issuer.example')
        .setAudience(claims.audience ?? 'plumbline')
        .setExpirationTime(claims.expires ?? '5m')
        .sign(claims.key ?? privateKey);
    const verdict = async (claims: Parameters<typeof token>[0], scope = 'orders:read') =>
      verifyToken(rules, `Bearer ${await token(claims)}`, scope).then(
        () => 'welcome',
        (error: unknown) => (error as { code: string }).code
      );
    expect(await verdict({})).toBe('welcome');
    expect(await verdict({}, 'catalog:pull')).toBe('scope_missing');
    expect(await verdict({ key: strange })).toBe('unauthenticated');
    expect(await verdict({ issuer: 'https://other.example' })).toBe('unauthenticated');
    expect(await verdict({ audience: 'somebody else' })).toBe('unauthenticated');
    expect(await verdict({ expires: '-5m' })).toBe('unauthenticated');
  });
});

async function serveJson(content: unknown): Promise<string> {
  const server: Server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(content));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/jwks.json`;
}
