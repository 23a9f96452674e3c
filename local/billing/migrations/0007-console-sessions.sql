-- Only a hash of the cookie is kept: the table alone opens no session.
create table console_session (
  token_hash text primary key,
  username text not null,
  expires_at timestamptz not null
);
