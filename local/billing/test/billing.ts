import { testDatabase } from '../../../scripts/test-postgres.mjs';
import type { Account } from '../src/accounts/schema.ts';
import { startBilling, type BillingOptions } from '../src/start-billing.ts';

export const TOKEN = 'test-token-0123456789';

export interface Failure {
  error: {
    code: string;
    message: string;
    details?: {
      issues?: { path: string; message: string }[];
      problems?: { code: string; path: string; message: string }[];
    };
  };
}

export interface Reply<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface CallOptions {
  key?: string;
  token?: string | null;
}

/** Sends JSON to the engine as a machine client does; a text goes out as it is. */
export async function callAt<T = Failure>(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  options: CallOptions = {}
): Promise<Reply<T>> {
  const { key, token = TOKEN } = options;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key })
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) })
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as T };
}

/** A running engine on a database of its own. Time stands at noon of a day until `clock.day` is moved. */
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
    call: <T = Failure>(method: string, path: string, body?: unknown, callOptions?: CallOptions) =>
      callAt<T>(billing.url, method, path, body, callOptions),
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
export async function newAccount(url: string, externalKey = 'acme'): Promise<string> {
  const { body } = await callAt<Account>(url, 'POST', '/v1/accounts', {
    externalKey,
    name: 'Acme GmbH',
    currency: 'EUR'
  });
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

/** Waits until something holds; fails after 5 seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not happen within 5 seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
