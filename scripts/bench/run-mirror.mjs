import { timeBareUpsert } from './bare-upsert.mjs';
import { eventually } from '../eventually.mjs';
import { logged, peakMemory, processOf, withPlatform } from './own-platform.mjs';
import { startStubBilling } from './stub-billing.mjs';
import { stubCatalog } from './stub-catalog.mjs';

const CHARGES = 10_000;
const SMALL = 10;
const PATIENCE_SECONDS = 300;

/** Publishes a catalog and waits until the service has mirrored it. */
async function timeMirror(platform, stub, catalog) {
  const pulled = () =>
    logged(platform, 'service', 'catalog pulled').find(({ version, mirror }) => mirror && version === catalog.version);
  const began = performance.now();
  await stub.publish(catalog);
  const { mirror, refusedCount } = await eventually(`catalog ${catalog.version}`, PATIENCE_SECONDS, pulled);
  if (refusedCount > 0) throw new Error(`The service refused ${refusedCount} plans of the catalog made for it.`);
  return {
    seconds: (performance.now() - began) / 1000,
    calls: mirror.calls,
    peakMb: peakMemory(processOf(platform, 'service'))
  };
}

/** Everything but the billing engine, for which the stub stands. */
const withStub = (started) => async (platform) => {
  for (const [index, step] of platform.steps.entries()) {
    if (index === 1)
      started.stub = await startStubBilling(
        platform.settings.ports.billing,
        stubCatalog({ version: 1, charges: SMALL })
      );
    else await step.task(undefined, { title: step.title });
  }
};

/** A catalog of 10,000 charges from the engine into the org, beside the bare upsert of as many products. */
export async function run() {
  const started = {};
  const measure = async (platform) => {
    const before = peakMemory(processOf(platform, 'service'));
    const all = await timeMirror(platform, started.stub, stubCatalog({ version: 2, charges: CHARGES }));
    const one = await timeMirror(
      platform,
      started.stub,
      stubCatalog({ version: 3, charges: CHARGES, firstAmount: '11' })
    );
    const bare = await timeBareUpsert(await platform.login('integration'), CHARGES);
    const row = (what, { seconds, calls, peakMb }) => ({
      what,
      seconds: seconds.toFixed(1),
      'API calls': calls,
      'peak memory of the service, MB': peakMb === undefined ? '' : `${peakMb} (${before} before)`,
      'time, ratio': (seconds / bare.seconds).toFixed(2)
    });
    return [
      row(`${CHARGES} charges, all new`, all),
      row('one price of them changed', one),
      row(`bare upsert of ${CHARGES} products`, bare)
    ];
  };
  try {
    return await withPlatform(measure, withStub(started));
  } finally {
    await started.stub?.stop();
  }
}
