import * as z from 'zod';

const schema = z.object({
  BILLING_PORT: z.coerce.number().int().min(0).max(65535).default(4100),
  BILLING_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }),
  BILLING_API_TOKEN: z.string({ error: 'is required' }).min(16, 'must have at least 16 characters'),
  BILLING_CONSOLE_ORIGIN: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')
});

/** What the process needs to know. `port` 0 takes any free port. */
export interface BillingConfig {
  port: number;
  databaseUrl: string;
  /** Bearer token that machine clients send. */
  apiToken: string;
  /** Browser origin of finance's console when a proxy stands in front; by default the address of the request. */
  consoleOrigin?: string;
  logLevel?: string;
  /** Wait before the first repeat of an unanswered webhook, in milliseconds; doubles with every try. Default 1000. */
  webhookRetryMs?: number;
}

/** Reads the environment once; throws ONE error that lists every problem, without values (they may be secrets). */
export function readConfig(env: Record<string, string | undefined>): BillingConfig {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data, error } = schema.safeParse(filled);
  if (error) {
    const problems = error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration problems:\n${problems.join('\n')}`);
  }
  return {
    port: data.BILLING_PORT,
    databaseUrl: data.BILLING_DATABASE_URL,
    apiToken: data.BILLING_API_TOKEN,
    logLevel: data.LOG_LEVEL,
    ...(data.BILLING_CONSOLE_ORIGIN && { consoleOrigin: data.BILLING_CONSOLE_ORIGIN })
  };
}
