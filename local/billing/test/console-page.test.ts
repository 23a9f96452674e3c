import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../../../scripts/chromium.mjs';
import type { Catalog } from '../src/catalog/schema.ts';
import { billingForTest, type Billing } from './billing.ts';

let billing: Billing;
let browser: Browser;
let page: Page;
const troubles: string[] = [];
beforeAll(async () => {
  billing = await billingForTest({ today: '2027-01-14' });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
});
afterAll(async () => {
  await browser.close();
  await billing.close();
});
beforeEach(async () => {
  await billing.call('DELETE', '/v1/catalog/draft');
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1440, height: 1000 },
    bypassCSP: true
  });
  page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${billing.url()}/console/`);
  await page.getByRole('button', { name: 'Log in as Petra Nyström' }).click();
  await page.getByRole('heading', { name: 'Workspace Enterprise' }).waitFor();
});
afterEach(() => page.context().close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabel(name, { exact: true });

/** What axe finds, as rule and place. */
async function barriers(): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run().then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))'
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("finance's page", () => {
  test('publishes a changed tier price, naming old and new before it does, by keyboard alone', async () => {
    await field('Seats, USD, tier 2 unit price').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('22');
    await page.keyboard.press('Enter');
    await page.getByText('Draft v2: 1 change').waitFor();
    expect(await barriers()).toEqual([]);

    await button('Publish…').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish version 2?' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row').nth(1).innerText()).toBe(
      'Workspace Enterprise\tSeats, USD, tier 2 unit price\t21.00\t22.00'
    );
    expect(await barriers()).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await button('Publish').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Version 2 is published. It is in effect now.').waitFor();

    const { body } = await billing.call<Catalog>('GET', '/v1/catalog');
    expect(body.version).toBe(2);
    expect(body.products[0]?.plans[0]?.charges[0]?.prices[0]?.tiers?.[1]?.unitPrice).toBe('22');
    expect(await page.getByRole('row', { name: /^v2/ }).innerText()).toContain('Petra Nyström');
  });

  test('shows an edited price beside the published one, and both on the switch', async () => {
    await field('Onboarding, EUR price').fill('9,000');
    await field('Onboarding, EUR price').press('Tab');
    await page.getByText('published 8,800.00').waitFor();
    expect(await page.getByRole('link', { name: /Workspace Enterprise/ }).innerText()).toContain('1');
    await button('Published').click();
    expect(await page.getByRole('row', { name: /^Onboarding/ }).innerText()).toContain('8,800.00');
    await button('Draft').click();
    expect(await field('Onboarding, EUR price').inputValue()).toBe('9000.00');
  });

  test('says at once that tiers overlap, saves nothing, and takes it back', async () => {
    await field('Seats, USD, tier 2 upper end').fill('90');
    await page.getByText('Overlap: tier 2 must end above 100, not at 90. Not saved.').waitFor();
    expect(await barriers()).toEqual([]);
    await button('Undo').click();
    expect(await field('Seats, USD, tier 2 upper end').inputValue()).toBe('500');
    await page.getByText('No gap, no overlap, open end').waitFor();
    expect(await button('Publish…').isDisabled()).toBe(true);
  });

  test('refuses decimals in yen in plain words beside the field', async () => {
    await field('Onboarding, JPY price').fill('1400000.5');
    await field('Onboarding, JPY price').press('Enter');
    await page.getByText('Prices in JPY have no decimals: 1400000.5.').waitFor();
    expect(await field('Onboarding, JPY price').getAttribute('aria-invalid')).toBe('true');
    await field('Onboarding, JPY price').press('Escape');
    expect(await field('Onboarding, JPY price').inputValue()).toBe('1400000');
  });

  test('adds and removes a tier', async () => {
    await button('Add tier').click();
    await field('Seats, USD, tier 5 unit price').fill('15');
    await field('Seats, USD, tier 5 unit price').press('Enter');
    await page.getByText('2 changes').first().waitFor();
    await button('Remove tier 5').click();
    await page.getByText('No gap, no overlap, open end').waitFor();
    expect(await field('Seats, USD, tier 5 unit price').count()).toBe(0);
  });

  test('tries a quantity on the tiers', async () => {
    await field('Try a quantity').fill('600');
    await page.getByText('600 × 19.00 × 1 month = $11,400.00').waitFor();
  });

  test('finds a plan by name, and says when there is none', async () => {
    await field('Find a plan').fill('storage');
    expect(await page.getByRole('navigation', { name: 'Plans' }).getByRole('link').allInnerTexts()).toEqual([
      'Object Storage\n0 subscriptions'
    ]);
    await field('Find a plan').fill('zzz');
    await page.getByText('No plan is called “zzz”.').waitFor();
  });

  test('discards a draft only after asking', async () => {
    await field('Onboarding, USD price').fill('1');
    await field('Onboarding, USD price').press('Enter');
    await page.getByText('Draft v', { exact: false }).first().waitFor();
    await button('Discard draft').click();
    await button('Cancel').click();
    expect(await field('Onboarding, USD price').inputValue()).toBe('1.00');
    await button('Discard draft').click();
    await button('Discard').click();
    await page.getByText('The draft is discarded. Nothing changed for anyone.').waitFor();
    expect(await field('Onboarding, USD price').inputValue()).toBe('9500.00');
  });

  test('publishes for a day ahead', async () => {
    await field('Onboarding, USD price').fill('9900');
    await field('Onboarding, USD price').press('Enter');
    await page.getByText('Draft v3: 1 change').waitFor();
    await button('Publish…').click();
    await field('Effective from (optional)').fill('2027-02-01');
    await button('Publish').click();
    await page.getByText('Version 3 is published. It takes effect on Feb 1, 2027.').waitFor();
    await page.getByText('v3 from Feb 1, 2027').waitFor();
    expect((await billing.call<Catalog>('GET', '/v1/catalog')).body.version).toBe(2);
  });

  test('breaks nowhere on the way', () => {
    expect(troubles).toEqual([]);
  });
});
