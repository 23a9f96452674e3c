import type { Response } from 'express';
import { REFUSAL_STATUS, type Outcome } from './outcome.ts';

const replaced = new WeakMap<Response, (res: Response) => void>();

/** Something else will happen to this response when its outcome is due: how a fault spoils an answer after its effect. */
export function replaceAnswer(res: Response, instead: (res: Response) => void): void {
  replaced.set(res, instead);
}

/** Writes an answer, or a refusal as `{ error: { code, message, details? } }`. */
export function sendOutcome(res: Response, outcome: Outcome): void {
  const instead = replaced.get(res);
  if (instead) instead(res);
  else if (outcome.kind === 'refusal') sendRefusal(res, outcome);
  else {
    res.status(outcome.status).set(outcome.headers ?? {});
    if (outcome.body === undefined) res.end();
    else res.json(outcome.body);
  }
}

function sendRefusal(res: Response, { code, message, details }: Extract<Outcome, { kind: 'refusal' }>) {
  res.status(REFUSAL_STATUS[code]).json({ error: { code, message, ...(details !== undefined && { details }) } });
}
