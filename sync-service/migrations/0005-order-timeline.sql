-- Everything that happened to an order, for business readers and for technical ones. Repeating an entry changes nothing.
create table order_timeline (
  id bigint generated always as identity primary key,
  acceptance_key text not null references orders,
  at timestamptz not null,
  kind text not null check (kind in ('business', 'technical')),
  step text not null,
  code text not null,
  attempt integer not null default 0,
  text text not null,
  detail jsonb,
  unique (acceptance_key, step, kind, code, attempt)
);
