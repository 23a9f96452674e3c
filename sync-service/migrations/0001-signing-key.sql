-- The built-in token issuer's key. Restrict who may read this table: a private key is in it.
create table signing_key (
  id text primary key,
  private_key jsonb not null,
  public_key jsonb not null,
  created_at timestamptz not null default now()
);
