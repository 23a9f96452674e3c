/** What went wrong at the engine, in our words. Only here is it decided whether trying again may help. */
import { BrokenCircuitError, TaskCancelledError } from 'cockatiel';
import { errorCode } from '../../../platform/error-code.ts';
import { failed, type Failure, type Outcome } from '../../../platform/outcome.ts';
import { wireErrorSchema } from './wire.ts';

/** An answer that is no success. 5xx and 429 count against the breaker, a refusal does not. */
export class EngineAnswer extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(`billing engine answered ${String(status)}`);
    this.status = status;
    this.body = body;
  }

  get retryable(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408 || this.isInFlight;
  }

  /** 409 while the same key is still being worked on: the answer will be there soon. */
  get isInFlight(): boolean {
    return this.status === 409;
  }
}

/** An answer that is not what the engine's contract says. */
export class UnexpectedAnswer extends Error {}

export function isEngineTrouble(error: unknown): boolean {
  return error instanceof EngineAnswer ? error.retryable && !error.isInFlight : !(error instanceof UnexpectedAnswer);
}

export function toFailure(error: unknown): { ok: false; failure: Failure } & Outcome<never> {
  return failed(asFailure(error));
}

function asFailure(error: unknown): Failure {
  if (error instanceof EngineAnswer) return fromAnswer(error);
  if (error instanceof UnexpectedAnswer)
    return { code: 'engine_answer_unreadable', retryable: false, message: error.message };
  if (error instanceof BrokenCircuitError)
    return away('engine_paused', 'The billing engine failed several times; we give it a moment before the next try.');
  if (error instanceof TaskCancelledError) return away('engine_timeout', 'The billing engine did not answer in time.');
  const reason = errorCode(error);
  return away('engine_unreachable', 'The billing engine cannot be reached.', reason === undefined ? {} : { reason });
}

function fromAnswer(answer: EngineAnswer): Failure {
  const parsed = wireErrorSchema.safeParse(answer.body);
  const details = { status: answer.status, ...(parsed.success ? parsed.data.error.details : {}) };
  if (answer.status === 429) return away('engine_throttled', 'The billing engine asks us to slow down.', details);
  if (answer.retryable) return away('engine_failing', 'The billing engine is not working properly.', details);
  if (!parsed.success)
    return {
      code: 'engine_refused',
      retryable: false,
      message: 'The billing engine refused without a reason.',
      details
    };
  return { code: parsed.data.error.code, retryable: false, message: parsed.data.error.message, details };
}

function away(code: string, message: string, details: Record<string, unknown> = {}): Failure {
  return { code, retryable: true, message, details };
}
