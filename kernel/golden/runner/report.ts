import { problemText, type Problem } from './problem.ts';
import type { GoldenResult } from './run-golden.ts';

/** What to print of a run, line by line: problems first, then all differences as one table, then a count. */
export function report(problems: readonly Problem[], results: readonly GoldenResult[]): string[] {
  const all = [...problems, ...results.flatMap((result) => result.problems)];
  const rows = results.flatMap(({ file, differences }) =>
    differences.map(({ figure, expected, actual }) => [file, figure, expected, actual])
  );
  const wrong = results.filter(isWrong).length;
  return [
    ...all.map(problemText),
    ...(rows.length === 0 ? [] : table([['file', 'figure', 'expected', 'actual'], ...rows])),
    ...(results.length === 0 ? [] : [countText(results.length, wrong)])
  ];
}

export function isWrong({ problems, differences }: GoldenResult): boolean {
  return problems.length + differences.length > 0;
}

function countText(all: number, wrong: number): string {
  return wrong === 0
    ? `${all} golden quotes are as they should be`
    : `${wrong} of ${all} golden quotes are not as they should be`;
}

/** Columns of equal width, the head underlined. */
function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = rows;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)];
}
