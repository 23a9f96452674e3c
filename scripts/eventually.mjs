import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 50;

/**
 * Asks again and again until there is something.
 * @template T
 * @param {string} what named when it never came
 * @param {number} seconds
 * @param {() => Promise<T>} read
 * @returns {Promise<T>} the first answer that is truthy
 */
export async function eventually(what, seconds, read) {
  const deadline = performance.now() + seconds * 1000;
  while (performance.now() < deadline) {
    const found = await read();
    if (found) return found;
    await sleep(EVERY_MS);
  }
  throw new Error(`Waited ${seconds} s for ${what}.`);
}
