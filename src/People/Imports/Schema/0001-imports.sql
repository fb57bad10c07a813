-- Imports of files: how far each has come, so that it can go on after an interruption.
create table import(
  id integer not null primary key,
  kind text not null,
  file text not null,
  path text not null,
  mapping text not null,
  source integer not null,
  status text not null,
  rows_done bigint not null,
  rows_total bigint,
  bytes_done bigint not null,
  bytes_total bigint not null,
  events bigint not null,
  events_new bigint not null,
  events_known bigint not null,
  rejected bigint not null,
  started_at bigint not null,
  finished_at bigint,
  error text
);
