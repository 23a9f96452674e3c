/** What the org's mirror holds now. */
import type { Connection } from 'jsforce';
import { RecordsRefused } from './errors.ts';
import { soqlText } from './soql.ts';

const EVERYTHING = { autoFetch: true, maxFetch: 200_000 };

export interface MirroredPlan {
  readonly id: string;
  readonly hash: string | undefined;
  readonly active: boolean;
}

export interface MirroredProduct {
  readonly id: string;
  readonly active: boolean;
}

export interface MirroredVersion {
  readonly id: string;
  readonly hash: string;
  readonly number: number;
  readonly refused: string;
  readonly current: boolean;
}

export interface MirrorState {
  /** By the engine's plan id. */
  readonly plans: Map<string, MirroredPlan>;
  /** By the engine's charge id. */
  readonly products: Map<string, MirroredProduct>;
  /** Standard price book entries by product id. */
  readonly prices: Map<string, MirroredProduct>;
  readonly versions: readonly MirroredVersion[];
  readonly standardPriceBookId: string;
  readonly calls: number;
}

interface PlanRow {
  Id: string;
  Engine_Id__c: string;
  Definition_Hash__c: string | null;
  Active__c: boolean;
}
interface ProductRow {
  Id: string;
  PL_Charge_Id__c: string;
  IsActive: boolean;
}
interface PriceRow {
  Id: string;
  Product2Id: string;
  IsActive: boolean;
}
interface VersionRow {
  Id: string;
  Hash__c: string;
  Number__c: number;
  Refused__c: string | null;
  Is_Current__c: boolean;
}

/** @param hash of the catalog to be mirrored: of all versions only that one and the current one matter */
export async function readMirror(connection: Connection, hash: string): Promise<MirrorState> {
  let calls = 0;
  const all = async <T extends object>(soql: string): Promise<T[]> => {
    const { records } = await connection.query<T>(soql, EVERYTHING);
    calls += Math.max(1, Math.ceil(records.length / 2000));
    return records;
  };
  const plans = await all<PlanRow>('SELECT Id, Engine_Id__c, Definition_Hash__c, Active__c FROM Rate_Plan__c');
  const products = await all<ProductRow>(
    'SELECT Id, PL_Charge_Id__c, IsActive FROM Product2 WHERE PL_Charge_Id__c != null'
  );
  const books = await all<{ Id: string }>('SELECT Id FROM Pricebook2 WHERE IsStandard = true');
  const bookId = books[0]?.Id;
  if (bookId === undefined) throw new RecordsRefused(['the org has no standard price book']);
  const prices = await all<PriceRow>(
    `SELECT Id, Product2Id, IsActive FROM PricebookEntry WHERE Pricebook2Id = '${bookId}' AND Product2.PL_Charge_Id__c != null`
  );
  const versions = await all<VersionRow>(
    `SELECT Id, Hash__c, Number__c, Refused__c, Is_Current__c FROM Catalog_Version__c WHERE Is_Current__c = true OR Hash__c = ${soqlText(hash)}`
  );
  return {
    plans: new Map(
      plans.map((row) => [
        row.Engine_Id__c,
        { id: row.Id, hash: row.Definition_Hash__c ?? undefined, active: row.Active__c }
      ])
    ),
    products: new Map(products.map((row) => [row.PL_Charge_Id__c, { id: row.Id, active: row.IsActive }])),
    prices: new Map(prices.map((row) => [row.Product2Id, { id: row.Id, active: row.IsActive }])),
    versions: versions.map((row) => ({
      id: row.Id,
      hash: row.Hash__c,
      number: row.Number__c,
      refused: row.Refused__c ?? '',
      current: row.Is_Current__c
    })),
    standardPriceBookId: bookId,
    calls
  };
}
