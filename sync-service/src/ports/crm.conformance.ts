/**
 * What every Crm adapter must do, as tests against a real CRM. A caller gives a factory with what the vendor's people would do
 * by hand; nothing here knows a vendor.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogHash, type Catalog, type Quote } from '@plumbline/kernel';
import type { Outcome } from '../platform/outcome.ts';
import type { RefusedPlan } from './billing-engine.ts';
import type { Acceptance, AcceptanceListener, CompletedOrder, Crm, OrderSnapshot } from './crm.ts';

export interface MirrorAsSeen {
  /** By the engine's id, active ones only. */
  readonly plans: Readonly<Record<string, { readonly name: string; readonly definition: unknown }>>;
  /** Charge ids of active products that can be put on a quote. */
  readonly charges: readonly string[];
  /** The versions marked as current: there must be one. */
  readonly current: readonly {
    readonly version: number;
    readonly hash: string;
    readonly refused: readonly RefusedPlan[];
  }[];
}

export interface OrderAsSeen {
  readonly businessStatus: string;
  readonly technicalStatus: string;
  readonly progress: { readonly headline?: string };
  readonly subscriptionNumber: string | undefined;
  readonly invoiceAmount: string | undefined;
}

export interface CrmUnderTest {
  readonly crm: Crm;
  readonly catalog: Catalog;
  readonly quote: Quote;
  readonly mirror: () => Promise<MirrorAsSeen>;
  /** Saves a quote of a customer as a rep does, checked, with this fingerprint. */
  readonly saveQuote: (quote: Quote, fingerprint: string) => Promise<string>;
  /** The customer says yes. @returns the acceptance key */
  readonly acceptQuote: (quoteId: string) => Promise<string>;
  readonly order: (quoteId: string) => Promise<OrderAsSeen>;
  /** The stream of events breaks, as networks do. */
  readonly breakStreams: () => Promise<void>;
  /** An event that is no acceptance arrives on the same topic. */
  readonly publishNonsense: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const TOPIC_POSITION_OF_NOBODY = Buffer.from('no such position');

export function crmConformance(name: string, start: () => Promise<CrmUnderTest>): void {
  describe(`${name} is a CRM`, () => {
    let tested: CrmUnderTest;
    let crm: Crm;
    beforeAll(async () => {
      tested = await start();
      crm = tested.crm;
    });
    afterAll(async () => {
      await tested.close();
    });

    const mirror = async (catalog: Catalog, refused: RefusedPlan[] = []) =>
      value(await crm.mirrorCatalog({ catalog, publishedAt: '2027-01-01T00:00:00.000Z', refused }));
    const planIds = (catalog: Catalog) =>
      catalog.products.flatMap(({ ratePlans }) => ratePlans.map(({ id }) => id)).sort();
    const chargeIds = (catalog: Catalog) =>
      catalog.products
        .flatMap(({ ratePlans }) => ratePlans.flatMap(({ charges }) => charges.map(({ id }) => id)))
        .sort();

    describe('its mirror of the catalog', () => {
      test('holds every plan, every charge and one current version', async () => {
        const refusedPlan = { ratePlanId: 'plan_odd', name: 'Odd', reason: 'Its pricing model is unknown.' };
        await mirror(tested.catalog, [refusedPlan]);
        const seen = await tested.mirror();
        expect(Object.keys(seen.plans).sort()).toEqual(planIds(tested.catalog));
        expect([...seen.charges].sort()).toEqual(chargeIds(tested.catalog));
        expect(seen.current).toEqual([
          { version: tested.catalog.version, hash: tested.catalog.hash, refused: [refusedPlan] }
        ]);
      });

      test('carries each plan’s whole definition, so that a browser can price without us', async () => {
        const seen = await tested.mirror();
        const [product] = tested.catalog.products;
        const [plan] = product?.ratePlans ?? [];
        expect(seen.plans[plan?.id ?? '']?.definition).toEqual({
          product: { ...product, ratePlans: undefined },
          ratePlan: plan
        });
      });

      test('writes nothing when nothing changed', async () => {
        await mirror(tested.catalog);
        expect(await mirror(tested.catalog)).toMatchObject({
          plansWritten: 0,
          productsWritten: 0,
          pricesWritten: 0,
          versionsWritten: 0
        });
      });

      test('writes only the plan that changed', async () => {
        const changed = renamedFirstPlan(tested.catalog, 'A new name');
        expect(await mirror(changed)).toMatchObject({ plansWritten: 1, plansDeactivated: 0, versionsWritten: 1 });
        const seen = await tested.mirror();
        expect(seen.plans[planIds(firstPlanOnly(changed))[0] ?? '']?.name).toBe('A new name');
        expect(seen.current.map(({ version }) => version)).toEqual([changed.version]);
      });

      test('deactivates a plan that is gone, and takes it back when it returns', async () => {
        const without = withoutFirstPlan(tested.catalog);
        expect(await mirror(without)).toMatchObject({ plansDeactivated: 1 });
        expect(Object.keys((await tested.mirror()).plans).sort()).toEqual(planIds(without));
        expect([...(await tested.mirror()).charges].sort()).toEqual(chargeIds(without));
        await mirror(tested.catalog);
        const seen = await tested.mirror();
        expect([Object.keys(seen.plans).sort(), [...seen.charges].sort()]).toEqual([
          planIds(tested.catalog),
          chargeIds(tested.catalog)
        ]);
        expect(seen.current.map(({ version }) => version)).toEqual([tested.catalog.version]);
      });

      test('is announced', async () => {
        const { version, hash } = tested.catalog;
        const announcement = { version, hash, planCount: 1, refusedCount: 0, correlationId: randomUUID() };
        expect(await crm.announceCatalog(announcement)).toMatchObject({ ok: true });
      });
    });

    describe('its quotes', () => {
      test('are rebuilt exactly from their records', async () => {
        const quoteId = await tested.saveQuote(tested.quote, 'f'.repeat(64));
        const record = value(await crm.readQuote(quoteId));
        expect(record?.quote).toEqual(tested.quote);
        expect(record).toMatchObject({
          quoteId,
          fingerprint: 'f'.repeat(64),
          customer: { id: expect.anything() }
        });
      });

      test('that nobody made are undefined', async () => {
        expect(value(await crm.readQuote('0Q0000000000000CAA'))).toBeUndefined();
        expect(value(await crm.readQuote("' OR Name != '"))).toBeUndefined();
      });

      test('that are accepted are listed until they carry a subscription', async () => {
        const quoteId = await tested.saveQuote(tested.quote, 'a'.repeat(64));
        const acceptanceKey = await tested.acceptQuote(quoteId);
        const accepted = value(await crm.listAcceptedQuotes()).find((one) => one.quoteId === quoteId);
        expect(accepted).toMatchObject({ acceptanceKey, fingerprint: 'a'.repeat(64) });
        value(await crm.publishCompleted(completed(accepted)));
        await eventually(async () => (await tested.order(quoteId)).subscriptionNumber === 'S-00042');
        expect(value(await crm.listAcceptedQuotes()).map((one) => one.quoteId)).not.toContain(quoteId);
      });
    });

    describe('the people who wait for an order', () => {
      test('see progress, and never an older snapshot after a newer one', async () => {
        const quoteId = await tested.saveQuote(tested.quote, 'b'.repeat(64));
        const acceptanceKey = await tested.acceptQuote(quoteId);
        const tell = async (sequence: number, headline: string) => {
          value(await crm.publishProgress(snapshot(quoteId, acceptanceKey, sequence, headline)));
        };
        await tell(2, 'Second');
        await tell(1, 'First, late');
        await tell(3, 'Third');
        await eventually(async () => (await tested.order(quoteId)).progress.headline === 'Third');
        await tell(2, 'Second, again');
        await tell(4, 'Fourth');
        await eventually(async () => (await tested.order(quoteId)).progress.headline === 'Fourth');
        expect(await tested.order(quoteId)).toMatchObject({ businessStatus: 'accepted', technicalStatus: 'running' });
      });

      test('find subscription, invoice and amount on the quote when it is done', async () => {
        const quoteId = await tested.saveQuote(tested.quote, 'c'.repeat(64));
        await tested.acceptQuote(quoteId);
        const accepted = value(await crm.listAcceptedQuotes()).find((one) => one.quoteId === quoteId);
        value(await crm.publishCompleted(completed(accepted)));
        await eventually(async () => (await tested.order(quoteId)).technicalStatus === 'done');
        expect(await tested.order(quoteId)).toMatchObject({ subscriptionNumber: 'S-00042', invoiceAmount: '53840.07' });
      });
    });

    describe('its stream of acceptances', () => {
      test('brings each acceptance, also after the stream broke, and goes on where it was', async () => {
        const stream = listening(crm);
        await eventually(() => Promise.resolve(stream.subscriber.connected()));
        const first = await tested.acceptQuote(await tested.saveQuote(tested.quote, 'd'.repeat(64)));
        await eventually(() => Promise.resolve(stream.keys().includes(first)));
        await tested.breakStreams();
        const second = await tested.acceptQuote(await tested.saveQuote(tested.quote, 'd'.repeat(64)));
        await eventually(() => Promise.resolve(stream.keys().includes(second)));
        await stream.subscriber.close();
        expect(stream.keys().filter((key) => key === first)).toEqual([first]);
      });

      test('repeats what was not handled, in order', async () => {
        let failures = 2;
        const stream = listening(crm, ({ fingerprint }) => {
          if (fingerprint === 'e'.repeat(64) && failures > 0) throw new Error(`not yet ${String((failures -= 1))}`);
        });
        const first = await tested.acceptQuote(await tested.saveQuote(tested.quote, 'e'.repeat(64)));
        const second = await tested.acceptQuote(await tested.saveQuote(tested.quote, '9'.repeat(64)));
        await eventually(() => Promise.resolve(stream.keys().includes(second)));
        await stream.subscriber.close();
        expect(stream.keys().filter((key) => key === first || key === second)).toEqual([first, second]);
      });

      test('sets aside what is no acceptance and goes on', async () => {
        const stream = listening(crm);
        await tested.publishNonsense();
        const key = await tested.acceptQuote(await tested.saveQuote(tested.quote, '1'.repeat(64)));
        await eventually(() => Promise.resolve(stream.keys().includes(key)));
        await stream.subscriber.close();
        expect(stream.rejected.length).toBeGreaterThan(0);
      });

      test('can be closed while it is still connecting', async () => {
        const stream = listening(crm);
        await stream.subscriber.close();
        expect(stream.subscriber.connected()).toBe(false);
      });

      test('says so when the stored position is unknown, and goes on from now', async () => {
        const stream = listening(crm, () => undefined, TOPIC_POSITION_OF_NOBODY);
        await eventually(() => Promise.resolve(stream.lost()));
        const key = await tested.acceptQuote(await tested.saveQuote(tested.quote, '2'.repeat(64)));
        await eventually(() => Promise.resolve(stream.keys().includes(key)));
        await stream.subscriber.close();
      });
    });
  });
}

function listening(crm: Crm, whenAccepting: (acceptance: Acceptance) => void = () => undefined, position?: Uint8Array) {
  const accepted: Acceptance[] = [];
  const rejected: string[] = [];
  let lost = false;
  let stored = position;
  const listener: AcceptanceListener = {
    accept: (acceptance) => {
      whenAccepting(acceptance);
      accepted.push(acceptance);
      return Promise.resolve();
    },
    reject: ({ id }) => {
      rejected.push(id);
      return Promise.resolve();
    },
    lostPosition: () => {
      lost = true;
      return Promise.resolve();
    },
    positions: {
      read: () => Promise.resolve(stored),
      write: (_topic, next) => {
        stored = next;
        return Promise.resolve();
      }
    }
  };
  const keys = () => accepted.map(({ acceptanceKey }) => acceptanceKey);
  return { subscriber: crm.watchAcceptances(listener), keys, rejected, lost: () => lost };
}

function snapshot(quoteId: string, acceptanceKey: string, sequence: number, headline: string): OrderSnapshot {
  const progress = JSON.stringify({ status: 'running', headline, detail: '', steps: [] });
  const status = { businessStatus: 'accepted', technicalStatus: 'running' };
  return { quoteId, acceptanceKey, correlationId: acceptanceKey, sequence, ...status, progress };
}

function completed(acceptance: Acceptance | undefined): CompletedOrder {
  if (!acceptance) throw new Error('the quote is not listed as accepted');
  const { quoteId, acceptanceKey } = acceptance;
  return {
    ...snapshot(quoteId, acceptanceKey, 9, 'The subscription is set up'),
    billingAccountId: 'acc_1',
    subscription: {
      id: `sub_${acceptanceKey}`,
      number: 'S-00042',
      status: 'active',
      startDate: '2027-02-01',
      endDate: '2028-02-01',
      currency: 'EUR'
    },
    invoice: {
      id: `inv_${acceptanceKey}`,
      number: 'INV-00042',
      date: '2027-02-01',
      total: '53840.07',
      status: 'planned'
    }
  };
}

function renamedFirstPlan(catalog: Catalog, name: string): Catalog {
  return edited(catalog, (plan, isFirst) => (isFirst ? [{ ...plan, name }] : [plan]));
}

function withoutFirstPlan(catalog: Catalog): Catalog {
  return edited(catalog, (plan, isFirst) => (isFirst ? [] : [plan]));
}

function firstPlanOnly(catalog: Catalog): Catalog {
  return edited(catalog, (plan, isFirst) => (isFirst ? [plan] : []));
}

type Plan = Catalog['products'][number]['ratePlans'][number];

/** The next version of a catalog. */
function edited(catalog: Catalog, change: (plan: Plan, isFirst: boolean) => Plan[]): Catalog {
  const first = catalog.products[0]?.ratePlans[0]?.id;
  const products = catalog.products.map((product) => ({
    ...product,
    ratePlans: product.ratePlans.flatMap((plan) => change(plan, plan.id === first))
  }));
  const next = { ...catalog, version: catalog.version + 1, products };
  return { ...next, hash: catalogHash(next) };
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `${outcome.failure.code}: ${outcome.failure.message} ${JSON.stringify(outcome.failure.details ?? {})}`
  );
}
