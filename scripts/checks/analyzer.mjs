/** Runs Salesforce Code Analyzer over force-app; anything of severity 3 (moderate) or worse fails. Rules: code-analyzer.yml. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installTool } from '../install-tool.mjs';
import { javaProblem } from './java.mjs';
import { checkout, report } from './report.mjs';

const WORST_ALLOWED = 4;
const CONFIG = fileURLToPath(new URL('../../code-analyzer.yml', import.meta.url));
const REMEDY = 'Mend the code; a rule that does not fit is switched off in code-analyzer.yml, with its reason.';

function lineOfViolation(runDir, { severity, engine, rule, message, locations, primaryLocationIndex }) {
  const { file, startLine } = locations[primaryLocationIndex] ?? {};
  const where = file ? `${path.relative(checkout, path.resolve(runDir, file))}:${startLine ?? 1}` : engine;
  return `${where}: ${message.replace(/\s+/g, ' ')} (${engine}:${rule}, severity ${severity})`;
}

/** @returns {string[]} violations, worst first */
function violationsIn(file) {
  const { runDir, violations } = JSON.parse(readFileSync(file, 'utf8'));
  return violations
    .filter(({ severity }) => severity < WORST_ALLOWED)
    .sort((a, b) => a.severity - b.severity)
    .map((violation) => lineOfViolation(runDir, violation));
}

async function check() {
  const java = javaProblem();
  if (java) return [java];
  const tool = await installTool('analyzer', 'Salesforce Code Analyzer');
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-analyzer-'));
  const results = path.join(folder, 'results.json');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(tool, 'run.mjs'), 'run', '--workspace', 'force-app', '--config-file', CONFIG, '--output-file', results],
    { cwd: checkout, encoding: 'utf8', maxBuffer: 1 << 28 }
  );
  try {
    return existsSync(results) ? violationsIn(results) : [`Code Analyzer gave no results:\n${stderr || stdout}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

report('Code Analyzer', await check(), REMEDY);
