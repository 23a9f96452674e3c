import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startService, type RunningService } from '../src/start-service.ts';
import { readConfig } from '../src/platform/config/read-config.ts';
import { startBilling, type Billing } from './support/billing.ts';
import { eventually } from './support/process.ts';
import { caller, serviceSetting, type ServiceSetting } from './support/service.ts';

let billing: Billing;
let setting: ServiceSetting;
let service: RunningService;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  billing = await startBilling();
  setting = await serviceSetting(billing.url);
  service = await startService(readConfig(setting.environment));
  call = caller(service.url);
  await eventually(async () => ((await call('GET', '/v1/catalog')).status === 200 ? true : undefined), 'a catalog');
});
afterAll(async () => {
  await service.close();
  await billing.close();
  await setting.drop();
});

const support = {
  currency: 'USD',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [{ key: 'p1', ratePlanId: 'plan_support_premium', charges: [{ chargeId: 'chg_support', quantity: '1' }] }]
};

describe('quotes over HTTP', () => {
  test('a year of premium support costs 1,200 USD and is billed 300 a quarter', async () => {
    const priced = await call<{ totals: { tcv: string } }>('POST', '/v1/quotes/price', { quote: support });
    expect(priced.status).toBe(200);
    expect(priced.body.totals.tcv).toBe('1200');
    const preview = await call<{ invoices: { date: string; total: string }[] }>('POST', '/v1/quotes/preview', {
      quote: support
    });
    expect(preview.body.invoices.map(({ date, total }) => [date, total])).toEqual([
      ['2027-02-01', '300'],
      ['2027-05-01', '300'],
      ['2027-08-01', '300'],
      ['2027-11-01', '300']
    ]);
  });
});
