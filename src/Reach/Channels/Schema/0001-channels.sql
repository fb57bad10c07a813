-- The connections to providers by which messages are sent. What is secret is sealed: the store alone does not open it.
create table channel_connection(
  id integer not null primary key,
  kind text not null,
  name text not null,
  place integer not null,
  enabled integer not null,
  per_second integer not null,
  fields text not null,
  secrets text,
  created_at bigint not null,
  version integer not null
);
