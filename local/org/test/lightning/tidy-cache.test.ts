import { expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tidyCache } from '../../src/lightning/tidy-cache.ts';

const DAY_S = 24 * 60 * 60;

test('builds nobody used for a month are removed, anything else stays', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-cache-'));
  const now = Date.UTC(2028, 2, 18);
  const add = (name: string, days: number): void => {
    mkdirSync(path.join(folder, name));
    utimesSync(path.join(folder, name), now / 1000 - days * DAY_S, now / 1000 - days * DAY_S);
  };
  add('lightning-app-old', 31);
  add('lightning-app-recent', 29);
  add('something-else', 400);
  tidyCache(folder, now);
  expect(readdirSync(folder).sort()).toEqual(['lightning-app-recent', 'something-else']);
  rmSync(folder, { recursive: true });
});
