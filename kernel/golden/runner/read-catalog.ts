import * as z from 'zod';
import type { Catalog } from '../../src/index.ts';
import { catalogSchema } from '../../src/schemas.ts';
import { checkText, type Checked } from './check-text.ts';
import { readYaml } from './read-yaml.ts';
import { isRecord } from './record.ts';

/** What only a pulled catalog has; one that is written by hand may leave it out. */
const NOT_PULLED = { engine: 'local', version: '0', hash: '0'.repeat(64), pulledAt: '1970-01-01T00:00:00Z' };

/** Reads a catalog in YAML or JSON. */
export function readCatalog(file: string, text: string): Checked<Catalog> {
  const yaml = readYaml(file, text);
  if (Array.isArray(yaml)) return { ok: false, problems: yaml };
  const value = isRecord(yaml.value) ? { ...NOT_PULLED, ...yaml.value } : yaml.value;
  return checkText(catalogSchema(z), yaml, value);
}
