/** `npm run check`: everything that can be said about the source without running it. `npm run check -- types lint` runs only those parts. */
import { spawnSync } from 'node:child_process';
import { root } from './start/settings.mjs';

const node = (script, ...args) => [process.execPath, script, ...args];
const tool = (name, ...args) => ['npx', '--no-install', name, ...args];

/** Each part: what it says, the commands, and what to do when it fails. */
const PARTS = {
  lock: {
    commands: [node('scripts/check-lock.mjs')],
    remedy: 'Pin the package named above to a version whose every platform package exists, then npm install.'
  },
  format: { commands: [node('scripts/format.mjs', '--check')], remedy: 'npm run format' },
  lint: {
    commands: [node('scripts/lwc-types.mjs'), tool('eslint', '.', '--max-warnings', '0')],
    remedy: 'npx eslint . --fix, then mend the rest by hand.'
  },
  types: {
    commands: [
      node('scripts/lwc-types.mjs'),
      ...[
        'kernel',
        'kernel/test',
        'sync-service',
        'local/billing',
        'local/billing/src/console/page',
        'local/org',
        'local/story',
        'config/lwc'
      ].map((folder) => tool('tsc', '-p', folder))
    ],
    remedy: 'Mend the types named above.'
  },
  boundaries: {
    commands: [
      tool(
        'depcruise',
        '--config',
        '.dependency-cruiser.mjs',
        'kernel/src',
        'sync-service/src',
        'local/org/src',
        'local/billing/src'
      )
    ],
    remedy: 'Each rule says why it exists (.dependency-cruiser.mjs); move the code, or change the rule with an ADR.'
  },
  generated: {
    commands: [node('scripts/build-kernel.mjs', '--check')],
    remedy: 'npm run build:kernel, and commit the result.'
  },
  metadata: { commands: [node('scripts/checks/metadata-schema.mjs')], remedy: 'Mend the element named above.' },
  references: { commands: [node('scripts/checks/references.mjs')], remedy: 'Mend the name, or add what it refers to.' },
  apex: { commands: [node('scripts/checks/apex-types.mjs')], remedy: 'Mend the Apex named above.' },
  analyzer: {
    commands: [node('scripts/checks/analyzer.mjs')],
    remedy: 'Mend what the rule names; code-analyzer.yml lists the rules that are off, each with its reason.'
  }
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

/** @returns {boolean} whether every command of the part succeeded; their output is shown only when not */
function run({ commands }) {
  for (const [command, ...args] of commands) {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) {
      console.log(`${stdout ?? ''}${stderr ?? ''}`.trim());
      return false;
    }
  }
  return true;
}

const names = asked.length > 0 ? asked : Object.keys(PARTS);
const failed = names.filter((name) => {
  const began = performance.now();
  const passed = run(PARTS[name]);
  console.log(`${passed ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  if (!passed) console.log(`  What to do: ${PARTS[name].remedy}\n`);
  return !passed;
});
console.log(`\nchecks: ${names.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
