/**
 * Brings the org's mirror to a catalog, writing only what differs. Order: plans without their hash → products → price book
 * entries → hashes → the version, which becomes current last. A run that was cut short is finished by the next one, because
 * a plan without the right hash counts as not mirrored. Nothing is deleted: what is gone is deactivated.
 */
import type { Connection } from 'jsforce';
import type { MirrorReport, MirrorRequest } from '../../ports/crm.ts';
import { toPlanMirrors, toVersionRecord, type PlanMirror, type VersionRecord } from './mirror-records.ts';
import { readMirror, type MirroredProduct, type MirrorState } from './mirror-state.ts';
import { writeRecords } from './write-records.ts';

type Count = Record<keyof MirrorReport, number>;

export async function mirrorCatalog(connection: Connection, request: MirrorRequest): Promise<MirrorReport> {
  const { mirrors, tooLong } = toPlanMirrors(request.catalog);
  const state = await readMirror(connection, request.catalog.hash);
  const count: Count = {
    plansWritten: 0,
    plansDeactivated: 0,
    productsWritten: 0,
    productsDeactivated: 0,
    pricesWritten: 0,
    versionsWritten: 0,
    calls: state.calls
  };
  const changed = mirrors.filter((plan) => !isMirrored(plan, state));
  await writePlans(connection, changed, state, count);
  const products = await writeProducts(connection, mirrors, new Set(changed), state, count);
  await writePrices(connection, products, state, count);
  await sealPlans(connection, changed, count);
  await deactivatePlans(connection, mirrors, state, count);
  await writeVersion(connection, toVersionRecord(request, mirrors.length, tooLong), state, count);
  return count;
}

function isMirrored(plan: PlanMirror, state: MirrorState): boolean {
  const found = state.plans.get(plan.record.Engine_Id__c);
  return found?.hash === plan.hash && found.active;
}

/** Plans first, because products look them up. Fills in the ids of new ones. */
async function writePlans(connection: Connection, changed: readonly PlanMirror[], state: MirrorState, count: Count) {
  const records = changed.map(({ record }) => ({ ...record, Definition_Hash__c: null }));
  const written = await writeRecords(connection, 'Rate_Plan__c', 'Engine_Id__c', records);
  changed.forEach(({ record }, index) => {
    const id = state.plans.get(record.Engine_Id__c)?.id ?? written.ids[index] ?? '';
    state.plans.set(record.Engine_Id__c, { id, hash: undefined, active: true });
  });
  count.plansWritten = records.length;
  count.calls += written.calls;
}

async function writeProducts(
  connection: Connection,
  mirrors: readonly PlanMirror[],
  changed: ReadonlySet<PlanMirror>,
  state: MirrorState,
  count: Count
): Promise<MirroredProduct[]> {
  const wanted = mirrors.flatMap((plan) => plan.charges.map((record) => ({ plan, record })));
  const records = wanted
    .filter(({ plan, record }) => changed.has(plan) || !state.products.get(record.PL_Charge_Id__c)?.active)
    .map(({ plan, record }) => ({ ...record, PL_Rate_Plan__c: state.plans.get(plan.record.Engine_Id__c)?.id ?? null }));
  const written = await writeRecords(connection, 'Product2', 'PL_Charge_Id__c', records);
  records.forEach(({ PL_Charge_Id__c: chargeId }, index) => {
    const id = state.products.get(chargeId)?.id ?? written.ids[index] ?? '';
    state.products.set(chargeId, { id, active: true });
  });
  const kept = new Set(wanted.map(({ record }) => record.PL_Charge_Id__c));
  const gone = [...state.products].filter(([chargeId, product]) => product.active && !kept.has(chargeId));
  const retired = gone.map(([chargeId]) => ({ PL_Charge_Id__c: chargeId, IsActive: false }));
  const off = await writeRecords(connection, 'Product2', 'PL_Charge_Id__c', retired);
  gone.forEach(([chargeId, { id }]) => state.products.set(chargeId, { id, active: false }));
  count.productsWritten = records.length;
  count.productsDeactivated = retired.length;
  count.calls += written.calls + off.calls;
  return [...state.products.values()];
}

/** Every product needs a standard entry to stand on a quote. Its price is 0: prices live in the plan's definition. */
async function writePrices(
  connection: Connection,
  products: readonly MirroredProduct[],
  state: MirrorState,
  count: Count
) {
  const missing = products
    .filter(({ id, active }) => active && !state.prices.has(id))
    .map(({ id }) => ({ Product2Id: id, Pricebook2Id: state.standardPriceBookId, UnitPrice: 0, IsActive: true }));
  const differing = products.flatMap(({ id, active }) => {
    const price = state.prices.get(id);
    return price && price.active !== active ? [{ Id: price.id, IsActive: active }] : [];
  });
  const created = await writeRecords(connection, 'PricebookEntry', null, missing);
  const updated = await writeRecords(connection, 'PricebookEntry', 'Id', differing);
  count.pricesWritten = missing.length + differing.length;
  count.calls += created.calls + updated.calls;
}

/** The hash says: this plan and everything below it is mirrored. */
async function sealPlans(connection: Connection, changed: readonly PlanMirror[], count: Count) {
  const seals = changed.map(({ record, hash }) => ({ Engine_Id__c: record.Engine_Id__c, Definition_Hash__c: hash }));
  count.calls += (await writeRecords(connection, 'Rate_Plan__c', 'Engine_Id__c', seals)).calls;
}

async function deactivatePlans(
  connection: Connection,
  mirrors: readonly PlanMirror[],
  state: MirrorState,
  count: Count
) {
  const kept = new Set(mirrors.map(({ record }) => record.Engine_Id__c));
  const gone = [...state.plans].filter(([id, plan]) => plan.active && !kept.has(id));
  const records = gone.map(([id]) => ({ Engine_Id__c: id, Active__c: false }));
  count.plansDeactivated = records.length;
  count.calls += (await writeRecords(connection, 'Rate_Plan__c', 'Engine_Id__c', records)).calls;
}

/** One call that either moves the mark of the current version or leaves it: never two current ones, never none. */
async function writeVersion(connection: Connection, record: VersionRecord, state: MirrorState, count: Count) {
  const known = state.versions.find((version) => version.hash === record.Hash__c);
  const others = state.versions.filter((version) => version.current && version.hash !== record.Hash__c);
  const complete = known?.number === record.Number__c && known.refused === record.Refused__c;
  if (complete && known.current && others.length === 0) return;
  const written = await writeRecords(connection, 'Catalog_Version__c', 'Hash__c', [record]);
  const marks = [
    ...others.map(({ id }) => ({ Id: id, Is_Current__c: false })),
    { Id: known?.id ?? written.ids[0] ?? '', Is_Current__c: true }
  ];
  const moved = await writeRecords(connection, 'Catalog_Version__c', 'Id', marks, { allOrNone: true });
  count.versionsWritten = 1;
  count.calls += written.calls + moved.calls;
}
