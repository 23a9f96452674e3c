/** `npm run -s golden -- FOLDER --catalog FILE`: runs a folder of golden quotes. Exit 1 when one is not as it says, or none is found. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isWrong, report } from './report.ts';
import { runFolder } from './run-folder.ts';

const shipped = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { catalog: { type: 'string' } } });
const [folder = shipped, ...more] = positionals;
if (more.length > 0) {
  console.error('Name one folder: npm run -s golden -- FOLDER --catalog FILE');
  process.exit(1);
}
const { problems, results } = runFolder(folder, values.catalog);
for (const line of report(problems, results)) console.log(line);
process.exitCode = problems.length > 0 || results.some(isWrong) ? 1 : 0;
