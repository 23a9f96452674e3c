import { testDatabase } from '../../../scripts/test-postgres.mjs';
import { startBilling, type BillingOptions } from '../src/start-billing.ts';

export const TOKEN = 'test-token-0123456789';

export interface Reply<T = any> {
  status: number;
  headers: Headers;
  body: T;
}

export interface CallOptions {
  key?: string;
  token?: string | null;
  headers?: Record<string, string>;
}

/** Sends JSON to the engine as a machine client does. */
export function caller(url: string) {
  return async (method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Reply> => {
    const { key, token = TOKEN, headers } = options;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
        ...headers
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
  };
}

export type Call = ReturnType<typeof caller>;

/** A running engine on a database of its own. Time stands at noon of the given day until `clock.day` is moved. */
export async function billingForTest(options: BillingOptions & { today?: string } = {}) {
  const database = await testDatabase('billing');
  const clock = { day: options.today ?? '2027-01-14' };
  const now = () => new Date(`${clock.day}T12:00:00Z`);
  const config = { port: 0, databaseUrl: database.url, apiToken: TOKEN, logLevel: 'silent', webhookRetryMs: 20 };
  const start = () => startBilling(config, { ...options, now });
  let billing = await start();
  return {
    clock,
    databaseUrl: database.url,
    url: () => billing.url,
    call: ((...args) => caller(billing.url)(...args)) as Call,
    restart: async () => {
      await billing.close();
      billing = await start();
    },
    close: async () => {
      await billing.close();
      await database.drop();
    }
  };
}

export type Billing = Awaited<ReturnType<typeof billingForTest>>;

/** An account to order for. */
export async function newAccount(call: Call, externalKey = 'acme'): Promise<string> {
  const { body } = await call(
    'POST',
    '/v1/accounts',
    { externalKey, name: 'Acme GmbH', currency: 'EUR' },
    { key: `account-${externalKey}` }
  );
  return body.id;
}

/** 120 Enterprise seats for a year from 1 February 2027, with onboarding. */
export function seatsOrder(accountId: string, changes: object = {}) {
  return {
    externalKey: 'quote-1',
    accountId,
    currency: 'USD',
    startDate: '2027-02-01',
    termMonths: 12,
    catalogVersion: 1,
    lines: [
      { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_seats', quantity: '120' },
      { planKey: 'p1', planId: 'plan_seats_enterprise', chargeId: 'chg_onboarding', quantity: '1' }
    ],
    ...changes
  };
}
