/** `npm start` as a newcomer runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ownEnvironment } from '../../../scripts/own-environment.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
let environment: Record<string, string>;

beforeAll(async () => {
  environment = await ownEnvironment('story');
});
afterAll(async () => {
  await rm(environment['PLUMBLINE_DATA_DIR'] ?? '', { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  output(): string;
  readonly ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let text = '';
  child.stdout.on('data', (data) => (text += String(data)));
  child.stderr.on('data', (data) => (text += String(data)));
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function until(run: Run, words: string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!run.output().includes(words)) {
    if (run.child.exitCode !== null || Date.now() > deadline)
      throw new Error(`"${words}" did not appear:\n${run.output()}`);
    await sleep(50);
  }
}

/** Whether anything still listens on one of our ports. */
async function somethingAnswers(): Promise<boolean> {
  const urls = ['BILLING_PORT', 'ORG_PORT', 'PORT'].map(
    (name) => `http://127.0.0.1:${environment[name] ?? ''}/healthz`
  );
  const answers = await Promise.all(
    urls.map((url) =>
      fetch(url).then(
        () => true,
        () => false
      )
    )
  );
  return answers.includes(true);
}

/** Processes, the database's among them, whose command line names this test's data folder or ports. */
function leftProcesses(): string[] {
  const marks = [environment['PLUMBLINE_DATA_DIR'] ?? '-', `-p ${environment['POSTGRES_PORT'] ?? '-'}`];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return marks.some((mark) => words.includes(mark)) ? [words] : [];
      } catch {
        return [];
      }
    });
}

describe('npm start', () => {
  test('with --smoke does the main job, prints the ids and the amount, and ends with 0', async () => {
    const run = start('--smoke');
    expect(await run.ended).toBe(0);
    expect(run.output()).toMatch(/quote +0Q0\w{15}/);
    expect(run.output()).toMatch(/subscription +sub_\w+ \(S-\d+\)/);
    expect(run.output()).toMatch(/first invoice +INV-\d+, 2027-02-01, €[\d,]+\.\d\d, as previewed/);
    expect(leftProcesses()).toEqual([]);
  }, 300_000);

  test('comes up again after a kill -9, within 20 seconds, and ends what was left', async () => {
    const first = start();
    await until(first, 'Everything is up');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await somethingAnswers()).toBe(true);

    const second = start();
    await until(second, 'Everything is up');
    expect(second.output()).toContain('left by the last start');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(await somethingAnswers()).toBe(false);
    expect(leftProcesses()).toEqual([]);
  }, 300_000);

  test('refuses a second platform on the same data, and leaves the first alone', async () => {
    const first = start();
    await until(first, 'Everything is up');
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Plumbline already runs');
    expect(await somethingAnswers()).toBe(true);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(leftProcesses()).toEqual([]);
  }, 300_000);

  test('says which port is taken, and ends with 1', async () => {
    const { createServer } = await import('node:http');
    const squatter = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => squatter.listen(Number(environment['BILLING_PORT']), '127.0.0.1', resolve));
    try {
      const run = start('--smoke');
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain(`BILLING_PORT`);
    } finally {
      squatter.close();
    }
  }, 120_000);
});
