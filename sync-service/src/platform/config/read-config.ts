/** The only reader of the environment: parse once, report every problem together, never print a secret. */
import * as z from 'zod';
import { configSchema, type Config } from './config-schema.ts';

/** Names whose values never appear in a message or a log line. */
const SECRETS = ['DATABASE_URL', 'DBOS_DATABASE_URL', 'BILLING_API_TOKEN', 'BILLING_WEBHOOK_SECRET'] as const;

export class ConfigurationError extends Error {
  constructor(problems: readonly string[]) {
    super(`Configuration has ${String(problems.length)} problem(s):\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * The service's configuration from environment variables; empty strings count as absent.
 * @throws ConfigurationError with one line per problem, each naming its variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = configSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(parsed.error.issues.map(problem));
}

function problem(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  return `${name}: ${issue.code === 'invalid_type' ? 'is required' : issue.message}`; // text cannot be of a wrong type
}

/** The configuration as it may be logged: secrets replaced, everything else as read. */
export function redacted(config: Config): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      (SECRETS as readonly string[]).includes(name) ? '[redacted]' : value
    ])
  );
}
