/** `npm test`: every test there is. Arguments choose suites by name: `npm test -- kernel components`. Ends with one line of totals. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ensureChromium } from './chromium.mjs';
import { root } from './start/settings.mjs';

const require = createRequire(import.meta.url);
const jest = require.resolve('jest/bin/jest');
const node = (...args) => [
  process.execPath,
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  // V8 of Node 24.21 was seen to abort ("jit_page_->allocations_.erase") when a module lexer's WebAssembly was tiered up
  // and its old code freed; without either there is nothing to free.
  '--no-wasm-tier-up',
  '--no-wasm-code-gc',
  ...args
];
const project = (name) => node(jest, '-c', 'jest.node.config.mjs', '--selectProjects', name);

const SUITES = {
  kernel: project('kernel'),
  billing: project('local/billing'),
  org: project('local/org'),
  service: project('sync-service'),
  components: [process.execPath, require.resolve('@salesforce/sfdx-lwc-jest/bin/sfdx-lwc-jest'), '--', '-w', '2'],
  story: [...project('local/story'), '--runInBand']
};
const NEED_CHROMIUM = ['kernel', 'billing', 'org', 'story'];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(1);
}
const names = asked.length > 0 ? asked : Object.keys(SUITES);
if (names.some((name) => NEED_CHROMIUM.includes(name))) process.env.CHROME_PATH = ensureChromium();
mkdirSync(`${root}/reports`, { recursive: true });

const totals = { passed: 0, failed: 0, broken: [] };
for (const name of names) {
  console.log(`\n── ${name} ──`);
  const report = `reports/${name}.json`;
  rmSync(`${root}/${report}`, { force: true });
  const [command, ...args] = SUITES[name];
  const { status } = spawnSync(command, [...args, '--json', `--outputFile=${report}`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit']
  });
  const result = existsSync(`${root}/${report}`) ? JSON.parse(readFileSync(`${root}/${report}`, 'utf8')) : undefined;
  totals.passed += result?.numPassedTests ?? 0;
  totals.failed += result?.numFailedTests ?? 0;
  if (status !== 0 || !result || result.numTotalTests === 0) totals.broken.push(name);
}

if (totals.broken.length > 0)
  console.log(`\nNot green: ${totals.broken.join(', ')}. Run one alone with: npm test -- ${totals.broken[0]}`);
// A suite that broke before it ran a test must not look like success.
const failed = totals.broken.length > 0 ? Math.max(totals.failed, 1) : 0;
console.log(`\n${totals.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
