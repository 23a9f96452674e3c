/**
 * `npm start`: brings up everything on this machine, with progress, and prints where to look and what to try.
 * `npm start -- --smoke`: brings up everything, does the main job once without a browser, prints the ids and ends.
 */
import { Listr } from 'listr2';
import { createPlatform } from './start/platform.mjs';
import { welcome } from './start/welcome.mjs';
import { loadEnvironmentFile, readSettings } from './start/settings.mjs';
import { runMainJob } from './start/main-job.mjs';

const smoke = process.argv.includes('--smoke');
loadEnvironmentFile();
const platform = createPlatform(readSettings());

let ending;
/** Stops everything once, whoever asks. */
function shutDown(code) {
  ending ??= platform.stop().finally(() => process.exit(code));
  return ending;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void shutDown(0));

try {
  const began = performance.now();
  const steps = new Listr(platform.steps, {
    renderer: process.stdout.isTTY ? 'default' : 'verbose',
    rendererOptions: { collapseSubtasks: false, timer: undefined }
  });
  await steps.run();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  platform.onFailure((message) => {
    console.error(`\n${message}`);
    void shutDown(1);
  });
  if (smoke) {
    for await (const line of runMainJob(platform)) console.log(line);
    await shutDown(0);
  }
  console.log(welcome(platform, seconds));
} catch (error) {
  if (!ending) {
    console.error(`\n${smoke ? 'The main job failed' : 'Start failed'}: ${error.message}`);
    await shutDown(1);
  }
}
