/** How every check ends: the problems, what to do next, and an exit code. */
import { fileURLToPath } from 'node:url';

/** The checkout to look at: the first argument, or this one. */
export const checkout = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url));

/**
 * Prints the problems and sets the exit code.
 * @param {string} what what was looked at, for the line that says all is well
 * @param {string[]} problems one line each
 * @param {string} remedy what to do next
 */
export function report(what, problems, remedy) {
  if (problems.length === 0) {
    console.log(`${what}: no problems`);
    return;
  }
  for (const problem of problems) console.error(problem);
  console.error(`${what}: ${problems.length} problem${problems.length === 1 ? '' : 's'}. ${remedy}`);
  process.exitCode = 1;
}
