import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './log.ts';

/**
 * Runs a task again and again, one run at a time, with a pause in between. A failure is logged and does not end it.
 * `nudge` shortens the pause; `stop` waits for the run in hand.
 */
export function repeat(
  task: () => Promise<unknown>,
  pauseMs: number,
  log: Logger
): { nudge: () => void; stop: () => Promise<void> } {
  const ended = new AbortController();
  let pause = new AbortController();
  const running = (async () => {
    while (!ended.signal.aborted) {
      // made before the run, so that a nudge during the run is not lost
      pause = new AbortController();
      const { signal } = pause;
      await task().catch((error: unknown) => {
        log.warn({ err: error }, 'background task failed');
      });
      await wait(pauseMs, undefined, { signal: AbortSignal.any([signal, ended.signal]) }).catch(() => undefined);
    }
  })();
  return {
    nudge: () => {
      pause.abort();
    },
    stop: async () => {
      ended.abort();
      await running;
    }
  };
}
