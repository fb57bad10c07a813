-- The sources: each sends events with a write key of its own, of which only the hash is kept.
create table source(
  id integer not null primary key,
  name text not null,
  kind integer not null,
  key_hash text not null unique,
  key_shown text not null,
  created_at bigint not null,
  disabled integer not null
);
