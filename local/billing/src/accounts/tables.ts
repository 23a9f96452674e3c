import type { Generated } from 'kysely';

export interface AccountTables {
  account: {
    id: string;
    number: Generated<string>;
    external_key: string;
    name: string;
    currency: string;
    country: string | null;
    email: string | null;
    created_at: Date;
  };
}
