import * as z from 'zod';
import type { OrgConfig } from './start-org.ts';

const port = (byDefault: number): z.ZodType<number> => z.coerce.number().int().min(0).max(65_535).default(byDefault);

const environmentSchema = z.object({
  ORG_PORT: port(4200),
  ORG_PUBSUB_PORT: port(4243),
  ORG_DATA_DIR: z.string({ error: 'is missing: a folder for the org’s data' }).min(1),
  ORG_CLIENTS_FILE: z.string({ error: 'is missing: a JSON file of the apps that may sign in' }).min(1)
});

export type ConfigOutcome =
  | { readonly ok: true; readonly value: Pick<OrgConfig, 'port' | 'pubsubPort' | 'dataDir' | 'clientsFile'> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the environment; all problems are reported together. */
export const readConfig = (environment: NodeJS.ProcessEnv): ConfigOutcome => {
  const parsed = environmentSchema.safeParse(environment);
  if (!parsed.success)
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) };
  const { ORG_PORT, ORG_PUBSUB_PORT, ORG_DATA_DIR, ORG_CLIENTS_FILE } = parsed.data;
  return {
    ok: true,
    value: { port: ORG_PORT, pubsubPort: ORG_PUBSUB_PORT, dataDir: ORG_DATA_DIR, clientsFile: ORG_CLIENTS_FILE }
  };
};
