import { readConfig } from './platform/config.ts';
import { startBilling } from './start-billing.ts';

/** The process: configuration from the environment, stops within 5 s on SIGTERM or SIGINT. */
async function main() {
  const billing = await startBilling(readConfig(process.env));
  const stop = () => {
    setTimeout(() => process.exit(1), 4_500).unref();
    void billing.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
