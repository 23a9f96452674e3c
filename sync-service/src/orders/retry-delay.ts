/** How long to wait before trying again: doubling from the first delay up to a cap, without end. */
export interface RetryPolicy {
  readonly firstSeconds: number;
  readonly capSeconds: number;
}

/**
 * Milliseconds before the attempt after `attempt` (counted from 1). `chance` in [0, 1) spreads up to a fifth of it, so that
 * orders that failed together do not come back together.
 */
export function retryDelay({ firstSeconds, capSeconds }: RetryPolicy, attempt: number, chance: number): number {
  const doubled = firstSeconds * 2 ** Math.min(attempt - 1, 30);
  return Math.round(Math.min(capSeconds, doubled) * 1000 * (1 - 0.2 * chance));
}
