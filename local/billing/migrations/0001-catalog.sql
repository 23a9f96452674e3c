-- A catalog version is a whole, immutable copy of products, plans, charges and prices. The draft is a version too, the
-- one that is not published yet, so reading, comparing and pricing need no second model.
create table catalog_version (
  number integer primary key check (number > 0),
  state text not null check (state in ('draft', 'published')),
  base_version integer references catalog_version (number),
  started_by text not null,
  started_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  effective_from date,
  announced_at timestamptz,
  check ((state = 'published') = (published_at is not null and published_by is not null and effective_from is not null))
);
create unique index one_draft on catalog_version (state) where state = 'draft';

create table product (
  version integer not null references catalog_version (number) on delete cascade,
  id text not null,
  position integer not null,
  sku text not null,
  name text not null,
  family text not null,
  available_from date not null,
  available_until date,
  primary key (version, id)
);

create table plan (
  version integer not null,
  id text not null,
  product_id text not null,
  position integer not null,
  code text not null,
  name text not null,
  available_from date not null,
  available_until date,
  currencies text[] not null,
  min_term_months integer not null,
  max_term_months integer not null,
  allowed_term_months integer[],
  requires_plans text[] not null,
  excludes_plans text[] not null,
  primary key (version, id),
  foreign key (version, product_id) references product (version, id) on delete cascade
);

create table charge (
  version integer not null,
  id text not null,
  plan_id text not null,
  position integer not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('one_time', 'recurring', 'usage')),
  pricing_model text not null check (pricing_model in ('flat', 'per_unit', 'graduated', 'volume', 'percentage')),
  unit text,
  billing_period text check (billing_period in ('month', 'quarter', 'year')),
  timing text not null check (timing in ('advance', 'arrears')),
  quantity_min numeric not null,
  quantity_max numeric,
  quantity_step numeric,
  quantity_default numeric not null,
  max_discount_percent numeric not null,
  approval_above jsonb not null,
  revenue_account text not null,
  deferred_account text,
  primary key (version, id),
  foreign key (version, plan_id) references plan (version, id) on delete cascade,
  check ((kind = 'one_time') = (billing_period is null))
);

create table price (
  version integer not null,
  charge_id text not null,
  currency text not null,
  amount numeric check (amount >= 0),
  percent numeric check (percent >= 0),
  primary key (version, charge_id, currency),
  foreign key (version, charge_id) references charge (version, id) on delete cascade
);

-- Tier n holds quantities above the upper end of tier n-1 up to and including its own; no upper end means open.
create table price_tier (
  version integer not null,
  charge_id text not null,
  currency text not null,
  position integer not null,
  up_to numeric check (up_to > 0),
  unit_price numeric not null check (unit_price >= 0),
  flat_fee numeric not null check (flat_fee >= 0),
  primary key (version, charge_id, currency, position),
  foreign key (version, charge_id, currency) references price (version, charge_id, currency) on delete cascade
);

create function copy_catalog(source integer, target integer) returns void language sql as $$
  insert into product select target, id, position, sku, name, family, available_from, available_until
    from product where version = source;
  insert into plan select target, id, product_id, position, code, name, available_from, available_until, currencies,
    min_term_months, max_term_months, allowed_term_months, requires_plans, excludes_plans from plan where version = source;
  insert into charge select target, id, plan_id, position, code, name, kind, pricing_model, unit, billing_period, timing,
    quantity_min, quantity_max, quantity_step, quantity_default, max_discount_percent, approval_above, revenue_account,
    deferred_account from charge where version = source;
  insert into price select target, charge_id, currency, amount, percent from price where version = source;
  insert into price_tier select target, charge_id, currency, position, up_to, unit_price, flat_fee
    from price_tier where version = source;
$$;
