/** What goes wrong while everything is up, as the person at the screen meets it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runMainJob } from '../../../scripts/start/main-job.mjs';
import { accessibilityViolations } from './accessibility.ts';
import { startStack, type Stack } from './stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
}, 300_000);
afterAll(async () => {
  await stack.stop();
}, 60_000);

async function mainJob(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of runMainJob(stack.platform)) lines.push(line);
  return lines;
}

test('the smoke job says why when the billing engine refuses the order', async () => {
  await stack.billing.send('POST', '/local/faults', {
    match: { method: 'POST', path: '/v1/orders' },
    behaviour: 'fail',
    status: 422,
    times: 1
  });
  await expect(mainJob()).rejects.toThrow(/The order stopped: .*parked/);
}, 120_000);

test('a rep whose order waits for the billing engine reads that nothing is lost, and sees it done without a reload', async () => {
  const rep = await stack.openOrgAs('rep', `/lightning/r/Quote/${stack.platform.demoQuoteId}/view`);
  await rep.getByRole('button', { name: 'Add products' }).click();
  await rep.getByLabel('Search plans').fill('team');
  await rep.getByRole('button', { name: 'Add Workspace Team' }).click();
  await rep.getByRole('button', { name: 'Save', exact: true }).click();
  await rep
    .getByText(/^Saved \d\d:\d\d/)
    .first()
    .waitFor();

  await stack.billing.send('POST', '/local/faults', {
    match: { method: 'POST', path: '/v1' },
    behaviour: 'fail',
    status: 503,
    times: 1000
  });
  await rep.getByRole('button', { name: 'Accept', exact: true }).click();
  await rep
    .getByText(/nothing is lost/)
    .first()
    .waitFor();
  expect(await accessibilityViolations(rep)).toEqual([]);

  await stack.billing.send('DELETE', '/local/faults');
  await rep.getByText('The subscription is set up').first().waitFor({ timeout: 90_000 });
}, 180_000);
