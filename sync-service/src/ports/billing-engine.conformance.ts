/**
 * What every BillingEngine adapter must do, as tests against a real engine. A caller gives a factory; nothing here knows a
 * vendor. Each case opens customers and orders of its own, so an engine that keeps its data can be tested again and again.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogHash, evaluateQuote, type Catalog, type Quote } from '@plumbline/kernel';
import { engineCapabilitiesSchema, productSchema } from '@plumbline/kernel/schemas';
import * as z from 'zod';
import type { Outcome } from '../platform/outcome.ts';
import type { BillingEngine, OrderRequest } from './billing-engine.ts';

export interface BillingEngineUnderTest {
  readonly engine: BillingEngine;
  /** A quote the engine's catalog can bill, with something to invoice at its start. */
  readonly quote: Quote;
  /** A plan of the engine's catalog that the kernel cannot represent. */
  readonly unrepresentablePlanId: string;
  /** The next order takes effect, but its answer is lost. */
  readonly loseAnswerOfNextOrder: () => Promise<void>;
  /** The engine does not answer until `wake`. */
  readonly silence: () => Promise<void>;
  readonly wake: () => Promise<void>;
  /** Headers and body of a notice signed with the secret, as the engine would send it. */
  readonly signedNotice: (secret: string) => { headers: Record<string, string>; body: Uint8Array };
  readonly close: () => Promise<void>;
}

