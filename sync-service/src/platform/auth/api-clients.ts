/** Who may ask the built-in issuer for a token, from API_CLIENTS_FILE. Only hashes of secrets are kept. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ConfigurationError } from '../config/read-config.ts';

const apiClientsSchema = z.array(
  z.object({
    clientId: z.string().min(1),
    clientSecretSha256: z.string().regex(/^[0-9a-f]{64}$/i, { message: 'must be 64 hex digits' }),
    scopes: z.array(z.string().min(1))
  })
);
export type ApiClient = z.infer<typeof apiClientsSchema>[number];

/** @throws ConfigurationError when the file is no list of clients */
export function readApiClients(file: string): ApiClient[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigurationError([`API_CLIENTS_FILE: ${file} is not readable JSON`]);
  }
  const parsed = apiClientsSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => `API_CLIENTS_FILE: ${issue.path.join('.')} ${issue.message}`)
  );
}

/** The client whose id and secret these are; compares in constant time. */
export function authenticate(clients: readonly ApiClient[], id: string, secret: string): ApiClient | undefined {
  const given = createHash('sha256').update(secret).digest();
  const client = clients.find((c) => c.clientId === id);
  const expected = Buffer.from(client?.clientSecretSha256 ?? '0'.repeat(64), 'hex');
  return timingSafeEqual(given, expected) ? client : undefined;
}
