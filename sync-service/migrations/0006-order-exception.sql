-- Orders that wait for a person, with the reason. Never deleted: resolving sets the time.
create table order_exception (
  id bigint generated always as identity primary key,
  acceptance_key text not null references orders,
  step text not null,
  code text not null,
  reason text not null,
  details jsonb not null,
  raised_at timestamptz not null default now(),
  resolved_at timestamptz,
  unique (acceptance_key, step, code)
);
