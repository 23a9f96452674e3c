import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NamedCredentials, ResolvedCredential } from '../../src/setup/named-credentials.ts';
import { openBench, type Bench } from './apex-bench.ts';
import { startHttpService, type HttpService } from './http-service.ts';

const CALLS = `public class Calls {
  @AuraEnabled public static String send(String method, String endpoint, String body, Integer timeout) {
    HttpRequest request = new HttpRequest();
    request.setEndpoint(endpoint); request.setMethod(method); request.setHeader('X-Correlation-Id', 'c-1');
    if (body != null) { request.setBody(body); }
    if (timeout != null) { request.setTimeout(timeout); }
    try {
      HttpResponse r = new Http().send(request);
      return r.getStatusCode() + ' ' + r.getHeader('X-ANSWER') + ' ' + r.getBody();
    } catch (CalloutException e) { return e.getTypeName() + ': ' + e.getMessage(); }
  }
  @AuraEnabled public static Integer manyTimes(String endpoint) {
    for (Integer i = 0; i < 101; i++) { send('GET', endpoint, null, null); }
    return 0;
  }
}`;

let service: HttpService;
let bench: Bench;
beforeAll(async () => {
  service = await startHttpService();
  const oauth = { tokenUrl: `${service.url}/token`, clientId: 'client', clientSecret: 'secret', scope: 'quotes' };
  const known: Readonly<Record<string, ResolvedCredential>> = {
    Open: { ok: true, url: service.url, oauth: undefined },
    Secured: { ok: true, url: `${service.url}/secured/`, oauth },
    WrongSecret: { ok: true, url: service.url, oauth: { ...oauth, clientSecret: 'wrong' } }
  };
  const reason = 'The named credential Nowhere has no client secret. Set it in Setup.';
  const namedCredentials: NamedCredentials = { resolve: (name) => known[name] ?? { ok: false, reason } };
  bench = openBench({ classes: { Calls: CALLS }, namedCredentials });
});
afterAll(async () => {
  bench.close();
  await service.close();
});

const send = (method: string, endpoint: string, more: Readonly<Record<string, unknown>> = {}): string =>
  String(bench.call('Calls.send', { method, endpoint, ...more }));

test('a request arrives with its method, header and body, and the answer comes back', () => {
  expect(send('POST', 'callout:Open/v1/quotes', { body: '{"a":1}' })).toBe(
    '201 yes {"method":"POST","url":"/v1/quotes","authorization":null,"header":"c-1","body":"{\\"a\\":1}"}'
  );
});

test('a named credential signs in with client credentials and keeps its token', () => {
  const first = send('GET', 'callout:Secured/orders');
  expect(first).toContain(
    '"url":"/secured/orders","authorization":"Bearer token-1 grant_type=client_credentials&scope=quotes"'
  );
  expect(send('GET', 'callout:Secured/orders')).toBe(first);
});

test('a withdrawn token is fetched again, once', () => {
  send('GET', 'callout:Open/withdraw');
  expect(send('GET', 'callout:Secured/orders')).toContain('Bearer token-2');
});

test('an answer that takes too long is a CalloutException', () => {
  const started = performance.now();
  expect(send('GET', 'callout:Open/slow', { timeout: 200 })).toBe('System.CalloutException: Read timed out');
  expect(performance.now() - started).toBeLessThan(4000);
});

test('where nobody listens the connection is refused', async () => {
  const gone = await startHttpService();
  await gone.close();
  expect(send('GET', gone.url)).toMatch(/^System\.CalloutException: connect ECONNREFUSED 127\.0\.0\.1:\d+$/);
});

test('a credential that is not set up says what to do', () => {
  const words = 'The named credential Nowhere has no client secret. Set it in Setup.';
  expect(send('GET', 'callout:Nowhere/x')).toBe(`System.CalloutException: ${words}`);
});

test('a refused sign-in says where', () => {
  expect(send('GET', 'callout:WrongSecret/x')).toBe(
    `System.CalloutException: Unable to fetch the OAuth token from ${service.url}/token: status 401`
  );
});

test('a timeout beyond 120 seconds is refused', () => {
  expect(() => bench.call('Calls.send', { method: 'GET', endpoint: 'callout:Open/x', timeout: 120_001 })).toThrow(
    expect.objectContaining({ exceptionType: 'System.CalloutException' })
  );
});

test('a transaction makes at most 100 callouts', () => {
  expect(() => bench.call('Calls.manyTimes', { endpoint: 'callout:Open/x' })).toThrow(
    expect.objectContaining({ stackTrace: expect.stringContaining('Too many callouts: 101') as unknown })
  );
}, 60_000);
