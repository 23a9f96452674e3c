/**
 * `npm run test:long`: every law of the kernel with 10,000 random cases (`LAW_RUNS=50000 npm run test:long` for more).
 * Prints how many cases each suite tried; ends with 1 when a law does not hold or tries fewer.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import config from '../jest.node.config.mjs';
import { root } from './start/settings.mjs';

const LAW_TIMEOUT_MS = 30 * 60_000;
const tests = path.join(root, 'kernel/test');
const suites = readdirSync(tests, { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.join(tests, file))
  .filter((file) => readFileSync(file, 'utf8').includes('fc.assert('));

const kernel = {
  ...config.projects.find(({ displayName }) => displayName === 'kernel'),
  setupFilesAfterEnv: [path.join(tests, 'fixtures/count-law-runs.ts')]
};
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    '--no-wasm-tier-up', // why: scripts/test.mjs
    '--no-wasm-code-gc',
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    '--config',
    JSON.stringify(kernel),
    '--testTimeout',
    LAW_TIMEOUT_MS,
    '--maxWorkers',
    '2',
    '--runTestsByPath',
    ...suites
  ].map(String),
  { cwd: root, stdio: 'inherit', env: { LAW_RUNS: '10000', ...process.env } }
);
process.exitCode = status ?? 1;
