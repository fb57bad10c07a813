-- The log: every event once, in the order in which it was accepted. Everything below people's profiles is derived from it.
create table log(
  seq bigint not null primary key,
  message_id text not null,
  source integer not null,
  type integer not null,
  kind integer not null,
  occurred_at bigint not null,
  received_at bigint not null,
  payload {blob} not null
);

create table event_kind(
  id integer not null primary key,
  name text not null unique
);

-- Which messages are in the log, for ever: the keys of the newest batches, and sorted runs of blocks for the rest.
create table dedupe_recent(
  batch bigint not null primary key,
  keys {blob} not null,
  seqs {blob} not null
);

create table dedupe_run(
  run bigint not null primary key,
  level integer not null,
  keys integer not null,
  filter {blob} not null
);

create table dedupe_block(
  run bigint not null,
  block integer not null,
  first_key bigint not null,
  keys {blob} not null,
  seqs {blob} not null,
  primary key(run, block)
) {clustered};

-- How far each consumer has come, and what the pipeline counts.
create table checkpoint(
  consumer text not null primary key,
  position bigint not null
);

create table counter(
  name text not null primary key,
  value bigint not null
);

create table duplicate(
  seq bigint not null primary key,
  times integer not null,
  last_at bigint not null
);

-- Input that could not become an event, kept as it came.
create table quarantine(
  id bigint not null primary key,
  message_id text,
  source integer not null,
  reason text not null,
  detail text not null,
  received_at bigint not null,
  status integer not null,
  meta text not null,
  payload {blob} not null
);
create index quarantine_status on quarantine(status, id);
create index quarantine_message on quarantine(message_id);
