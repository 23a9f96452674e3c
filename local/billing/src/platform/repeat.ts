import type { Logger } from './log.ts';

/**
 * Runs a task again and again, one run at a time, with a pause in between. A failure is logged and does not end it.
 * `nudge` runs it at once; `stop` waits for the run in hand.
 */
export function repeat(
  task: () => Promise<unknown>,
  pauseMs: number,
  log: Logger
): { nudge: () => void; stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  let nudged = false;
  const loop = async () => {
    while (!stopped) {
      nudged = false;
      await task().catch((error: unknown) => {
        if (!stopped) log.warn({ err: error }, 'background task failed');
      });
      if (!stopped && !nudged) await pause();
    }
  };
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = loop();
  const nudge = () => {
    nudged = true;
    wake();
  };
  return {
    nudge,
    stop: async () => {
      stopped = true;
      nudge();
      await running;
    }
  };
}
