import { randomBytes } from 'node:crypto';
import type { OrgData } from '../data/org-data.ts';
import { userContext } from '../data/user-access.ts';
import { OrgError } from '../data/transaction.ts';
import type { Engine } from '../engine/engine.ts';
import type { DeployJobResult } from '../engine/jobs.ts';
import { longId } from '../schema/record-id.ts';
import { requireAdministrator } from '../setup/require-administrator.ts';
import type { DeployOptions } from './deploy-context.ts';
import { NO_TESTS, type DeployMessage, type RunTestResult } from './deploy-report.ts';

/** Salesforce's DeployResult. */
export interface DeployResult {
  readonly id: string;
  readonly done: boolean;
  readonly status: 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed';
  readonly success: boolean;
  readonly checkOnly: boolean;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly startDate?: string;
  readonly completedDate?: string;
  readonly lastModifiedDate: string;
  readonly ignoreWarnings: boolean;
  readonly rollbackOnError: boolean;
  readonly runTestsEnabled: boolean;
  readonly errorMessage?: string;
  readonly errorStatusCode?: string;
  readonly numberComponentErrors: number;
  readonly numberComponentsDeployed: number;
  readonly numberComponentsTotal: number;
  readonly numberTestErrors: number;
  readonly numberTestsCompleted: number;
  readonly numberTestsTotal: number;
  readonly details?: {
    componentSuccesses: readonly DeployMessage[];
    componentFailures: readonly DeployMessage[];
    runTestResult: RunTestResult;
  };
}

/** Deploys run in the background; clients poll. Finished results are kept with the org's data. */
export class DeployJobs {
  readonly #data: OrgData;
  readonly #engine: Engine;
  readonly #running = new Map<string, DeployResult>();
  readonly #runs = new Set<Promise<void>>();

  constructor(data: OrgData, engine: Engine) {
    this.#data = data;
    this.#engine = engine;
  }

  /** Queues a deploy. @throws OrgError INSUFFICIENT_ACCESS when the user may not deploy */
  start(zip: Uint8Array, options: DeployOptions, userId: string): DeployResult {
    const user = userContext(this.#data.db, this.#data.metadata, userId);
    requireAdministrator(this.#data, userId, 'ModifyMetadata');
    const now = new Date().toISOString();
    const id = longId(`0Af${randomBytes(6).toString('hex')}`);
    const pending: DeployResult = {
      id,
      done: false,
      status: 'Pending',
      success: false,
      checkOnly: options.checkOnly,
      createdBy: user.id,
      createdByName: user.name,
      createdDate: now,
      lastModifiedDate: now,
      ignoreWarnings: true,
      rollbackOnError: options.rollbackOnError,
      runTestsEnabled: options.testLevel !== 'NoTestRun',
      numberComponentErrors: 0,
      numberComponentsDeployed: 0,
      numberComponentsTotal: 0,
      numberTestErrors: 0,
      numberTestsCompleted: 0,
      numberTestsTotal: 0
    };
    this.#running.set(id, { ...pending, status: 'InProgress', startDate: now });
    const run = this.#run(pending, zip, options, userId).finally(() => this.#runs.delete(run));
    this.#runs.add(run);
    return pending;
  }

  async #run(pending: DeployResult, zip: Uint8Array, options: DeployOptions, userId: string): Promise<void> {
    let result: DeployJobResult;
    try {
      result = await this.#engine.deploy({ userId, zip, options });
    } catch (error) {
      const errorMessage = error instanceof Error ? error.message : String(error);
      result = { success: false, kept: false, successes: [], failures: [], tests: NO_TESTS, errorMessage };
    }
    const finished = finish(pending, result);
    this.#data.db
      .prepare('INSERT INTO deploy_job VALUES (?, ?, ?)')
      .run(pending.id, JSON.stringify(finished), Date.now());
    this.#running.delete(pending.id);
  }

  /** Waits until the results of running deploys are written. */
  async settle(): Promise<void> {
    await Promise.all(this.#runs);
  }

  /** @throws OrgError INVALID_ID_FIELD when there is no such deploy */
  status(id: string): DeployResult {
    const long = longId(id);
    const running = this.#running.get(long);
    if (running !== undefined) return running;
    const row = this.#data.db.prepare('SELECT result FROM deploy_job WHERE id = ?').get(long) as
      { result: string } | undefined;
    if (row === undefined) throw new OrgError('INVALID_ID_FIELD', `No deploy with the id ${id}`, [], 404);
    return JSON.parse(row.result) as DeployResult;
  }
}

const finish = (
  pending: DeployResult,
  { success, kept, successes, failures, tests, errorMessage }: DeployJobResult
): DeployResult => {
  const now = new Date().toISOString();
  return {
    ...pending,
    done: true,
    status: success ? 'Succeeded' : kept ? 'SucceededPartial' : 'Failed',
    success,
    startDate: pending.createdDate,
    completedDate: now,
    lastModifiedDate: now,
    ...(errorMessage === undefined ? {} : { errorMessage, errorStatusCode: 'UNKNOWN_EXCEPTION' }),
    numberComponentErrors: failures.length,
    numberComponentsDeployed: success || kept ? successes.length : 0,
    numberComponentsTotal: successes.length + failures.length,
    numberTestErrors: tests.numFailures,
    numberTestsCompleted: tests.numTestsRun,
    numberTestsTotal: tests.numTestsRun,
    details: { componentSuccesses: successes, componentFailures: failures, runTestResult: tests }
  };
};
