import { pino, type Logger } from 'pino';

export type { Logger };

/** One JSON line per record on standard output. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: { service: 'local-billing' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.secret']
  });
}
