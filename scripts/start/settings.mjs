/** Where everything runs and is kept on a laptop. Every value can be set in the environment or in a file `.env`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns {{ dataDir: string, ports: Record<'postgres' | 'billing' | 'org' | 'pubsub' | 'service', number>, urls: Record<'billing' | 'org' | 'service', string> }} */
export function readSettings(env = process.env) {
  const port = (name, fallback) => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 1 || value > 65535)
      throw new Error(`${name} is "${env[name]}": give a port from 1 to 65535.`);
    return value;
  };
  const ports = {
    postgres: port('POSTGRES_PORT', 54320),
    billing: port('BILLING_PORT', 4100),
    org: port('ORG_PORT', 4200),
    pubsub: port('ORG_PUBSUB_PORT', 4243),
    service: port('PORT', 4300)
  };
  const at = (name) => `http://127.0.0.1:${ports[name]}`;
  return {
    dataDir: path.resolve(root, env.PLUMBLINE_DATA_DIR ?? '.data'),
    ports,
    urls: { billing: at('billing'), org: at('org'), service: at('service') }
  };
}

/** Reads `.env` of the checkout when there is one; the environment wins. */
export function loadEnvironmentFile() {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
