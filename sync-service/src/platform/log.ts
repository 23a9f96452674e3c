/** One JSON line per record, the correlation id on each, secrets redacted. */
import { pino, type DestinationStream, type Logger } from 'pino';
import { correlationId } from './correlation.ts';

export type { Logger } from 'pino';

const REDACTED = [
  'authorization',
  'headers.authorization',
  'req.headers.authorization',
  '*.client_secret',
  '*.accessToken',
  '*.access_token',
  'accessToken',
  'password',
  '*.password'
];

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'sync-service' },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
    mixin: () => {
      const id = correlationId();
      return id === undefined ? {} : { correlationId: id };
    }
  };
  return destination ? pino(options, destination) : pino(options);
}
