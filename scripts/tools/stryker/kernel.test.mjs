// Stryker runs the tests of a mutant thousands of times, and loading the kernel anew for every test file took nine tenths
// of it. So this one file holds them all. Left out are the laws, which are slow and draw other cases each time, and what
// compares the source with its own committed bundle: that finds any change, and proves nothing.
import { readdirSync } from 'node:fs';
import { test } from '@jest/globals';

const TESTS = new URL('../../../kernel/test/', import.meta.url);
const LEFT_OUT = /laws\.test\.ts$|canonical-values\.test\.ts$|browser[^/]*\.test\.ts$/;

for (const file of readdirSync(TESTS, { recursive: true }).sort()) {
  if (!file.endsWith('.test.ts') || LEFT_OUT.test(file)) continue;
  try {
    await import(new URL(file, TESTS).href);
  } catch (error) {
    test(`${file} can be loaded`, () => {
      throw error;
    });
  }
}
