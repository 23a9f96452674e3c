/** Runs work now and then again some time after each run ended, until stopped. Runs never overlap. */
export function repeatEvery(
  seconds: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void
): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const run = async () => {
    await work().catch(onError);
    if (!stopped) timer = setTimeout(() => void run(), seconds * 1000);
  };
  void run();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    }
  };
}
