/** The local billing engine as a process of its own, reached over HTTP only. */
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../scripts/free-port.mjs';
import { testDatabase } from '../../../scripts/test-postgres.mjs';
import { answers, startProcess, type Process } from './process.ts';

const MAIN = fileURLToPath(new URL('../../../local/billing/src/main.ts', import.meta.url));
export const BILLING_TOKEN = 'test-token-of-the-service';

export interface Billing {
  readonly databaseUrl: string;
  readonly url: string;
  readonly call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<T>;
  /** Makes the next matching calls go wrong. */
  readonly fault: (fault: Record<string, unknown>) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  /** Kills the process; the database and the address stay. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBilling(): Promise<Billing> {
  const database = await testDatabase('billing');
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  let running: Process | undefined;
  const start = async () => {
    running = startProcess(MAIN, {
      BILLING_PORT: String(port),
      BILLING_DATABASE_URL: database.url,
      BILLING_API_TOKEN: BILLING_TOKEN,
      LOG_LEVEL: 'warn'
    });
    await answers(`${url}/healthz`, running);
  };
  const stop = async () => running?.kill('SIGKILL');
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${BILLING_TOKEN}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  await start();
  return {
    url,
    databaseUrl: database.url,
    call,
    start,
    stop: async () => {
      await stop();
    },
    fault: async (fault) => {
      await call('POST', '/local/faults', fault);
    },
    clearFaults: async () => {
      await call('DELETE', '/local/faults');
    },
    close: async () => {
      await stop();
      await database.drop();
    }
  };
}
