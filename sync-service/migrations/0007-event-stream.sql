-- How far each topic was handled, and the events that could not be read.
create table event_position (
  topic text primary key,
  position bytea not null,
  moved_at timestamptz not null
);
create table rejected_event (
  id text primary key,
  reason text not null,
  payload jsonb,
  rejected_at timestamptz not null default now()
);
