/** Many records through sObject collections: 200 a call, several calls at once, locks tried again, refusals collected. */
import type { Connection } from 'jsforce';
import PQueue from 'p-queue';
import { RecordsRefused } from './errors.ts';

const PER_CALL = 200;
const AT_ONCE = 4;
const LOCK_TRIES = 3;

export interface Written {
  /** Record ids in the order of the records given. */
  readonly ids: readonly string[];
  readonly calls: number;
}

type Fields = Readonly<Record<string, unknown>>;
/** By external id field (creates or updates), by `Id` (updates), or null (creates). */
type Key = string | null;

interface WriteOptions {
  /** Each call takes all of its records or none. */
  readonly allOrNone: boolean;
}

interface Result {
  readonly success: boolean;
  readonly id?: string | null;
  readonly errors: readonly { statusCode?: string; errorCode?: string; message: string }[];
}

/** @throws RecordsRefused after all calls, naming what was refused; what was taken stays */
export async function writeRecords(
  connection: Connection,
  object: string,
  key: Key,
  records: readonly Fields[],
  options: WriteOptions = { allOrNone: false }
): Promise<Written> {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const problems: string[] = [];
  let calls = 0;
  const write = async (chunk: readonly Fields[]): Promise<string[]> => {
    calls += 1;
    const results = await send(connection, object, key, chunk, options);
    problems.push(
      ...results.flatMap((result, index) => (result.success ? [] : [problem(object, key, chunk[index], result)]))
    );
    return results.map((result) => result.id ?? '');
  };
  const chunks = Array.from({ length: Math.ceil(records.length / PER_CALL) }, (_, index) =>
    records.slice(index * PER_CALL, (index + 1) * PER_CALL)
  );
  const ids = (await queue.addAll(chunks.map((chunk) => () => write(chunk)))).flat();
  if (problems.length > 0) throw new RecordsRefused(problems);
  return { ids, calls };
}

async function send(
  connection: Connection,
  object: string,
  key: Key,
  chunk: readonly Fields[],
  options: WriteOptions
): Promise<Result[]> {
  const target = connection.sobject(object);
  const attempt = async (records: Fields[]): Promise<Result[]> => {
    if (key === null) return (await target.create(records, options)) as Result[];
    if (key === 'Id') return (await target.update(records as { Id: string }[], options)) as Result[];
    return (await target.upsert(records, key, options)) as Result[];
  };
  const results = await attempt([...chunk]);
  for (let tries = 1; tries < LOCK_TRIES; tries += 1) {
    const locked = results.flatMap((result, index) => (isLocked(result) ? [index] : []));
    if (locked.length === 0) break;
    const again = await attempt(locked.map((index) => chunk[index] ?? {}));
    locked.forEach((index, position) => (results[index] = again[position] ?? results[index] ?? NOTHING));
  }
  return results;
}

const NOTHING: Result = { success: false, errors: [{ message: 'no answer for this record' }] };

function isLocked({ success, errors }: Result): boolean {
  return !success && errors.some((error) => (error.statusCode ?? error.errorCode) === 'UNABLE_TO_LOCK_ROW');
}

function problem(object: string, key: Key, record: Fields | undefined, { errors }: Result): string {
  const name = key === null ? '' : ` ${String(record?.[key])}`;
  return `${object}${name}: ${errors.map((error) => error.message).join(', ')}`;
}
