import { apexClient } from '../start/apex-client.mjs';
import { timeEmptyWorkflows } from './empty-workflows.mjs';
import { quoteMaker } from './org-quote.mjs';
import { eventually } from '../eventually.mjs';
import { logged, processOf, withPlatform } from './own-platform.mjs';

const QUOTES = 40;
/** Of the acceptance workflow: accepted, account, subscription, first invoice, written back. */
const STEPS = 5;
const PLANS = ['plan_seats_enterprise', 'plan_support_premium'];
const PATIENCE_SECONDS = 180;

/** Quotes that are saved and checked, ready to be accepted. */
async function readyQuotes(rep, demoQuoteId) {
  const makeQuote = await quoteMaker(rep, demoQuoteId, { planIds: PLANS, lines: 3 });
  const ids = [];
  while (ids.length < QUOTES) ids.push((await makeQuote()).quoteId);
  return ids;
}

/**
 * The service is held while the customers say yes, so that it finds all acceptances at once and the org's own work is not counted.
 * @returns {Promise<number>} seconds from the service's first look to the last order done
 */
async function timeAcceptances(platform, rep, quoteIds) {
  const service = processOf(platform, 'service');
  const apex = apexClient(rep);
  process.kill(service, 'SIGSTOP');
  for (const quoteId of quoteIds) await apex('QuoteController', 'accept', { quoteId });
  const began = performance.now();
  process.kill(service, 'SIGCONT');
  const ended = (how) => logged(platform, 'service', `order ${how}`).length;
  await eventually(`${QUOTES} orders`, PATIENCE_SECONDS, () => ended('done') + ended('parked') === QUOTES);
  if (ended('parked') > 0) throw new Error(`${ended('parked')} of ${QUOTES} orders were parked.`);
  return (performance.now() - began) / 1000;
}

/** Acceptances of the real service per second, beside a DBOS workflow of as many empty steps on the same PostgreSQL. */
export async function run() {
  return withPlatform(async (platform) => {
    const rep = await platform.login('rep');
    const quoteIds = await readyQuotes(rep, platform.demoQuoteId);
    const ours = await timeAcceptances(platform, rep, quoteIds);
    const adminUrl = `postgresql://app@127.0.0.1:${platform.settings.ports.postgres}/postgres`;
    const empty = await timeEmptyWorkflows(adminUrl, { workflows: QUOTES, steps: STEPS });
    const row = (what, seconds) => ({
      what,
      workflows: QUOTES,
      steps: STEPS,
      seconds: seconds.toFixed(2),
      'per second': (QUOTES / seconds).toFixed(1),
      'time, ratio': (seconds / empty).toFixed(1)
    });
    return [row('acceptance, from event to written back', ours), row('DBOS, empty steps', empty)];
  });
}
