import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appendEvent } from '../../src/data/event-log.ts';
import { OrgData } from '../../src/data/org-data.ts';
import type { EventDeps, TriggerBatch, TriggerRun } from '../../src/events/deps.ts';
import { EventBus } from '../../src/events/event-bus.ts';
import { startTriggerDelivery, type TriggerDelivery } from '../../src/events/triggers/trigger-delivery.ts';
import { movePosition } from '../../src/events/triggers/trigger-positions.ts';
import { ORGANIZATION_ID } from '../../src/setup/seed-org.ts';
import { until } from '../support/until.ts';

const TOPIC = '/event/Sample_Event__e';
const TRIGGER = 'trigger SampleTrigger on Sample_Event__e (after insert) {}';

let folder: string;
let data: OrgData;
let bus: EventBus;
let delivery: TriggerDelivery | undefined;
let batches: TriggerBatch[];

const texts = (batch: TriggerBatch | undefined): unknown[] =>
  (batch?.events ?? []).map(({ payload }) => payload['Text__c']);
const publish = (...values: string[]): void => {
  for (const value of values) appendEvent(data.db, { topic: TOPIC, payload: { Text__c: value }, at: Date.now() });
  bus.announce([TOPIC]);
};
/** An engine whose triggers end as `run` says; like the real one it moves the position itself. */
const start = (run: (batch: TriggerBatch) => TriggerRun & { upTo?: number }): TriggerDelivery => {
  const deps: EventDeps = {
    data,
    organizationId: ORGANIZATION_ID,
    userOfToken: () => undefined,
    publish: () => Promise.resolve([]),
    async runTriggers(batch) {
      await sleep(1);
      batches.push(batch);
      const ended = run(batch);
      if (ended.kind !== 'retry') movePosition(data.db, batch.object, ended.upTo ?? batch.events.at(-1)?.replayId ?? 0);
      return ended;
    },
    log: () => undefined
  };
  delivery = startTriggerDelivery(deps, bus, 1);
  return delivery;
};
const open = (): void => {
  data = new OrgData(path.join(folder, 'org.db'));
  bus = new EventBus(data);
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-events-'));
  batches = [];
  open();
  const files = [{ path: 'triggers/SampleTrigger.trigger', body: Buffer.from(TRIGGER) }];
  data.metadata.write('ApexTrigger', 'SampleTrigger', {}, files, '2028-03-18T00:00:00Z');
});
afterEach(async () => {
  await delivery?.close();
  data.close();
  rmSync(folder, { recursive: true });
});

describe('apex event triggers', () => {
  test('get events in order, all that wait in one batch', async () => {
    start(() => ({ kind: 'done' }));
    publish('a', 'b', 'c');
    await until('a batch', () => batches.length === 1);
    expect(texts(batches[0])).toEqual(['a', 'b', 'c']);
  });

  test('get at most 2,000 events at once', async () => {
    start(() => ({ kind: 'done' }));
    publish(...Array.from({ length: 2_001 }, (_, index) => String(index)));
    await until('two batches', () => batches.length === 2);
    expect(batches.map(({ events }) => events.length)).toEqual([2_000, 1]);
  });

  test('do not get what was published before they were deployed', async () => {
    appendEvent(data.db, { topic: TOPIC, payload: { Text__c: 'old' }, at: Date.now() });
    start(() => ({ kind: 'done' }));
    publish('new');
    await until('a batch', () => batches.length === 1);
    expect(texts(batches[0])).toEqual(['new']);
  });

  test('get the rest again after a checkpoint', async () => {
    start(({ events }) => ({ kind: 'done', upTo: events[0]?.replayId ?? 0 }));
    publish('a', 'b');
    await until('two batches', () => batches.length === 2);
    expect(batches.map(texts)).toEqual([['a', 'b'], ['b']]);
  });

  test('get the same events again after a RetryableException, with the count and the reason', async () => {
    start(({ retries }) => (retries < 2 ? { kind: 'retry', message: `try ${retries}` } : { kind: 'done' }));
    publish('a');
    await until('three runs', () => batches.length === 3);
    expect(batches.map(({ retries, lastError }) => [retries, lastError])).toEqual([
      [0, ''],
      [1, 'try 0'],
      [2, 'try 1']
    ]);
    expect(batches.map(texts)).toEqual([['a'], ['a'], ['a']]);
  });

  test('stop after nine retries, say why, and go on when resumed', async () => {
    let broken = true;
    const running = start(() => (broken ? { kind: 'retry', message: 'no luck' } : { kind: 'done' }));
    publish('a');
    await until('the stop', () => running.state()[0]?.stoppedBecause === 'no luck');
    expect(batches.length).toBe(10);
    broken = false;
    running.resume('Sample_Event__e');
    await until('another run', () => batches.length === 11);
    expect(texts(batches[10])).toEqual(['a']);
    expect(running.state()[0]?.stoppedBecause).toBeNull();
  });

  test('skip a batch whose run failed for another reason', async () => {
    start(({ events }) =>
      events[0]?.payload['Text__c'] === 'bad' ? { kind: 'failed', message: 'boom' } : { kind: 'done' }
    );
    publish('bad');
    await until('the failed run', () => batches.length === 1);
    publish('good');
    await until('the next run', () => batches.length === 2);
    expect(batches.map(texts)).toEqual([['bad'], ['good']]);
  });

  test('go on after a restart where they had come to', async () => {
    start(() => ({ kind: 'done' }));
    publish('a');
    await until('a batch', () => batches.length === 1);
    await delivery?.close();
    publish('while away');
    data.close();
    open();
    start(() => ({ kind: 'done' }));
    await until('the missed event', () => batches.length === 2);
    expect(texts(batches[1])).toEqual(['while away']);
  });
});
