/** `npm run -s golden -- FOLDER --catalog FILE`: runs a folder of golden quotes. Exit 1 when one is not as it says, or none is found. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isWrong, report } from './report.ts';
import { runFolder } from './run-folder.ts';

const SHIPPED = fileURLToPath(new URL('..', import.meta.url));

const asked = readArguments();
if (asked === undefined) {
  console.error('Name one folder and one catalog: npm run -s golden -- FOLDER --catalog FILE');
  process.exitCode = 1;
} else {
  const { problems, results } = runFolder(asked.folder, asked.catalog);
  for (const line of report(problems, results)) console.log(line);
  process.exitCode = problems.length > 0 || results.some(isWrong) ? 1 : 0;
}

/** Without a folder the quotes that ship; undefined when the arguments make no sense. */
function readArguments(): { folder: string; catalog: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { catalog: { type: 'string' } } });
    const [folder = SHIPPED, ...more] = positionals;
    return more.length > 0 ? undefined : { folder, catalog: values.catalog };
  } catch {
    return undefined;
  }
}
