import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Quote } from '@plumbline/kernel';
import { eventually } from './support/process.ts';
import { startStage, type Stage } from './support/stage.ts';

const SEATS: Quote = {
  currency: 'EUR',
  startDate: '2027-02-01',
  termMonths: 12,
  plans: [
    {
      key: 'p1',
      ratePlanId: 'plan_seats_team',
      charges: [{ chargeId: 'chg_team_seats', quantity: '10' }]
    }
  ]
};

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 240_000);
afterAll(async () => {
  await stage.close();
});

describe('accepting a quote', () => {
  test('makes a subscription and a first invoice, and brings their numbers back to the quote', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const key = await stage.accept(quoteId);
    const quote = await stage.reaches(quoteId, 'done');
    const order = await stage.order(key);
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
    expect(quote.PL_Subscription_Number__c).toBe(order.subscription?.number);
    expect(quote.PL_First_Invoice_Number__c).toBe(order.firstInvoice?.number);
    expect(quote.PL_First_Invoice_Amount__c).toBe(Number(order.firstInvoice?.total));
    expect(JSON.parse(quote.PL_Order_Progress__c ?? '{}')).toMatchObject({
      status: 'done',
      headline: 'The subscription is set up'
    });
  });

  test('leaves a timeline for business readers and one for technical ones', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'done');
    const { timeline } = await stage.order(key);
    expect(timeline.filter(({ kind }) => kind === 'business').map(({ step }) => step)).toEqual([
      'accepted',
      'accepted',
      'account',
      'subscription',
      'first_invoice',
      'done'
    ]);
    expect(timeline.filter(({ kind }) => kind === 'technical').map(({ step }) => step)).toEqual([
      'accepted',
      'account',
      'subscription',
      'first_invoice'
    ]);
  });

  test('of a customer who has an account finds it', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const { AccountId } = (
      await stage.org.admin.query<{ AccountId: string }>(`SELECT AccountId FROM Quote WHERE Id = '${quoteId}'`)
    ).records[0] ?? { AccountId: '' };
    const known = await stage.billing.call('POST', '/v1/accounts', {
      externalKey: AccountId,
      name: 'Known',
      currency: 'EUR'
    });
    await stage.accept(quoteId);
    expect((await stage.reaches(quoteId, 'done')).PL_Billing_Account_Id__c).toBe(known['id']);
  });

  test('heard of five times is ordered once', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const key = await stage.accept(quoteId);
    const event = {
      Quote_Id__c: quoteId,
      Acceptance_Key__c: key,
      Fingerprint__c: await fingerprintOf(quoteId),
      Correlation_Id__c: 'five-times'
    };
    await Promise.all([1, 2, 3, 4].map(() => stage.org.admin.sobject('Quote_Accepted__e').create(event)));
    await stage.reaches(quoteId, 'done');
    await stage.org.admin.sobject('Quote_Accepted__e').create(event);
    const other = await stage.savedQuote(SEATS);
    await stage.accept(other);
    await stage.reaches(other, 'done'); // by then the event before it was handled too
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });
});

describe('a quote edited after it was checked', () => {
  test('is refused, saying what differs, and goes back to draft; nothing is billed', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const lines = await stage.org.admin.query<{ Id: string }>(
      `SELECT Id FROM QuoteLineItem WHERE QuoteId = '${quoteId}'`
    );
    await stage.org.admin.sobject('QuoteLineItem').update({ Id: lines.records[0]?.Id ?? '', PL_Quantity__c: 12 });
    const key = await stage.accept(quoteId);
    const quote = await stage.reaches(quoteId, 'idle');
    expect(quote.PL_Business_Status__c).toBe('draft');
    const progress = JSON.parse(quote.PL_Order_Progress__c ?? '{}') as { status: string; differences: string[] };
    expect(progress.status).toBe('refused');
    expect(progress.differences).toEqual([expect.stringMatching(/^Quantity of .+ was 10, is 12$/)]);
    expect(await stage.billed(key)).toEqual({ orders: 0, subscriptions: 0, invoices: 0 });
  });

  test('can be saved and accepted again, which is a new order', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.org.admin.sobject('Quote').update({ Id: quoteId, PL_Term_Months__c: 24 });
    await stage.accept(quoteId);
    await stage.reaches(quoteId, 'idle');
    await stage.org.admin.sobject('Quote').update({ Id: quoteId, PL_Term_Months__c: 12 });
    const key = await stage.accept(quoteId);
    expect(key).toBe(`${quoteId}-2`);
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });

  test('that was never checked is refused', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.org.admin.sobject('Quote').update({ Id: quoteId, PL_Fingerprint__c: '0'.repeat(64) });
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'idle');
    expect((await stage.order(key)).progress.differences).toEqual([
      'The quote was never checked by the service. Save it to have it checked.'
    ]);
  });
});

