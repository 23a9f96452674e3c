/** Small Apex programs on a real org: its data layer, its seeded records, a fresh database file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApexRuntime } from '../../src/apex/create-runtime.ts';
import { OrgData } from '../../src/data/org-data.ts';
import { OrgTransaction } from '../../src/data/org-transaction.ts';
import { userContext } from '../../src/data/user-access.ts';
import { ApexException, type ApexRuntime, type ApexSource } from '../../src/engine/apex-runtime.ts';
import type { RunTestResult } from '../../src/metadata/deploy-report.ts';
import type { NamedCredentials } from '../../src/setup/named-credentials.ts';
import { ADMIN_ID, seedOrg } from '../../src/setup/seed-org.ts';

export interface Program {
  readonly classes?: Readonly<Record<string, string>>;
  readonly triggers?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly namedCredentials?: NamedCredentials;
}

export interface Bench {
  readonly runtime: ApexRuntime;
  /** Calls an @AuraEnabled method in a transaction that is committed, or undone when Apex throws. */
  call(target: string, params?: Readonly<Record<string, unknown>>, cacheable?: boolean): unknown;
  runTests(...classNames: string[]): RunTestResult;
  close(): void;
}

const NO_CREDENTIALS: NamedCredentials = { resolve: (name) => ({ ok: false, reason: `no named credential ${name}` }) };
const sources = (files: Readonly<Record<string, string>> = {}): ApexSource[] =>
  Object.entries(files).map(([name, source]) => ({ name, source }));

/** @throws ApexRefusal when the program is outside the dialect. */
export function openBench(program: Program): Bench {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-apex-'));
  const data = new OrgData(path.join(folder, 'org.db'));
  const close = (): void => {
    data.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    seedOrg(data);
    const runtime = createApexRuntime({
      classes: sources(program.classes),
      triggers: sources(program.triggers),
      schema: data.schema,
      namedCredentials: program.namedCredentials ?? NO_CREDENTIALS,
      labels: new Map(Object.entries(program.labels ?? {}))
    });
    const begin = (): OrgTransaction =>
      new OrgTransaction(data, userContext(data.db, data.metadata, ADMIN_ID), runtime);
    const call: Bench['call'] = (target, params = {}, cacheable = false) => {
      const [className = '', method = ''] = target.split('.');
      const transaction = begin();
      try {
        const result = runtime.invoke({ className, method, params, cacheable, transaction });
        transaction.commit();
        return result;
      } catch (error) {
        transaction.rollback();
        throw error;
      }
    };
    return { runtime, call, close, runTests: (...classNames) => runtime.runTests({ classNames, begin }) };
  } catch (error) {
    close();
    throw error;
  }
}

/** What a method body returns, as Apex shows it; an exception as `Type: message`. `members` stand beside the method. */
export function runAll(snippets: readonly { readonly body: string; readonly members?: string }[]): string[] {
  const classes = snippets.map(({ body, members = '' }, index) => [
    `Snippet${index}`,
    `public class Snippet${index} {
       ${members}
       @AuraEnabled public static String run() {
         try { return '' + probe(); } catch (Exception e) { return e.getTypeName() + ': ' + e.getMessage(); }
       }
       static Object probe() { ${body} }
     }`
  ]);
  const bench = openBench({
    classes: Object.fromEntries(classes) as Record<string, string>,
    labels: { Greeting: 'Hello' }
  });
  try {
    return snippets.map((_one, index) =>
      outcome(() => bench.call(`Snippet${index}.run`)).replace(/Snippet\d+/g, 'Snippet')
    );
  } finally {
    bench.close();
  }
}

/** What nothing in Apex can catch comes out as an ApexException. */
function outcome(work: () => unknown): string {
  try {
    return String(work());
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return error.stackTrace.split('\n')[0] ?? '';
  }
}
