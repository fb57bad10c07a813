-- A profile as it stands now: the columns that lists filter and sort by, and the whole state. The key is the founding identifier's node.
create table profile(
  key bigint not null primary key,
  id {blob} not null,
  name text,
  known integer not null,
  city text,
  channels integer not null,
  last_channel integer not null,
  last_stage integer not null,
  first_at bigint not null,
  last_at bigint not null,
  active_hour integer not null,
  events bigint not null,
  state {blob} not null
);
-- By the hour and not by the instant, so that a busy customer does not move in the index with every event.
create index profile_active on profile(active_hour, key);

-- The thread: where in the log the events of each identifier are, in order of time.
create table thread(
  strand bigint not null,
  occurred_at bigint not null,
  seq bigint not null,
  kind integer not null,
  channel integer not null,
  touchpoint integer not null,
  stage integer not null,
  primary key(strand, occurred_at, seq)
) {clustered};

-- Keys under which a name or an e-mail address is found.
create table profile_token(
  token text not null,
  profile bigint not null,
  primary key(token, profile)
) {clustered};

-- Order numbers and the identifiers whose events carry them.
create table order_reference(
  number text not null,
  strand bigint not null,
  primary key(number, strand)
) {clustered};
