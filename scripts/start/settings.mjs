/** Where everything runs and is kept on a laptop. Every value can be set in the environment or in a file `.env`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The environment variable of each port, and its default. */
export const PORT_SETTINGS = {
  postgres: ['POSTGRES_PORT', 54320],
  billing: ['BILLING_PORT', 4100],
  org: ['ORG_PORT', 4200],
  pubsub: ['ORG_PUBSUB_PORT', 4243],
  service: ['PORT', 4300]
};

function readPort(env, [name, fallback]) {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > 65535)
    throw new Error(`${name} is "${env[name]}": give a port from 1 to 65535.`);
  return value;
}

/** @returns {{ dataDir: string, ports: Record<keyof typeof PORT_SETTINGS, number>, urls: Record<'billing' | 'org' | 'service', string> }} */
export function readSettings(env = process.env) {
  const ports = Object.fromEntries(
    Object.entries(PORT_SETTINGS).map(([part, setting]) => [part, readPort(env, setting)])
  );
  const at = (part) => `http://127.0.0.1:${ports[part]}`;
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
