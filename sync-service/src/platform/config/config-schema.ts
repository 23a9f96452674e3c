/** Every environment variable of the service: its shape, its default and what a person did wrong when it does not fit. */
import { existsSync } from 'node:fs';
import * as z from 'zod';

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be a URL starting with ${protocols.map((p) => `${p}//`).join(' or ')}`
  });
const http = url(['http:', 'https:']);
const postgres = url(['postgresql:', 'postgres:']);
const file = z.string().refine((path) => existsSync(path), { message: 'names a file that does not exist' });

const whole = (min: number, max: number) => {
  const message = `must be a whole number from ${String(min)} to ${String(max)}`;
  return z
    .string()
    .regex(/^\d+$/, { message })
    .transform(Number)
    .pipe(z.int().min(min, { message }).max(max, { message }));
};
const seconds = (max: number) => {
  const message = `must be a number of seconds up to ${String(max)}`;
  return z
    .string()
    .regex(/^\d+(\.\d+)?$/, { message })
    .transform(Number)
    .pipe(z.number().positive({ message }).max(max, { message }));
};

const EVEN_AFTER_OTHER_PROBLEMS = () => true;

export const configSchema = z
  .object({
    PORT: whole(0, 65_535).default(4300),
    HOST: z.string().default('127.0.0.1'),
    /** How others reach this service: the webhook target and the tokens' issuer. Default: where it listens. */
    PUBLIC_URL: http.optional(),
    DATABASE_URL: postgres,
    DBOS_DATABASE_URL: postgres,
    BILLING_URL: http,
    BILLING_API_TOKEN: z.string().min(8, { message: 'must have at least 8 characters' }),
    BILLING_WEBHOOK_SECRET: z.string().min(16, { message: 'must have at least 16 characters' }),
    BILLING_TIMEOUT_SECONDS: seconds(120).default(10),
    SALESFORCE_LOGIN_URL: http,
    /** Whom a login addresses: https://login.salesforce.com for some orgs. Default: the login URL. */
    SALESFORCE_AUDIENCE: http.optional(),
    SALESFORCE_CLIENT_ID: z.string().min(1),
    SALESFORCE_USERNAME: z.string().min(1),
    SALESFORCE_PRIVATE_KEY_FILE: file,
    SALESFORCE_PUBSUB_ENDPOINT: z
      .string()
      .regex(/^[\w.-]+:\d+$/, { message: 'must be host:port, for example api.pubsub.salesforce.com:7443' }),
    SALESFORCE_PUBSUB_CA_FILE: file.optional(),
    SALESFORCE_API_VERSION: z
      .string()
      .regex(/^\d+\.0$/, { message: 'must look like 66.0' })
      .default('66.0'),
    API_CLIENTS_FILE: file.optional(),
    TOKEN_ISSUER: http.optional(),
    TOKEN_JWKS_URL: http.optional(),
    TOKEN_AUDIENCE: z.string().default('plumbline'),
    CATALOG_PULL_SECONDS: seconds(86_400).default(300),
    RECONCILE_SECONDS: seconds(86_400).default(300),
    ORDER_RETRY_FIRST_SECONDS: seconds(60).default(2),
    ORDER_RETRY_CAP_SECONDS: seconds(3_600).default(60),
    /** Names this node in the workflow store. Keep it stable: a restarted node finishes the work of its own name only. */
    EXECUTOR_ID: z.string().default('sync-1'),
    RATE_LIMIT_PER_MINUTE: whole(1, 1_000_000).default(6000),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        message: 'must be one of fatal, error, warn, info, debug, trace, silent'
      })
      .default('info')
  })
  .refine((c) => (c.TOKEN_ISSUER === undefined) === (c.TOKEN_JWKS_URL === undefined), {
    when: EVEN_AFTER_OTHER_PROBLEMS,
    path: ['TOKEN_JWKS_URL'],
    message: 'must be set together with TOKEN_ISSUER (both for an issuer of your own, neither for the built-in one)'
  })
  .refine((c) => c.TOKEN_ISSUER !== undefined || c.API_CLIENTS_FILE !== undefined, {
    when: EVEN_AFTER_OTHER_PROBLEMS,
    path: ['API_CLIENTS_FILE'],
    message: 'is required by the built-in token issuer'
  });

export type Config = z.infer<typeof configSchema>;
