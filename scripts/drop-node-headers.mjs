/**
 * Runs after every install, on whatever Node the machine has. The package `node` keeps all that its program was packed with, C headers
 * for building native modules above all: 67 MB, and nobody builds any here.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules/node/node_modules', import.meta.url));
for (const name of existsSync(packages) ? readdirSync(packages) : [])
  rmSync(path.join(packages, name, 'include'), { recursive: true, force: true });
