import type { Catalog } from '../catalog/catalog-schema.ts';
import type { ProrationPolicy } from '../catalog/capabilities-schema.ts';

/** What a change is seen against. `asOf` is the day it is invoiced: invoices up to it are taken as written. */
export interface DeltaTerms {
  readonly catalog: Catalog;
  readonly asOf: string;
  readonly policy: ProrationPolicy;
}