export function billingEngineConformance(name: string, start: () => Promise<BillingEngineUnderTest>): void {
  describe(`${name} is a billing engine`, () => {
    let tested: BillingEngineUnderTest;
    let engine: BillingEngine;
    beforeAll(async () => {
      tested = await start();
      engine = tested.engine;
    });
    afterAll(async () => {
      await tested.close();
    });

    const catalog = async (): Promise<Catalog> => {
      const { content, version } = value(await engine.readCatalog());
      return { ...content, version, hash: catalogHash(content), pulledAt: '2027-01-01T00:00:00.000Z' };
    };
    const openAccount = async () => {
      const request = { externalKey: `customer-${randomUUID()}`, name: 'Acme GmbH', currency: tested.quote.currency };
      return value(await engine.createAccount(request, `${request.externalKey}:account`));
    };
    const orderRequest = async (): Promise<OrderRequest> => {
      const { currency, startDate, termMonths, plans } = tested.quote;
      const lines = plans.flatMap(({ key, ratePlanId, charges }) =>
        charges.map(({ chargeId, quantity }) => ({ planKey: key, ratePlanId, chargeId, quantity }))
      );
      const [account, { version }] = [await openAccount(), await catalog()];
      const terms = { currency, startDate, termMonths, catalogVersion: version };
      return { externalKey: `deal-${randomUUID()}`, accountId: account.id, ...terms, lines };
    };

    test('declares capabilities and a catalog in the kernel’s words', async () => {
      const { content } = value(await engine.readCatalog());
      expect(content.engine).toBe(engine.name);
      expect(engineCapabilitiesSchema(z).safeParse(content.engineCapabilities).error).toBeUndefined();
      expect(z.array(productSchema(z)).min(1).safeParse(content.products).error).toBeUndefined();
    });

    test('has the same content, and so the same hash, when it is read twice', async () => {
      expect((await catalog()).hash).toBe((await catalog()).hash);
    });

    test('refuses a plan that cannot be represented, with a reason, and sells the others', async () => {
      const { content, refused } = value(await engine.readCatalog());
      const refusal = refused.find(({ ratePlanId }) => ratePlanId === tested.unrepresentablePlanId);
      expect(refusal?.reason).toMatch(/\w+ \w+/);
      const sold = content.products.flatMap(({ ratePlans }) => ratePlans.map(({ id }) => id));
      expect(sold).not.toContain(tested.unrepresentablePlanId);
      expect(sold.length).toBeGreaterThan(0);
    });

    test('opens one account per customer, whatever key it is asked with', async () => {
      const request = { externalKey: `customer-${randomUUID()}`, name: 'Acme GmbH', currency: tested.quote.currency };
      const first = value(await engine.createAccount(request, `${request.externalKey}:1`));
      const repeat = value(await engine.createAccount(request, `${request.externalKey}:1`));
      const other = value(await engine.createAccount(request, `${request.externalKey}:2`));
      expect([repeat.id, other.id]).toEqual([first.id, first.id]);
      expect(value(await engine.findAccount(request.externalKey))?.id).toBe(first.id);
    });

    test('finds nothing under a key it never saw', async () => {
      const unknown = `never-${randomUUID()}`;
      expect(value(await engine.findAccount(unknown))).toBeUndefined();
      expect(value(await engine.findOrder(unknown))).toBeUndefined();
    });

    test('orders once: the same key and content give the same subscription', async () => {
      const request = await orderRequest();
      const first = value(await engine.createOrder(request, `${request.externalKey}:subscription`));
      const repeat = value(await engine.createOrder(request, `${request.externalKey}:subscription`));
      expect(repeat).toEqual(first);
      expect(first.startDate).toBe(tested.quote.startDate);
      expect(value(await engine.findOrder(request.externalKey))?.id).toBe(first.id);
    });

    test('refuses a key that comes back with other content', async () => {
      const request = await orderRequest();
      await engine.createOrder(request, `${request.externalKey}:subscription`);
      const changed = { ...request, termMonths: request.termMonths + 12 };
      const outcome = await engine.createOrder(changed, `${request.externalKey}:subscription`);
      expect(outcome).toMatchObject({ ok: false, failure: { code: 'idempotency_key_reused', retryable: false } });
    });

    test('refuses an order it cannot bill, for good and in words', async () => {
      const request = await orderRequest();
      const lines = request.lines.map((line) => ({ ...line, chargeId: 'chg_of_nobody' }));
      const outcome = await engine.createOrder({ ...request, lines }, `${request.externalKey}:subscription`);
      expect(outcome).toMatchObject({ ok: false, failure: { retryable: false } });
      if (!outcome.ok) expect(outcome.failure.message).toMatch(/\w+ \w+/);
      expect(value(await engine.findOrder(request.externalKey))).toBeUndefined();
    });

    test('bills the first invoice the kernel expects, once', async () => {
      const request = await orderRequest();
      const subscription = value(await engine.createOrder(request, `${request.externalKey}:subscription`));
      const [expected] = evaluateQuote(await catalog(), tested.quote).invoices;
      const invoice = value(await engine.createFirstInvoice(subscription.id, `${request.externalKey}:first_invoice`));
      expect(invoice).toMatchObject({ date: expected?.date, total: expected?.total, currency: tested.quote.currency });
      const repeat = value(await engine.createFirstInvoice(subscription.id, `${request.externalKey}:first_invoice`));
      const other = value(await engine.createFirstInvoice(subscription.id, `${request.externalKey}:again`));
      expect([repeat?.id, other?.id]).toEqual([invoice?.id, invoice?.id]);
      expect(value(await engine.findFirstInvoice(subscription.id))?.id).toBe(invoice?.id);
    });

    test('an order whose answer was lost can be found', async () => {
      const request = await orderRequest();
      await tested.loseAnswerOfNextOrder();
      const outcome = await engine.createOrder(request, `${request.externalKey}:subscription`);
      expect(outcome).toMatchObject({ ok: false, failure: { retryable: true } });
      const found = value(await engine.findOrder(request.externalKey));
      const repeat = value(await engine.createOrder(request, `${request.externalKey}:subscription`));
      expect(repeat.id).toBe(found?.id);
    });

    test('an engine that does not answer is a failure worth repeating, in words for a rep', async () => {
      await tested.silence();
      const outcome = await engine.findOrder('any');
      await tested.wake();
      expect(outcome).toMatchObject({ ok: false, failure: { retryable: true } });
      if (!outcome.ok) expect(outcome.failure.message).toMatch(/billing engine/);
    });

    test('believes a notice only with the right signature', () => {
      const { headers, body } = tested.signedNotice('the shared secret');
      expect(engine.readNotice(headers, body, 'the shared secret')).toMatchObject({
        ok: true,
        value: { kind: 'catalog_published' }
      });
      expect(engine.readNotice(headers, body, 'another secret')).toMatchObject({
        ok: false,
        failure: { code: 'signature_invalid' }
      });
      expect(engine.readNotice({}, body, 'the shared secret')).toMatchObject({
        ok: false,
        failure: { code: 'signature_invalid' }
      });
    });
  });
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `${outcome.failure.code}: ${outcome.failure.message} ${JSON.stringify(outcome.failure.details ?? {})}`
  );
}
