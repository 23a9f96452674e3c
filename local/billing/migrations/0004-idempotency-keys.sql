-- Written in the transaction of the effect it stands for.
create table idempotency_key (
  operation text not null,
  key text not null,
  request_hash text not null,
  answer_status integer not null,
  answer_body text not null,
  created_at timestamptz not null default now(),
  primary key (operation, key)
);
