-- What the service computed for a quote, by fingerprint: the evidence an acceptance is checked against.
create table validated_quote (
  fingerprint text primary key,
  quote_id text,
  input jsonb not null,
  evaluation jsonb not null,
  catalog_version integer not null,
  catalog_hash text not null,
  kernel_version text not null,
  validated_at timestamptz not null default now()
);
create index validated_quote_quote on validated_quote (quote_id);
