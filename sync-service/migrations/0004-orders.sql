-- One row per acceptance. `state` is what the order went through; `progress` is the last snapshot people were shown.
create table orders (
  acceptance_key text primary key,
  quote_id text not null,
  fingerprint text not null,
  correlation_id text not null,
  accepted_by text not null,
  accepted_at timestamptz not null,
  business_status text not null,
  technical_status text not null,
  sequence integer not null default 0,
  state jsonb not null,
  progress jsonb not null,
  billing_account jsonb,
  subscription jsonb,
  first_invoice jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index orders_quote on orders (quote_id);
create index orders_technical_status on orders (technical_status);

-- Attempts are counted before the remote call: a count above one means an earlier attempt may have taken effect.
create table order_step (
  acceptance_key text not null references orders,
  step text not null,
  idempotency_key text not null,
  attempts integer not null,
  started_at timestamptz not null,
  done_at timestamptz,
  primary key (acceptance_key, step)
);
