create sequence invoice_number;
create table invoice (
  id text primary key,
  number text not null unique default document_number('INV-', nextval('invoice_number')),
  subscription_id text not null references subscription (id),
  date date not null,
  currency text not null,
  total numeric not null,
  posted_at timestamptz,
  unique (subscription_id, date)
);
create index planned_invoice on invoice (date) where posted_at is null;

create table invoice_line (
  invoice_id text not null references invoice (id),
  position integer not null,
  plan_key text not null,
  charge_id text not null,
  service_start date not null,
  -- exclusive
  service_end date not null,
  amount numeric not null,
  primary key (invoice_id, position)
);
