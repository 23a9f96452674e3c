/**
 * Takes a picture of a page of the local org as one of its users:
 *   node scripts/screenshot.mjs <url> <file.png> [--user rep] [--width 1440] [--height 1000] [--full] [--axe] [--wait <text>]
 * Prints what the browser complained about; --axe adds accessibility violations. Exit code 1 on a page error or a violation.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './chromium.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    user: { type: 'string', default: 'rep' },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '1000' },
    full: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    wait: { type: 'string' }
  }
});

/** Chooses the person on the sign-in page; `user` is the part of the user name before the @. */
async function signIn(page, user) {
  const person = page.getByRole('button').filter({ hasText: `${user}@` });
  await person.click();
  await page.waitForLoadState('networkidle');
}

async function violations(page) {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap((one) => one.nodes.map((node) => `axe ${one.impact} ${one.id}: ${node.html.slice(0, 160)}`));
}

const [url, file] = positionals;
if (!url || !file) throw new Error('Usage: node scripts/screenshot.mjs <url> <file.png> [--user rep] [--axe]');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const size = { width: Number(values.width), height: Number(values.height) };
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (line) => line.type() === 'error' && problems.push(`console: ${line.text()}`));
  await page.goto(url);
  if (page.url().includes('/lightning/login')) await signIn(page, values.user);
  if (values.wait) await page.getByText(values.wait).first().waitFor({ timeout: 15_000 });
  // An event stream stays open, so the network may never fall silent.
  await page.waitForTimeout(1_000);
  if (values.axe) problems.push(...(await violations(page)));
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(problems.length === 0 ? `${file}: no complaints` : problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
}
