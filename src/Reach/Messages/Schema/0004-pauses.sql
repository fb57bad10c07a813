-- Origins whose messages wait, and how much later than planned they leave by all pauses that are over. Of each message that waits so: since when, and how much of
-- that it had already been given, so that pauses which overlap the end of one another are each counted once.
create table outgoing_pause(
  origin_kind text not null,
  origin_id text not null,
  paused_at bigint,
  shift bigint not null,
  primary key(origin_kind, origin_id)
) {clustered};
alter table outgoing add column paused_at bigint;
alter table outgoing add column paused_shift bigint;
