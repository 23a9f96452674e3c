-- 'A-00042': at least five digits, never cut.
create function document_number(prefix text, counter bigint) returns text language sql immutable as $$
  select prefix || lpad(counter::text, greatest(5, length(counter::text)), '0')
$$;

create sequence account_number;
create table account (
  id text primary key,
  number text not null unique default document_number('A-', nextval('account_number')),
  external_key text not null unique,
  name text not null,
  currency text not null,
  country text,
  email text,
  created_at timestamptz not null
);
