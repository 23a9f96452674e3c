import type { Generated } from 'kysely';

export interface OrderTables {
  order: {
    id: string;
    number: Generated<string>;
    external_key: string;
    content_hash: string;
    account_id: string;
    catalog_version: number;
    currency: string;
    start_date: string;
    term_months: number;
    bill_day: number | null;
    created_at: Date;
  };
  order_line: {
    order_id: string;
    position: number;
    plan_key: string;
    plan_id: string;
    charge_id: string;
    quantity: string;
    discount_kind: 'percent' | 'amount' | null;
    discount_value: string | null;
  };
  subscription: {
    id: string;
    number: Generated<string>;
    order_id: string;
    start_date: string;
    /** exclusive */
    end_date: string;
  };
}
