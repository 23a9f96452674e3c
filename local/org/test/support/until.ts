import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `condition` holds. @throws after `seconds`, saying what was awaited */
export async function until(what: string, condition: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await sleep(20);
  }
}
