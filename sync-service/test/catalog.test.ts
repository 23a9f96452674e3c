import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from './support/process.ts';
import { startStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 240_000);
afterAll(async () => {
  await stage.close();
});

interface Summary {
  version: number;
  hash: string;
  mirrored: boolean;
  announced: boolean;
}
interface Report {
  version: number;
  difference: { added: string[]; changed: string[]; removed: string[] };
  mirror?: { plansWritten: number; plansDeactivated: number; productsDeactivated: number; versionsWritten: number };
  announced: boolean;
}

const summary = async () => (await stage.call<Summary>('GET', '/v1/catalog')).body;
const pull = async () => (await stage.call<Report>('POST', '/v1/catalog/pull')).body;
const currentInOrg = async () => {
  const { records } = await stage.org.admin.query<{ Number__c: number }>(
    'SELECT Number__c FROM Catalog_Version__c WHERE Is_Current__c = true'
  );
  return records.map(({ Number__c }) => Number__c);
};
const publish = async (change: { path: string; body: unknown }) => {
  await stage.billing.call('PATCH', `/v1/catalog/draft${change.path}`, change.body);
  return stage.billing.call<{ version: number }>('POST', '/v1/catalog/draft/publish', {});
};
const announced = (version: number) =>
  eventually(
    async () => {
      const now = await summary();
      return now.version === version && now.announced ? now : undefined;
    },
    `version ${String(version)} is announced\n${stage.service().output()}`
  );
const supportPrice = (amount: string) => ({ path: '/charges/chg_support/prices/EUR', body: { amount } });

describe('the catalog', () => {
  test('is in the org when the service is ready: plans, one current version', async () => {
    const { version } = await eventually(
      async () => ((await summary()).announced ? summary() : undefined),
      'announced'
    );
    expect(await currentInOrg()).toEqual([version]);
  });

  test('that finance publishes reaches the org, and only what changed is written', async () => {
    const { version } = await publish(supportPrice('95'));
    await announced(version);
    expect(await currentInOrg()).toEqual([version]);
    const plans = await stage.org.admin.query<{ Engine_Id__c: string }>(
      `SELECT Engine_Id__c FROM Rate_Plan__c WHERE Version__c = ${String(version)}`
    );
    expect(plans.records.map(({ Engine_Id__c }) => Engine_Id__c)).toEqual(['plan_support_premium']);
  });

  test('pulled twice changes nothing', async () => {
    await pull();
    expect(await pull()).toMatchObject({
      difference: { added: [], changed: [], removed: [] },
      mirror: { plansWritten: 0, plansDeactivated: 0, versionsWritten: 0 },
      announced: false
    });
  });

  test('repairs a mirror that somebody touched', async () => {
    const { records } = await stage.org.admin.query<{ Id: string }>(
      "SELECT Id FROM Rate_Plan__c WHERE Engine_Id__c = 'plan_support_premium'"
    );
    await stage.org.admin.sobject('Rate_Plan__c').update({ Id: records[0]?.Id ?? '', Active__c: false });
    expect(await pull()).toMatchObject({ mirror: { plansWritten: 1 } });
    expect((await pull()).mirror?.plansWritten).toBe(0);
  });

  test('is announced after a kill -9 between mirror and announcement', async () => {
    const held = stage.toOrg.hold({ method: 'POST', path: /Catalog_Published__e/, when: 'before' });
    const { version } = await publish(supportPrice('96'));
    await held;
    expect(await currentInOrg()).toEqual([version]);
    await stage.service().kill('SIGKILL');
    await stage.startService();
    await announced(version);
  });

  test('is whole after a kill -9 in the middle of the mirror', async () => {
    const held = stage.toOrg.hold({ method: 'PATCH', path: /Product2/, when: 'before' });
    const { version } = await publish({ path: '/plans/plan_support_premium', body: { name: 'Premium care' } });
    await held;
    await stage.service().kill('SIGKILL');
    expect(await currentInOrg()).not.toEqual([version]);
    await stage.startService();
    await announced(version);
    expect(await currentInOrg()).toEqual([version]);
    const products = await stage.org.admin.query<{ Name: string }>(
      "SELECT Name FROM Product2 WHERE PL_Charge_Id__c = 'chg_support'"
    );
    expect(products.records[0]?.Name).toMatch(/^Premium care: /);
    expect((await pull()).mirror).toMatchObject({ plansWritten: 0, plansDeactivated: 0 });
  });

  test('goes on selling while the org is away, and is mirrored when it is back', async () => {
    await stage.org.stop();
    const { version } = await publish(supportPrice('98'));
    await eventually(async () => ((await summary()).version === version ? true : undefined), 'the version is known');
    expect((await summary()).mirrored).toBe(false);
    await stage.org.start();
    await announced(version);
    expect(await currentInOrg()).toEqual([version]);
  });
});
