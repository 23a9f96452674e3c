/** Checks the types of Apex with apex-ls, which comes with Code Analyzer's PMD engine. Field names are checked by references.mjs. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installTool } from '../install-tool.mjs';
import { javaProblem } from './java.mjs';
import { checkout, report } from './report.mjs';

const REMEDY = 'Mend the Apex named above.';
const LIBRARY = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*';

/** apex-ls names a file once and then its problems, a line each. */
function problemsIn(output) {
  let file = '';
  return output.split('\n').flatMap((line) => {
    const problem = /^(\w+): line (\d+)(.*)$/.exec(line);
    if (!problem) {
      file = line.trim() ? path.relative(checkout, line.trim()) : file;
      return [];
    }
    return [`${file}:${problem[2]}: ${problem[1].toLowerCase()}${problem[3].replace(/^.*?: /, ': ')}`];
  });
}

async function check() {
  const java = javaProblem();
  if (java) return [java];
  const tool = await installTool('analyzer', 'Salesforce Code Analyzer');
  const { status, stdout, stderr } = spawnSync(
    'java',
    [
      '-cp',
      path.join(tool, LIBRARY),
      'io.github.apexdevtools.apexls.CheckForIssues',
      '--nocache',
      '--workspace',
      checkout
    ],
    { encoding: 'utf8' }
  );
  const problems = problemsIn(stdout);
  return status === 0 || problems.length > 0 ? problems : [`apex-ls ended with code ${status}: ${stderr || stdout}`];
}

report('Apex types', await check(), REMEDY);
