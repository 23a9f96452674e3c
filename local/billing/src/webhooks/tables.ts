import type { ColumnType, Generated } from 'kysely';

export interface WebhookTables {
  webhook: {
    id: string;
    url: string;
    secret: string;
    events: string[];
    created_at: Date;
  };
  webhook_event: {
    id: string;
    type: string;
    occurred_at: Date;
    data: ColumnType<unknown, string, never>;
  };
  webhook_delivery: {
    id: Generated<number>;
    event_id: string;
    webhook_id: string;
    attempts: Generated<number>;
    next_attempt_at: Date;
    delivered_at: Date | null;
    last_problem: string | null;
  };
}
