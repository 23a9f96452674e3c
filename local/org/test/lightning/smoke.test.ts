/** A deployed component in a real browser: base components, wire, Apex, toast, modal, events, accessibility. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../../../../scripts/chromium.mjs';
import { ADMIN_ID } from '../../src/setup/seed-org.ts';
import { samplePackage } from '../support/sample-package.ts';
import { startTestOrg, type TestOrg } from '../support/start-test-org.ts';
import { until } from '../support/until.ts';

const REP_ID = '005000000000002AAA';

let org: TestOrg;
let browser: Browser;
let page: Page;
let accountId: string;
const complaints: string[] = [];

const create = async (object: string, fields: Record<string, unknown>): Promise<string> => {
  const job = {
    userId: ADMIN_ID,
    operation: 'insert',
    object,
    rows: [fields],
    allOrNone: true,
    access: 'system'
  } as const;
  return (await org.engine.dml(job))[0]?.id ?? '';
};
const textOf = (selector: string): Promise<string> => page.locator(selector).innerText();
const violations = async (): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

beforeAll(async () => {
  org = await startTestOrg();
  await org.deploy(samplePackage());
  await org.lightning.deployed();
  const [set] = org.data.db.prepare(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Sample_User'`).all() as {
    Id: string;
  }[];
  await create('PermissionSetAssignment', { AssigneeId: REP_ID, PermissionSetId: set?.Id });
  accountId = await create('Account', { Name: 'Nordhafen Logistik GmbH' });
  browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
  page = await (await browser.newContext()).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  await page.goto(`${org.url}/lightning/r/Account/${accountId}/view`);
  await page.getByRole('button', { name: 'Mira Castellan' }).click();
  await page.getByText('A sample quote').waitFor();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await org.close();
});

test('a record page shows the component with what the platform gives it', async () => {
  await until('the wires', async () => (await textOf('.greeting')) !== '' && (await textOf('.name')) !== '');
  expect(await textOf('.greeting')).toBe('Hello 3');
  expect(await textOf('.name')).toBe('Nordhafen Logistik GmbH');
  expect(await textOf('.who')).toBe(`${REP_ID} en-GB may approve`);
  expect(await textOf('.day')).toBe('18 Mar 2028');
  expect(await textOf('.amount')).toBe('€387,680.00');
});

test('a wire asks again when its parameter changes', async () => {
  await page.getByLabel('Quantity').fill('12');
  await until('the new greeting', async () => (await textOf('.greeting')) === 'Hello 12');
});

test('an Apex call answers with a toast, and the event it published reaches the page', async () => {
  await until('the subscription', async () => (await textOf('.event')) === 'listening');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('All is well').waitFor();
  await until('the event', async () => (await textOf('.event')) === 'from the page');
  expect(await violations()).toEqual([]);
});

test('a modal opens, keeps the focus, and gives back what was chosen', async () => {
  await page.getByRole('button', { name: 'Add a line' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a line' });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByText('Added Seats').waitFor();
});

test('lists, forms and the sign-in page have no accessibility violation', async () => {
  const found: string[] = [];
  for (const address of ['/lightning/o/Account/list', '/lightning/o/Opportunity/new', '/lightning/page/home']) {
    await page.goto(org.url + address);
    found.push(...(await violations()));
  }
  await page.locator('summary').click();
  found.push(...(await violations()));
  await page.getByRole('button', { name: 'Switch user' }).click();
  await page.getByText('Who are you today?').waitFor();
  found.push(...(await violations()));
  expect(found).toEqual([]);
});

test('the browser had nothing to complain about', () => {
  expect(complaints).toEqual([]);
});
