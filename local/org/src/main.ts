import { pino } from 'pino';
import { readConfig } from './read-config.ts';
import { startOrg } from './start-org.ts';

const log = pino({ name: 'local-org' });
const config = readConfig(process.env);
if (!config.ok) {
  log.fatal(
    { problems: config.problems },
    `The configuration has ${config.problems.length} problem(s): ${config.problems.join('; ')}`
  );
  process.exit(1);
}

const org = await startOrg({
  ...config.value,
  log: (level, message, details) => {
    log[level](details, message);
  }
});
log.info({ url: org.url, pubsub: org.pubsubAddress }, 'The local org is up');

let stopping = false;
const stop = (signal: string): void => {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'The local org stops');
  // A callout that blocks a worker must not keep the process.
  setTimeout(() => process.exit(0), 4000).unref();
  void org.close().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
