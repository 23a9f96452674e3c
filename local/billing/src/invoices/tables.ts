import type { Generated } from 'kysely';

export interface InvoiceTables {
  invoice: {
    id: string;
    number: Generated<string>;
    subscription_id: string;
    date: string;
    currency: string;
    total: string;
    /** null while the invoice is planned */
    posted_at: Date | null;
  };
  invoice_line: {
    invoice_id: string;
    position: number;
    plan_key: string;
    charge_id: string;
    service_start: string;
    /** exclusive */
    service_end: string;
    amount: string;
  };
}
