import type { OrgData } from '../data/org-data.ts';
import type { RunTestResult } from '../metadata/deploy-report.ts';
import { recordId } from '../schema/record-id.ts';

interface Run {
  readonly id: string;
  readonly userId: string;
  readonly at: string;
  readonly result: RunTestResult;
}

type Row = Readonly<Record<string, unknown>>;

/** Finished test runs of this process, as the objects of the Tooling API that hold them. */
export class ApexTestRuns {
  readonly #data: OrgData;
  readonly #runs: Run[] = [];

  constructor(data: OrgData) {
    this.#data = data;
  }

  /** @returns the run's id, an AsyncApexJob's */
  add(userId: string, result: RunTestResult): string {
    const id = recordId('707', this.#runs.length + 1);
    this.#runs.push({ id, userId, at: new Date().toISOString().replace('Z', '+0000'), result });
    return id;
  }

  /** Rows of a query on ApexTestQueueItem, ApexTestRunResult or ApexTestResult; undefined for any other object. */
  query(soql: string): Row[] | undefined {
    const object = /\bFROM\s+(\w+)/i.exec(soql)?.[1] ?? '';
    const rows = ROWS[object.toLowerCase()];
    if (rows === undefined) return undefined;
    const wanted = this.#runs.filter(
      (run) => soql.includes(run.id.slice(0, 15)) || queueIds(run).some((id) => soql.includes(id.slice(0, 15)))
    );
    return wanted
      .flatMap((run) => rows(run, (name) => this.#classId(name)))
      .map((row) => ({ attributes: { type: object }, ...row }));
  }

  #classId(name: string): string {
    const row = this.#data.db.prepare('SELECT "Id" AS id FROM "ApexClass" WHERE "Name" = ?').get(name) as
      { id: string } | undefined;
    return row?.id ?? '';
  }
}

const runNumber = ({ id }: Run): number => parseInt(id.slice(3, 15), 36);
const methods = ({
  result
}: Run): { name: string; methodName: string; time: number; message?: string; stackTrace?: string }[] => [
  ...result.successes,
  ...result.failures
];
const classNames = (run: Run): string[] => [...new Set(methods(run).map(({ name }) => name))];
const queueId = (run: Run, className: string): string =>
  recordId('709', runNumber(run) * 10_000 + classNames(run).indexOf(className));
const queueIds = (run: Run): string[] => classNames(run).map((name) => queueId(run, name));

const ROWS: Readonly<Record<string, (run: Run, classId: (name: string) => string) => Row[]>> = {
  apextestrunresult: (run) => [
    {
      AsyncApexJobId: run.id,
      Status: run.result.numFailures === 0 ? 'Completed' : 'Failed',
      ClassesCompleted: classNames(run).length,
      ClassesEnqueued: classNames(run).length,
      MethodsEnqueued: run.result.numTestsRun,
      MethodsCompleted: run.result.numTestsRun,
      MethodsFailed: run.result.numFailures,
      StartTime: run.at,
      EndTime: run.at,
      TestTime: run.result.totalTime,
      TestSetupTime: 0,
      UserId: run.userId
    }
  ],
  apextestqueueitem: (run, classId) =>
    classNames(run).map((name) => ({
      Id: queueId(run, name),
      Status: 'Completed',
      ApexClassId: classId(name),
      TestRunResultId: recordId('05m', runNumber(run)),
      ParentJobId: run.id
    })),
  apextestresult: (run, classId) =>
    methods(run).map((method, i) => ({
      Id: recordId('07M', runNumber(run) * 10_000 + i),
      QueueItemId: queueId(run, method.name),
      StackTrace: method.stackTrace ?? null,
      Message: method.message ?? null,
      RunTime: method.time,
      TestTimestamp: run.at,
      AsyncApexJobId: run.id,
      MethodName: method.methodName,
      Outcome: method.message === undefined ? 'Pass' : 'Fail',
      ApexLogId: null,
      IsTestSetup: false,
      ApexClass: { Id: classId(method.name), Name: method.name, NamespacePrefix: null }
    }))
};
