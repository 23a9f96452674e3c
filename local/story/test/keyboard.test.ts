/** The configurator by keyboard alone: from an empty quote to an accepted one, without a pointer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startStack, type Stack } from './stack.ts';

const MOST_STOPS = 80;
let stack: Stack;
let rep: Page;

beforeAll(async () => {
  stack = await startStack();
  rep = await stack.openOrgAs('rep', `/lightning/r/Quote/${stack.platform.demoQuoteId}/view`);
  await rep.getByRole('button', { name: 'Add products' }).waitFor();
}, 300_000);
afterAll(async () => {
  await stack.stop();
}, 60_000);

/** Presses Tab until the element with this name has the focus, as a person would; says where it went when it never came. */
async function tabTo(role: 'button' | 'textbox' | 'searchbox', name: string): Promise<void> {
  const target = rep.getByRole(role, { name, exact: true }).first();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element.matches(':focus')).catch(() => false)) return;
    await rep.keyboard.press('Tab');
  }
  throw new Error(`${role} "${name}" never had the focus in ${MOST_STOPS} stops`);
}

test('a quote is configured, saved and accepted without a pointer', async () => {
  await tabTo('button', 'Add products');
  await rep.keyboard.press('Enter');
  await rep.getByLabel('Search plans').waitFor();
  await rep.keyboard.type('enterprise');
  await rep.getByRole('button', { name: 'Add Workspace Enterprise' }).waitFor();
  await tabTo('button', 'Add Workspace Enterprise');
  await rep.keyboard.press('Enter');
  await rep.getByLabel('Quantity of Seats').waitFor();
  await tabTo('textbox', 'Quantity of Seats');
  await rep.keyboard.press('Control+A');
  await rep.keyboard.type('25');
  await tabTo('textbox', 'Discount of Seats');
  await rep.keyboard.press('Control+A');
  await rep.keyboard.type('40');
  await tabTo('button', 'Set discount to 30 %');
  await rep.keyboard.press('Enter');
  expect(await rep.getByLabel('Discount of Seats').inputValue()).toBe('30');
  await tabTo('button', 'Set discount to 15 %');
  await rep.keyboard.press('Enter');
  await rep.getByText('Within guardrails').first().waitFor();
  await tabTo('button', 'Save');
  await rep.keyboard.press('Enter');
  await rep
    .getByText(/^Saved \d\d:\d\d/)
    .first()
    .waitFor();
  await tabTo('button', 'Accept');
  await rep.keyboard.press('Enter');
  await rep.getByText('The subscription is set up').first().waitFor();
}, 120_000);

test('undo and redo work from the keyboard', async () => {
  const quoteId = await newQuote();
  await rep.goto(`${stack.urls.org}/lightning/r/Quote/${quoteId}/view`);
  await rep.getByRole('button', { name: 'Add products' }).focus();
  await rep.keyboard.press('Enter');
  await rep.keyboard.type('team');
  await rep.getByRole('button', { name: 'Add Workspace Team' }).waitFor();
  await tabTo('button', 'Add Workspace Team');
  await rep.keyboard.press('Enter');
  const quantity = rep.getByLabel('Quantity of Team seats');
  await quantity.focus();
  await rep.keyboard.press('Control+A');
  await rep.keyboard.type('7');
  await rep.keyboard.press('Control+Z');
  expect(await quantity.inputValue()).not.toBe('7');
  await rep.keyboard.press('Control+Y');
  expect(await quantity.inputValue()).toBe('7');
}, 120_000);

/** Another quote of the demo deal, made as the rep. */
async function newQuote(): Promise<string> {
  const org = await stack.platform.login('rep');
  const demo = await org.sobject('Quote').retrieve(stack.platform.demoQuoteId);
  const { id } = await org
    .sobject('Quote')
    .create({ Name: 'By keyboard', OpportunityId: String(demo['OpportunityId']) });
  return id ?? '';
}
