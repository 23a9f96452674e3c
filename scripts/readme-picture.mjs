/** Takes the README's picture from the real quote page of a running platform: `npm start` in one terminal, this in another. */
import path from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from './chromium.mjs';
import { createPlatform } from './start/platform.mjs';
import { loadEnvironmentFile, readSettings, root } from './start/settings.mjs';
import { USERS } from './start/users.mjs';

const FILE = path.join(root, 'docs', 'quote-page.png');
const PLANS = ['Workspace Enterprise', 'Premium Support', 'Object Storage', 'Reserved Capacity'];

loadEnvironmentFile();
const { login, settings } = createPlatform(readSettings());
const org = await login('rep');
const { records } = await org.query("SELECT Id, OpportunityId FROM Quote WHERE Name LIKE 'Nordhafen%' LIMIT 1");
const { id } = await org.sobject('Quote').create({
  Name: 'Nordhafen Logistik GmbH, platform rollout',
  OpportunityId: records[0].OpportunityId,
  ExpirationDate: '2027-01-31',
  PL_Currency__c: 'EUR',
  PL_Start_Date__c: '2027-02-01',
  PL_Term_Months__c: 36
});

const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    reducedMotion: 'reduce'
  });
  await page.goto(`${settings.urls.org}/lightning/r/Quote/${id}/view`);
  await page.getByRole('button', { name: new RegExp(USERS.rep.name) }).click();
  await page.getByRole('button', { name: 'Add products' }).click();
  for (const plan of PLANS) {
    await page.getByLabel('Search plans').fill(plan);
    await page.getByRole('button', { name: `Add ${plan}` }).click();
  }
  await page.keyboard.press('Escape');
  await page.getByLabel('Quantity of Seats').fill('400');
  await page.getByLabel('Discount of Seats').fill('20');
  await page.screenshot({ path: FILE });
  console.log(FILE);
} finally {
  await browser.close();
}