describe('a catalog that moved since the quote was checked', () => {
  const publish = async (charge: string, amount: string) => {
    await stage.billing.call('PATCH', `/v1/catalog/draft/charges/${charge}/prices/EUR`, { amount });
    const { version } = await stage.billing.call<{ version: number }>('POST', '/v1/catalog/draft/publish', {});
    await eventually(
      async () =>
        (await stage.call<{ version: number }>('GET', '/v1/catalog')).body.version === version ? true : undefined,
      'the service has the new version'
    );
    return version;
  };

  test('refuses the acceptance when the figures differ, with both totals', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const version = await publish('chg_team_seats', '5');
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'idle');
    const { progress } = await stage.order(key);
    expect(progress.differences).toEqual([
      expect.stringMatching(
        new RegExp(`^The total was \\d+ EUR, it is 600 EUR now that the catalog is at version ${String(version)}`)
      )
    ]);
  });

  test('orders with the new version when the figures are the same', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const version = await publish('chg_support', '91');
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'done');
    const placed = await stage.billing.call<{ orders: { catalogVersion: number }[] }>(
      'GET',
      `/v1/orders?externalKey=${key}`
    );
    expect(placed.orders.map(({ catalogVersion }) => catalogVersion)).toEqual([version]);
  });
});

describe('a billing engine that is down', () => {
  test('lets the order wait, the rep sees it, and the order finishes when it is back', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.billing.stop();
    const key = await stage.accept(quoteId);
    const waiting = await stage.reaches(quoteId, 'waiting');
    const progress = JSON.parse(waiting.PL_Order_Progress__c ?? '{}') as Record<string, string>;
    expect(progress).toMatchObject({ status: 'waiting', detail: 'We keep trying; nothing is lost.' });
    expect(progress['headline']).toMatch(/billing engine/);
    expect(Date.parse(progress['nextTryAt'] ?? '')).toBeGreaterThan(Date.parse(progress['since'] ?? ''));
    await stage.billing.start();
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });

  test.each([
    ['answers 503', { behaviour: 'fail', status: 503 }],
    ['asks to slow down', { behaviour: 'fail', status: 429 }],
    ['takes the order but loses the answer', { behaviour: 'drop', when: 'after' }],
    ['takes the order but answers an error', { behaviour: 'fail_after_effect', status: 500 }],
    ['answers too late', { behaviour: 'delay', delayMs: 3000 }]
  ])('or that %s is tried again; there is one subscription', async (_what, fault) => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.billing.fault({ match: { method: 'POST', path: '/v1/orders' }, times: 1, ...fault });
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });
});

describe('an order whose answer was lost', () => {
  test('is looked for at the engine, and not placed again', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const fault = { match: { method: 'POST', path: '/v1/orders' }, behaviour: 'drop', when: 'after', times: 1 };
    await stage.billing.fault(fault);
    const before = stage.toBilling.calls.length;
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'done');
    const calls = stage.toBilling.calls.slice(before).filter((call) => call.includes('/v1/orders'));
    expect(calls).toEqual(['POST /v1/orders', `GET /v1/orders?externalKey=${key}`]);
  });
});

describe('the ways an acceptance may travel', () => {
  test('a stream that breaks, repeats and reorders brings each acceptance once', async () => {
    for (const behaviour of ['drop', 'repeat', 'reorder'])
      await stage.org.control('/faults', { topic: 'Quote_Accepted__e', behaviour, times: 1 });
    const quotes = await Promise.all([SEATS, SEATS, SEATS].map((quote) => stage.savedQuote(quote)));
    const keys = await Promise.all(quotes.map((quoteId) => stage.accept(quoteId)));
    for (const quoteId of quotes) await stage.reaches(quoteId, 'done');
    for (const key of keys) expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });

  test('every log line of an order carries the correlation id of its quote', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'done');
    const { records } = await stage.org.admin.query<{ PL_Correlation_Id__c: string }>(
      `SELECT PL_Correlation_Id__c FROM Quote WHERE Id = '${quoteId}'`
    );
    const lines = await eventually(() => {
      const found = logLines().filter(({ acceptanceKey }) => acceptanceKey === key);
      return Promise.resolve(found.some(({ msg }) => msg === 'order done') ? found : undefined);
    }, 'the order is in the log');
    expect(new Set(lines.map(({ correlationId }) => correlationId))).toEqual(
      new Set([records[0]?.PL_Correlation_Id__c])
    );
    expect(lines.map(({ msg }) => msg)).toEqual([
      'acceptance received',
      'order step done',
      'order step done',
      'order step done',
      'order step done',
      'order done'
    ]);
  });

  test('an order survives that its database cuts all connections', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.billing.fault({
      match: { method: 'POST', path: '/v1/orders' },
      behaviour: 'delay',
      delayMs: 1500,
      times: 1
    });
    const key = await stage.accept(quoteId);
    await eventually(
      async () => ((await stage.order(key)).progress.headline === 'Setting up the subscription' ? true : undefined),
      'ordering'
    );
    await stage.cutDatabaseConnections();
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });
});

