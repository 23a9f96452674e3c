/** An engine worker: one job at a time, everything synchronous, so a callout that blocks here never freezes the org's servers. */
import { parentPort, workerData } from 'node:worker_threads';
import { OrgError } from '../data/transaction.ts';
import type { PublishedEvent } from '../data/publish-rows.ts';
import type { JobError, JobReply, JobRequest } from './jobs.ts';
import { loadApex } from './load-apex.ts';
import { runJob } from './run-job.ts';
import { WorkerOrg } from './worker-org.ts';

const { file } = workerData as { file: string };
const org = new WorkerOrg(file, loadApex());

const asJobError = (error: unknown): JobError => {
  if (error instanceof OrgError) {
    const { statusCode, message, fields, httpStatus } = error;
    return { statusCode, message, fields, httpStatus };
  }
  const unexpected = error instanceof Error ? error : new Error(String(error));
  return {
    statusCode: 'UNKNOWN_EXCEPTION',
    message: unexpected.message,
    fields: [],
    httpStatus: 500,
    ...(unexpected.stack === undefined ? {} : { stack: unexpected.stack })
  };
};

const answer = ({ id, job }: JobRequest): JobReply => {
  const published: PublishedEvent[] = [];
  try {
    org.refresh();
    return { id, ok: true, result: runJob(org, job, published), published };
  } catch (error) {
    return { id, ok: false, error: asJobError(error), published };
  } finally {
    if (org.data.db.isTransaction) org.data.db.exec('ROLLBACK');
  }
};

parentPort?.on('message', (request: JobRequest) => {
  parentPort?.postMessage(answer(request));
});
parentPort?.postMessage({ ready: true });
