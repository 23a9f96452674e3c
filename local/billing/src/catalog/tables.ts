import type { JSONColumnType } from 'kysely';

/** The catalog's tables as kysely sees them: `numeric` is exact text, `date` is YYYY-MM-DD. */
export interface CatalogTables {
  catalog_version: {
    number: number;
    state: 'draft' | 'published';
    base_version: number | null;
    started_by: string;
    started_at: Date;
    published_by: string | null;
    published_at: Date | null;
    effective_from: string | null;
    announced_at: Date | null;
  };
  product: ProductRow;
  plan: PlanRow;
  charge: Omit<ChargeRow, 'approval_above'> & { approval_above: JSONColumnType<ChargeRow['approval_above']> };
  price: PriceRow;
  price_tier: TierRow;
}

export interface ProductRow {
  version: number;
  id: string;
  position: number;
  sku: string;
  name: string;
  family: string;
  available_from: string;
  available_until: string | null;
}

export interface PlanRow {
  version: number;
  id: string;
  product_id: string;
  position: number;
  code: string;
  name: string;
  available_from: string;
  available_until: string | null;
  currencies: string[];
  min_term_months: number;
  max_term_months: number;
  allowed_term_months: number[] | null;
  requires_plans: string[];
  excludes_plans: string[];
}

export interface ChargeRow {
  version: number;
  id: string;
  plan_id: string;
  position: number;
  code: string;
  name: string;
  kind: 'one_time' | 'recurring' | 'usage';
  pricing_model: 'flat' | 'per_unit' | 'graduated' | 'volume' | 'percentage';
  unit: string | null;
  billing_period: 'month' | 'quarter' | 'year' | null;
  timing: 'advance' | 'arrears';
  quantity_min: string;
  quantity_max: string | null;
  quantity_step: string | null;
  quantity_default: string;
  max_discount_percent: string;
  approval_above: { percent: string; role: string }[];
  revenue_account: string;
  deferred_account: string | null;
}

export interface PriceRow {
  version: number;
  charge_id: string;
  currency: string;
  amount: string | null;
  percent: string | null;
}

export interface TierRow {
  version: number;
  charge_id: string;
  currency: string;
  position: number;
  up_to: string | null;
  unit_price: string;
  flat_fee: string;
}
