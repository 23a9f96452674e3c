-- Every catalog content ever pulled. The newest id is the current one; quotes refer to content by its hash.
create table catalog_version (
  id bigint generated always as identity primary key,
  version integer not null,
  hash text not null,
  engine text not null,
  content jsonb not null,
  refused jsonb not null,
  published_at timestamptz not null,
  pulled_at timestamptz not null,
  mirrored_at timestamptz,
  announced_at timestamptz,
  unique (version, hash)
);
create index catalog_version_hash on catalog_version (hash);
