/** The real sf CLI, unmodified, deploys force-app to the local org and runs its Apex tests there. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startStack, type Stack } from './stack.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let stack: Stack;
let home: string;

beforeAll(async () => {
  stack = await startStack();
  home = await mkdtemp(path.join(tmpdir(), 'plumbline-sf-'));
}, 300_000);
afterAll(async () => {
  await stack.stop();
  await rm(home, { recursive: true, force: true });
}, 60_000);

/** Runs one of our scripts in a home folder of its own, so that no login of this machine is used or changed. */
function run(
  script: string,
  args: string[],
  environment: Record<string, string> = {}
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, HOME: home, ...environment },
    encoding: 'utf8'
  });
  return { status, output: `${stdout}${stderr}` };
}

test('npm run deploy deploys force-app', async () => {
  const admin = await stack.platform.login('admin');
  const login = ['org', 'login', 'access-token', '--instance-url', stack.urls.org, '--no-prompt', '--alias', 'local'];
  const loggedIn = run('scripts/sf.mjs', login, { SF_ACCESS_TOKEN: admin.accessToken ?? '' });
  expect(loggedIn.output).toContain('Successfully authorized admin@plumbline.local');

  const deployed = run('scripts/deploy.mjs', ['--target-org', 'local']);
  expect(deployed.output).toContain('Status: Succeeded');
  expect(deployed.status).toBe(0);
}, 600_000);
