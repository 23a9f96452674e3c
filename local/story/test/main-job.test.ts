/** The main job as people do it: finance in the console, a rep on the quote page, nothing but clicks and keys. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './accessibility.ts';
import { startStack, type Stack } from './stack.ts';

let stack: Stack;
let rep: Page;

beforeAll(async () => {
  stack = await startStack();
  rep = await stack.openOrgAs('rep', `/lightning/r/Quote/${stack.platform.demoQuoteId}/view`);
}, 300_000);
afterAll(async () => {
  await stack.stop();
}, 60_000);

/** The figure of the sticky panel: the first amount under "Total contract value". */
async function totalContractValue(): Promise<string> {
  return (await rep.locator('c-deal-panel .total').innerText()).trim();
}

async function headerHeight(): Promise<number | undefined> {
  return (await rep.locator('c-quote-header').boundingBox())?.height;
}

describe('the main job', () => {
  test('an empty quote marks nothing as wrong, and its header keeps its height while work begins', async () => {
    await rep.getByText('Add a plan first.').waitFor();
    await rep.getByText('No lines yet').first().waitFor();
    expect(await rep.getByText('Cannot be billed').count()).toBe(0);
    const height = await headerHeight();
    await rep.getByRole('button', { name: 'Add products' }).click();
    await rep.getByRole('button', { name: 'Add Workspace Team' }).click();
    await rep.getByText('Add a plan first.').waitFor({ state: 'detached' });
    expect(await headerHeight()).toBe(height);
    await rep.getByRole('button', { name: 'Undo' }).click();
    await rep.getByText('Add a plan first.').waitFor();
    await rep.getByLabel('Search plans').press('Escape');
  });

  test('a rep adds a plan and sees what it is worth and what is billed first', async () => {
    await rep.getByRole('button', { name: 'Add products' }).click();
    await rep.getByLabel('Search plans').fill('enterprise');
    await rep.getByRole('button', { name: 'Add Workspace Enterprise' }).click();
    await rep.getByLabel('Quantity of Seats').fill('40');
    await rep.getByText('First invoice, 1 Feb 2027').first().waitFor();
    // 40 × 21.50 × 36 months + 8,800.00 once
    await expect(totalContractValue()).resolves.toBe('€39,760.00');
    expect(await accessibilityViolations(rep)).toEqual([]);
  });

  test('a price that finance publishes reaches the open page, and unsaved work survives', async () => {
    const finance = await stack.openConsole();
    await finance.getByRole('link', { name: /Workspace Enterprise/ }).click();
    await finance.getByLabel('Currency of the tiers').selectOption('EUR');
    await finance.getByLabel('Seats, EUR, tier 1 unit price').fill('30');
    await finance.getByLabel('Seats, EUR, tier 1 unit price').press('Enter');
    await finance.getByText('Draft v2: 1 change').waitFor();
    expect(await accessibilityViolations(finance)).toEqual([]);
    await finance.getByRole('button', { name: 'Publish…' }).click();
    await finance.getByRole('button', { name: 'Publish', exact: true }).click();

    await rep.getByText('Catalog 2 is here: contract value +€12,240.00.').waitFor();
    expect(await totalContractValue()).toBe('€52,000.00');
    expect(await rep.getByLabel('Quantity of Seats').inputValue()).toBe('40');
    await finance.context().close();
  });

  test('a quote that cannot be billed is stopped, and its remedy buttons mend it', async () => {
    await rep.getByLabel('Discount of Seats').fill('45');
    await rep.getByText('A discount of 45 % on Seats is above the limit of 30 %.').first().waitFor();
    expect(await rep.getByRole('button', { name: 'Accept', exact: true }).isDisabled()).toBe(true);
    expect(await accessibilityViolations(rep)).toEqual([]);

    await rep.locator('c-line-grid').getByRole('button', { name: 'Set discount to 30 %' }).click();
    expect(await rep.getByLabel('Discount of Seats').inputValue()).toBe('30');
    await rep.getByText('Needs Deal Desk').first().waitFor();

    await rep.locator('c-line-grid').getByRole('button', { name: 'Set discount to 15 %' }).click();
    await rep.getByText('Within guardrails').first().waitFor();
    // 40 × 25.50 × 36 months + 8,800.00 once
    expect(await totalContractValue()).toBe('€45,520.00');
  });

  test('acceptance shows live progress, then the ids', async () => {
    await rep.getByRole('button', { name: 'Save', exact: true }).click();
    await rep
      .getByText(/^Saved \d\d:\d\d/)
      .first()
      .waitFor();
    await rep.getByRole('button', { name: 'Accept', exact: true }).click();
    await rep.getByText('The subscription is set up').first().waitFor();
    await rep.getByRole('link', { name: 'S-00001' }).waitFor();
    await rep.getByText('INV-00001, 1 Feb 2027').first().waitFor();
    expect(await rep.locator('c-order-progress').getByText('€9,820.00').first().isVisible()).toBe(true);
    expect(await accessibilityViolations(rep)).toEqual([]);
  });
});
