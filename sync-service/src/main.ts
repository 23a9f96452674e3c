/** The process: configuration from the environment, one line and exit 1 when it cannot start, 5 seconds to stop. */
import { ConfigurationError, readConfig } from './platform/config/read-config.ts';
import { startService } from './start-service.ts';

const STOP_WITHIN_MS = 4500;

async function main(): Promise<void> {
  const service = await startService(readConfig(process.env));
  const stop = () => {
    setTimeout(() => process.exit(0), STOP_WITHIN_MS).unref();
    void service.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigurationError;
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
  );
  process.exit(1);
});
