/** The whole platform for one test file: free ports, a data folder of its own, one browser. */
import { rm } from 'node:fs/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, ensureChromium } from '../../../scripts/chromium.mjs';
import { ownEnvironment } from '../../../scripts/own-environment.mjs';
import { billingClient } from '../../../scripts/start/billing-client.mjs';
import { createPlatform } from '../../../scripts/start/platform.mjs';
import { readSettings } from '../../../scripts/start/settings.mjs';
import { USERS } from '../../../scripts/start/users.mjs';

export type Person = keyof typeof USERS;

export interface Stack {
  readonly urls: Record<'billing' | 'org' | 'service', string>;
  readonly platform: ReturnType<typeof createPlatform>;
  readonly billing: ReturnType<typeof billingClient>;
  /** A page of a fresh browser context in which this person is logged in to the org. */
  openOrgAs(person: Person, path: string): Promise<Page>;
  openConsole(): Promise<Page>;
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const environment = await ownEnvironment('story');
  const platform = createPlatform(readSettings(environment));
  try {
    for (const step of platform.steps) await step.task(undefined, { title: step.title });
  } catch (error) {
    await platform.stop();
    throw error;
  }
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
  const { urls } = platform.settings;
  return {
    urls,
    platform,
    billing: billingClient(urls.billing, platform.credentials.billingToken),
    openOrgAs: (person, at) => openOrgAs(browser, urls.org, person, at),
    openConsole: () => openConsole(browser, urls.billing),
    async stop() {
      await browser.close();
      await platform.stop();
      await rm(environment['PLUMBLINE_DATA_DIR'] ?? '', { recursive: true, force: true });
    }
  };
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    locale: 'en-GB',
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function openOrgAs(browser: Browser, url: string, person: Person, at: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(`${url}${at}`);
  await page.getByRole('button', { name: new RegExp(USERS[person].name) }).click();
  return page;
}

async function openConsole(browser: Browser, url: string): Promise<Page> {
  const page = await newPage(browser);
  await page.goto(`${url}/console/`);
  await page.getByRole('button', { name: new RegExp(USERS.finance.name) }).click();
  return page;
}
