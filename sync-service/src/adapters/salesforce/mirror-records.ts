/** Catalog → records of the mirror. Pure: what a record holds depends on the catalog alone. */
import { createHash } from 'node:crypto';
import { canonicalJson, type Catalog, type Charge, type Product, type RatePlan } from '@plumbline/kernel';
import type { RefusedPlan } from '../../ports/billing-engine.ts';
import type { MirrorRequest } from '../../ports/crm.ts';

/** What Definition__c holds. */
const DEFINITION_CHARACTERS = 131_072;
/** What Refused__c holds, with room to spare. */
const REFUSED_CHARACTERS = 32_000;
const NAME_CHARACTERS = 80;
const PRODUCT_NAME_CHARACTERS = 255;

/** A plan as it goes to the org. The hash is written last: until then the plan counts as not mirrored. */
export interface PlanRecord {
  readonly Engine_Id__c: string;
  readonly Name: string;
  readonly Number__c: string;
  readonly Product_Name__c: string;
  readonly Product_Family__c: string;
  readonly Valid_From__c: string;
  readonly Valid_To__c: string | null;
  readonly Currencies__c: string;
  readonly Definition__c: string;
  readonly Version__c: number;
  readonly Active__c: boolean;
}

export interface PlanMirror {
  readonly record: PlanRecord;
  readonly hash: string;
  readonly charges: readonly ProductRecord[];
}

/** One product per charge, keyed by the engine's charge id. */
export interface ProductRecord {
  readonly PL_Charge_Id__c: string;
  readonly Name: string;
  readonly ProductCode: string;
  readonly Family: string;
  readonly IsActive: boolean;
}

/** Every plan, apart from those whose definition does not fit the field that carries it to the browser. */
export function toPlanMirrors(catalog: Catalog): { mirrors: PlanMirror[]; tooLong: RefusedPlan[] } {
  const all = catalog.products.flatMap(({ ratePlans, ...product }) =>
    ratePlans.map((plan) => toPlanMirror(product, plan, catalog.version))
  );
  const fits = ({ record }: PlanMirror) => record.Definition__c.length <= DEFINITION_CHARACTERS;
  const reason = `Its definition is longer than ${String(DEFINITION_CHARACTERS)} characters, which Salesforce cannot hold.`;
  const tooLong = all
    .filter((plan) => !fits(plan))
    .map(({ record }) => ({ ratePlanId: record.Engine_Id__c, name: record.Name, reason }));
  return { mirrors: all.filter(fits), tooLong };
}

function toPlanMirror(product: Omit<Product, 'ratePlans'>, plan: RatePlan, version: number): PlanMirror {
  const definition = canonicalJson({ product, ratePlan: plan });
  return {
    hash: createHash('sha256').update(definition).digest('hex'),
    charges: plan.charges.map((charge) => toProductRecord(product, plan, charge)),
    record: {
      Engine_Id__c: plan.id,
      Name: plan.name.slice(0, NAME_CHARACTERS),
      Number__c: plan.number,
      Product_Name__c: product.name,
      Product_Family__c: product.family,
      Valid_From__c: plan.validFrom,
      Valid_To__c: plan.validTo ?? null,
      Currencies__c: plan.currencies.join(','),
      Definition__c: definition,
      Version__c: version,
      Active__c: true
    }
  };
}

function toProductRecord(product: Omit<Product, 'ratePlans'>, plan: RatePlan, charge: Charge): ProductRecord {
  return {
    PL_Charge_Id__c: charge.id,
    Name: `${plan.name}: ${charge.name}`.slice(0, PRODUCT_NAME_CHARACTERS),
    ProductCode: charge.number,
    Family: product.family,
    IsActive: true
  };
}

export type VersionRecord = ReturnType<typeof toVersionRecord>;

export function toVersionRecord(request: MirrorRequest, planCount: number, tooLong: readonly RefusedPlan[]) {
  const { catalog, publishedAt } = request;
  const { version, hash, engine, pulledAt, engineCapabilities } = catalog;
  const refused = [...request.refused, ...tooLong];
  return {
    Hash__c: hash,
    Name: `Catalog v${String(version)}`,
    Number__c: version,
    Engine__c: engine,
    Published_At__c: publishedAt,
    Pulled_At__c: pulledAt,
    Plan_Count__c: planCount,
    Refused_Count__c: refused.length,
    Refused__c: asManyAsFit(refused),
    Capabilities__c: canonicalJson(engineCapabilities)
  };
}

/** The list as JSON; when it is longer than the field its tail is left out (the count is kept apart). */
function asManyAsFit(list: readonly unknown[]): string {
  let kept = list;
  while (JSON.stringify(kept).length > REFUSED_CHARACTERS) kept = kept.slice(0, Math.floor(kept.length / 2));
  return JSON.stringify(kept);
}
