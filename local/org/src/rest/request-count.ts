import type { NextFunction, Request, Response } from 'express';

const DAILY_REQUESTS = 100_000;

/** Counts API calls since the start; nothing is refused. */
export class RequestCount {
  #used = 0;

  readonly middleware = (_request: Request, response: Response, next: NextFunction): void => {
    this.#used += 1;
    response.set('Sforce-Limit-Info', `api-usage=${this.#used}/${DAILY_REQUESTS}`);
    next();
  };

  /** The body of `/limits`. */
  limits(): Record<string, { Max: number; Remaining: number }> {
    const whole = (max: number): { Max: number; Remaining: number } => ({ Max: max, Remaining: max });
    return {
      DailyApiRequests: { Max: DAILY_REQUESTS, Remaining: Math.max(0, DAILY_REQUESTS - this.#used) },
      DailyBulkV2QueryJobs: whole(10_000),
      DailyStandardVolumePlatformEvents: whole(25_000),
      HourlyPublishedPlatformEvents: whole(250_000),
      DailyDeliveredPlatformEvents: whole(50_000),
      DataStorageMB: whole(1024),
      FileStorageMB: whole(1024)
    };
  }
}
