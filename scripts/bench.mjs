/** `npm run bench`: speed and memory beside a reference in the same run. Nothing here passes or fails; read the ratios. `npm run bench -- pricing` runs one. */
const BENCHES = {
  pricing: () => import('./bench/run-pricing.mjs'),
  incremental: () => import('./bench/run-incremental.mjs'),
  memory: () => import('./bench/run-memory.mjs'),
  reprice: () => import('./bench/run-reprice.mjs'),
  size: () => import('./bench/run-size.mjs'),
  usage: () => import('./bench/usage.mjs'),
  edit: () => import('./bench/run-edit.mjs'),
  workflows: () => import('./bench/run-workflows.mjs'),
  mirror: () => import('./bench/run-mirror.mjs'),
  fresh: () => import('./bench/run-fresh-clone.mjs')
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  console.log(`\n${name}`);
  const { run } = await BENCHES[name]();
  console.table(await run());
}
