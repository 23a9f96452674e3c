import { rowFromJson } from '../data/json-rows.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { SaveResult, UserContext } from '../data/transaction.ts';
import { userContext } from '../data/user-access.ts';
import { runDeploy } from '../metadata/run-deploy.ts';
import { NO_TESTS, type RunTestResult } from '../metadata/deploy-report.ts';
import { handleDataRequest } from '../rest/handle-data-request.ts';
import { OrgTransaction } from '../data/org-transaction.ts';
import { deliverEvents } from './deliver-events.ts';
import { ApexException } from './apex-runtime.ts';
import type {
  DeployJob,
  DeployJobResult,
  DmlJob,
  InvokeApexJob,
  InvokeApexResult,
  Job,
  JobResults,
  PublishJob,
  RestJob,
  RunTestsJob
} from './jobs.ts';
import { Work } from './work.ts';
import type { WorkerOrg } from './worker-org.ts';

/** Carries out one job. Events that left with a commit are put into `published`. */
export const runJob = (org: WorkerOrg, job: Job, published: PublishedEvent[]): JobResults[Job['kind']] => {
  switch (job.kind) {
    case 'dml':
      return runDml(org, job, published);
    case 'publish':
      return runPublish(org, job, published);
    case 'rest':
      return runRest(org, job, published);
    case 'invoke-apex':
      return invokeApex(org, job, published);
    case 'run-tests':
      return runTests(org, job);
    case 'deliver-events':
      return deliverEvents(org, job, published);
    case 'deploy':
      return deploy(org, job);
    case 'reload':
      return null;
  }
};

const userOf = (org: WorkerOrg, userId: string): UserContext => userContext(org.data.db, org.data.metadata, userId);

/** Runs `work`, commits it, and reports its events; anything thrown undoes it. */
const committed = <T>(org: WorkerOrg, userId: string, published: PublishedEvent[], run: (work: Work) => T): T => {
  const work = new Work(org.data, userOf(org, userId), org.dispatcher);
  try {
    const result = run(work);
    work.commit();
    return result;
  } catch (error) {
    work.rollback();
    throw error;
  } finally {
    published.push(...work.published);
  }
};

const runDml = (org: WorkerOrg, job: DmlJob, published: PublishedEvent[]): SaveResult[] =>
  committed(org, job.userId, published, ({ transaction, data }) => {
    const rows = job.rows.map((row) => rowFromJson(data.schema, job.object, row));
    const { allOrNone, access, externalIdField } = job;
    return transaction.dml(job.operation, rows, {
      allOrNone,
      access,
      ...(externalIdField === undefined ? {} : { externalIdField })
    });
  });

const runPublish = (org: WorkerOrg, { userId, event, rows }: PublishJob, published: PublishedEvent[]): SaveResult[] =>
  committed(org, userId, published, ({ transaction, data }) =>
    transaction.publish(
      rows.map((row) => rowFromJson(data.schema, event, row)),
      'user'
    )
  );

const runRest = (org: WorkerOrg, { userId, request }: RestJob, published: PublishedEvent[]): JobResults['rest'] =>
  committed(org, userId, published, (work) => {
    const response = handleDataRequest(request, work);
    if (response.status >= 400) work.rollback();
    return response;
  });

const invokeApex = (org: WorkerOrg, job: InvokeApexJob, published: PublishedEvent[]): InvokeApexResult => {
  const { runtime } = org;
  const { className, method, params, cacheable } = job;
  try {
    if (runtime === undefined) throw new ApexException('System.TypeException', `Class ${className} does not exist`, '');
    const value = committed(org, job.userId, published, ({ transaction }) =>
      runtime.invoke({ className, method, params, cacheable, transaction })
    );
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return { ok: false, message: error.message, exceptionType: error.exceptionType, stackTrace: error.stackTrace };
  }
};

const runTests = (org: WorkerOrg, { userId, classNames }: RunTestsJob): RunTestResult => {
  const { runtime, data } = org;
  if (runtime === undefined) return NO_TESTS;
  const user = userOf(org, userId);
  const begin = (): OrgTransaction => new OrgTransaction(data, user, runtime);
  return runtime.runTests(classNames === undefined ? { begin } : { classNames, begin });
};

const deploy = (org: WorkerOrg, { userId, zip, options }: DeployJob): DeployJobResult => {
  const hooks = org.hooks();
  const outcome = runDeploy(org.data, zip, options, userOf(org, userId), hooks);
  const { success, kept, report, tests, errorMessage } = outcome;
  if (kept) org.adopt(hooks.compiled());
  return { success, kept, successes: report.successes, failures: report.failures, tests, errorMessage };
};
