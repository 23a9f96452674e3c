// Stryker works on a copy of the checkout without what the kernel's tests do not read. There ../shared is absent, so
// the engine vectors are left out: what the repository brings must find a mutant by itself.
import { fileURLToPath } from 'node:url';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['kernel/src/pricing/**/*.ts', 'kernel/src/lifecycle/**/*.ts'],
  testRunner: 'jest',
  plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/jest-runner'))],
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  jest: { configFile: 'scripts/tools/stryker/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  maxTestRunnerReuse: 25, // jest with ES modules does not give back its memory
  timeoutMS: 60_000, // on a busy machine a slow run must not look like a find
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  ignorePatterns: ['.cache', '.data', 'config', 'docs', 'force-app', 'local', 'reports', 'sync-service'],
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  incremental: true,
  incrementalFile: '.cache/mutation.json',
  thresholds: { high: 90, low: 85, break: null },
  allowConsoleColors: false
};
