import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appendEvent } from '../../src/data/event-log.ts';
import { OrgData } from '../../src/data/org-data.ts';
import { EventBus } from '../../src/events/event-bus.ts';

const TOPIC = '/event/Sample_Event__e';
const HOURS = 60 * 60 * 1000;
const NOW = Date.UTC(2028, 2, 18);

let folder: string;
let data: OrgData;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-events-'));
  data = new OrgData(path.join(folder, 'org.db'));
});
afterEach(() => {
  data.close();
  rmSync(folder, { recursive: true });
});

test('events are dropped after 72 hours, and positions before them are no longer good', () => {
  const bus = new EventBus(data);
  const [first, second, third] = [80, 73, 71].map((age) =>
    appendEvent(data.db, { topic: TOPIC, payload: {}, at: NOW - age * HOURS })
  );
  bus.purge(NOW);
  expect(bus.read(TOPIC, 0, 10).map(({ replayId }) => replayId)).toEqual([third?.replayId]);
  expect(bus.isKept(first?.replayId ?? 0)).toBe(false);
  expect(bus.isKept(second?.replayId ?? 0)).toBe(true);
  expect(bus.earliest()).toBe(second?.replayId);
});
