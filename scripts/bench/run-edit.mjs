import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../chromium.mjs';
import { root } from '../start/settings.mjs';
import { USERS } from '../start/users.mjs';
import { quoteMaker } from './org-quote.mjs';
import { withPlatform } from './own-platform.mjs';

const LINES = 1000;
const ROUNDS = 15;
const WARM_UP = 3;
/** Every type and model that may stand on one quote of the demo catalog. */
const PLANS = ['plan_seats_team', 'plan_storage', 'plan_api', 'plan_egress', 'plan_capacity', 'plan_support_premium'];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Types one digit after another over the field's text. @returns medians of the time from the key to the figure */
async function typeOver(page, field, figure) {
  const times = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await field.selectText();
    const took = figure.evaluate((element) => globalThis.keystroke.nextKeystroke(element));
    await page.waitForTimeout(300); // the page comes to rest, as between two keys of a person who thinks
    await page.keyboard.press(String(2 + (round % 8)));
    times.push(await took);
  }
  const measured = times.slice(WARM_UP);
  return {
    written: median(measured.map(({ writtenMs }) => writtenMs)),
    painted: median(measured.map(({ paintedMs }) => paintedMs))
  };
}

async function newPage(browser) {
  const { outputFiles } = await build({
    entryPoints: [`${root}scripts/bench/keystroke.mjs`],
    bundle: true,
    format: 'iife',
    globalName: 'keystroke',
    write: false
  });
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 }, bypassCSP: true })).newPage();
  await page.addInitScript(`${outputFiles[0].text}; globalThis.keystroke = keystroke;`);
  page.setDefaultTimeout(60_000);
  return page;
}

async function onQuotePage(browser, { settings }, quoteId) {
  const page = await newPage(browser);
  await page.goto(`${settings.urls.org}/lightning/r/Quote/${quoteId}/view`);
  await page.getByRole('button', { name: new RegExp(USERS.rep.name) }).click();
  const quantity = page.getByLabel('Quantity of Team seats').first();
  await quantity.waitFor();
  return typeOver(page, quantity, page.locator('c-deal-panel .total'));
}

async function onPlainTable(browser, rows) {
  const page = await newPage(browser);
  await page.goto('about:blank');
  await page.evaluate((count) => globalThis.keystroke.plainTable(count), rows);
  return typeOver(page, page.locator('input').first(), page.locator('#figure'));
}

/** One edit of a quote of 1,000 lines on its page: from the key to the new total, beside a plain table of as many rows. */
export async function run() {
  return withPlatform(async (platform) => {
    const makeQuote = await quoteMaker(await platform.login('rep'), platform.demoQuoteId, {
      planIds: PLANS,
      lines: LINES
    });
    const { quoteId, lines } = await makeQuote();
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
    try {
      const ours = await onQuotePage(browser, platform, quoteId);
      const plain = await onPlainTable(browser, lines);
      const row = (what, { written, painted }) => ({
        what,
        lines,
        'key to total written, ms': written.toFixed(1),
        'key to total painted, ms': painted.toFixed(1),
        'painted, ratio': (painted / plain.painted).toFixed(2)
      });
      return [row('quote page', ours), row('plain table', plain)];
    } finally {
      await browser.close();
    }
  });
}
