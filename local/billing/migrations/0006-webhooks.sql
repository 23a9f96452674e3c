create table webhook (
  id text primary key,
  url text not null unique,
  secret text not null,
  events text[] not null,
  created_at timestamptz not null
);

-- The outbox: written in the transaction of what it tells.
create table webhook_event (
  id text primary key,
  type text not null,
  occurred_at timestamptz not null,
  data jsonb not null
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  event_id text not null references webhook_event (id),
  webhook_id text not null references webhook (id) on delete cascade,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  delivered_at timestamptz,
  last_problem text
);
create index due_delivery on webhook_delivery (next_attempt_at) where delivered_at is null;