describe('an order the engine refuses for good', () => {
  test('is parked with the reason in words, for a person', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.billing.fault({
      match: { method: 'POST', path: '/v1/orders' },
      behaviour: 'fail',
      status: 422,
      times: 1
    });
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'parked');
    const order = await stage.order(key);
    expect(order.progress).toMatchObject({ status: 'parked', headline: 'A person has to look at this order' });
    expect(order.businessStatus).toBe('accepted');
    expect(order.timeline.at(-1)?.text).toMatch(/\w+ \w+/);
  });
});

describe('a service killed with kill -9', () => {
  test.each([
    ['while it reads the quote', 'toOrg', 'GET', /\/query.*FROM(\+|%20)Quote(\+|%20)WHERE/, 'before'],
    ['before the account is opened', 'toBilling', 'POST', /\/v1\/accounts/, 'before'],
    ['after the account was opened', 'toBilling', 'POST', /\/v1\/accounts/, 'after'],
    ['before the order is placed', 'toBilling', 'POST', /\/v1\/orders/, 'before'],
    ['after the order was placed', 'toBilling', 'POST', /\/v1\/orders/, 'after'],
    ['before the first invoice', 'toBilling', 'POST', /first-invoice/, 'before'],
    ['after the first invoice', 'toBilling', 'POST', /first-invoice/, 'after'],
    ['before the numbers are written back', 'toOrg', 'POST', /Order_Completed__e/, 'before'],
    ['after the numbers were written back', 'toOrg', 'POST', /Order_Completed__e/, 'after']
  ] as const)('%s finishes after a restart', async (_what, proxy, method, path, when) => {
    const quoteId = await stage.savedQuote(SEATS);
    const held = stage[proxy].hold({ method, path, when });
    const key = await stage.accept(quoteId);
    await held;
    await stage.service().kill('SIGKILL');
    await stage.startService();
    await stage.reaches(quoteId, 'done');
    await eventually(
      async () => ((await stage.order(key)).technicalStatus === 'done' ? true : undefined),
      'the service knows that the order is done'
    );
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });

  test('while an order waits goes on waiting, and finishes', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.billing.stop();
    const key = await stage.accept(quoteId);
    await stage.reaches(quoteId, 'waiting');
    await stage.service().kill('SIGKILL');
    await stage.billing.start();
    await stage.startService();
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });

  test('misses no acceptance that came while it was away', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    await stage.service().kill('SIGKILL');
    await stage.accept(quoteId);
    await stage.startService();
    await stage.reaches(quoteId, 'done');
  });

  test('stops within 5 seconds when it is asked to, in the middle of an order', async () => {
    const quoteId = await stage.savedQuote(SEATS);
    const held = stage.toBilling.hold({ method: 'POST', path: /\/v1\/orders/, when: 'after' });
    const key = await stage.accept(quoteId);
    await held;
    const started = Date.now();
    await stage.service().kill('SIGTERM');
    expect(Date.now() - started).toBeLessThan(5000);
    expect(stage.service().child.exitCode).toBe(0);
    await stage.startService();
    await stage.reaches(quoteId, 'done');
    expect(await stage.billed(key)).toEqual({ orders: 1, subscriptions: 1, invoices: 1 });
  });
});

interface LogLine {
  msg: string;
  acceptanceKey?: string;
  correlationId?: string;
}

/** What the service that runs now has logged. */
function logLines(): LogLine[] {
  const lines = stage.service().output().split('\n');
  return lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as LogLine);
}

async function fingerprintOf(quoteId: string): Promise<string> {
  const { records } = await stage.org.admin.query<{ PL_Fingerprint__c: string }>(
    `SELECT PL_Fingerprint__c FROM Quote WHERE Id = '${quoteId}'`
  );
  return records[0]?.PL_Fingerprint__c ?? '';
}
