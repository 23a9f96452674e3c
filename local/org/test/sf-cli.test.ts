import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestOrg, type TestOrg } from './local-test-org.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
/** The first run installs the CLI into its tool folder. */
const PATIENCE_MS = 400_000;

let org: TestOrg;
let home = '';
beforeAll(async () => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/sf.mjs'), '--version'], { cwd: ROOT });
  org = await startTestOrg();
  home = mkdtempSync(path.join(tmpdir(), 'plumbline-sf-'));
}, PATIENCE_MS);
afterAll(async () => {
  await org.close();
  rmSync(home, { recursive: true, force: true });
});

interface CliAnswer {
  readonly status: number;
  readonly result: Record<string, unknown>;
}

/** Runs one of the project's scripts in a home folder of its own, so that no login of this machine is used or changed. */
const run = (script: string, args: string[]): Promise<{ status: number | null; output: string; errors: string }> =>
  new Promise((resolve) => {
    const env = {
      PATH: process.env['PATH'],
      HOME: home,
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
      SF_ACCESS_TOKEN: org.org.openSession(org.userId('admin'))
    };
    const child = spawn(process.execPath, [path.join(ROOT, script), ...args], { cwd: ROOT, env });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('close', (status) => {
      resolve({ status, output, errors });
    });
  });

const sf = async (...args: string[]): Promise<CliAnswer> => {
  const { output, errors } = await run('scripts/sf.mjs', [...args, '--json']);
  try {
    return JSON.parse(output.slice(output.indexOf('{'))) as CliAnswer;
  } catch {
    throw new Error(`sf ${args.join(' ')}\n${output}\n${errors}`);
  }
};

test('the real sf CLI signs in, npm run deploy deploys force-app, the CLI runs an Apex test class and queries', async () => {
  const login = await sf(
    'org',
    'login',
    'access-token',
    '--instance-url',
    org.org.url,
    '--no-prompt',
    '--alias',
    'local',
    '--set-default'
  );
  expect(login).toMatchObject({ status: 0, result: { username: 'admin@plumbline.local' } });

  const deployed = await run('scripts/deploy.mjs', ['--target-org', 'local', '--wait', '5']);
  expect(deployed.output).toContain('Status: Succeeded');
  expect(deployed.status).toBe(0);

  const tests = await sf('apex', 'run', 'test', '--class-names', 'RecordsTest', '--wait', '3', '--target-org', 'local');
  expect(tests).toMatchObject({ status: 0, result: { summary: { outcome: 'Passed', failing: 0 } } });

  const assigned = await sf(
    'org',
    'assign',
    'permset',
    '--name',
    'Plumbline_Rep',
    '--on-behalf-of',
    'rep@plumbline.local',
    '--target-org',
    'local'
  );
  expect(assigned.status).toBe(0);

  const query = await sf(
    'data',
    'query',
    '--query',
    "SELECT Assignee.Name FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Plumbline_Rep'",
    '--target-org',
    'local'
  );
  expect(query).toMatchObject({
    status: 0,
    result: { totalSize: 1, records: [{ Assignee: { Name: 'Mira Castellan' } }] }
  });
}, 120_000);
