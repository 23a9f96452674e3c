create sequence order_number;
create table "order" (
  id text primary key,
  number text not null unique default document_number('O-', nextval('order_number')),
  external_key text not null unique,
  content_hash text not null,
  account_id text not null references account (id),
  catalog_version integer not null references catalog_version (number),
  currency text not null,
  start_date date not null,
  term_months integer not null check (term_months > 0),
  bill_day integer check (bill_day between 1 and 31),
  created_at timestamptz not null
);

create table order_line (
  order_id text not null references "order" (id),
  position integer not null,
  plan_key text not null,
  plan_id text not null,
  charge_id text not null,
  quantity numeric not null check (quantity >= 0),
  discount_kind text check (discount_kind in ('percent', 'amount')),
  discount_value numeric check (discount_value >= 0),
  primary key (order_id, position)
);

create sequence subscription_number;
create table subscription (
  id text primary key,
  number text not null unique default document_number('S-', nextval('subscription_number')),
  order_id text not null unique references "order" (id),
  start_date date not null,
  -- exclusive
  end_date date not null
);
