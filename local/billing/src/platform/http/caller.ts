import type { Response } from 'express';

const callers = new WeakMap<Response, string>();

/** Machine clients share one token, so the history says only that it was one of them. */
const MACHINE = 'API client';

/** Remembers who sends this request, for the history. */
export function setCaller(res: Response, name: string): void {
  callers.set(res, name);
}

/** Who sends this request, in words for people. */
export function callerOf(res: Response): string {
  return callers.get(res) ?? MACHINE;
}
