import type { Response } from 'express';
import { REFUSAL_STATUS, type Outcome } from './outcome.ts';

/** Writes an answer, or a refusal as `{ error: { code, message, details? } }`. */
export function sendOutcome(res: Response, outcome: Outcome): void {
  if (outcome.kind === 'answer') {
    res.status(outcome.status).set(outcome.headers ?? {});
    if (outcome.body === undefined) res.end();
    else res.json(outcome.body);
    return;
  }
  const { code, message, details } = outcome;
  res.status(REFUSAL_STATUS[code]).json({ error: { code, message, ...(details !== undefined && { details }) } });
}
