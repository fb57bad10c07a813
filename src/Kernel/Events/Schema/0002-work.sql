-- What each partition of customers still has to take up, packed, in the order of the log; a row goes when it is done.
create table work(
  part integer not null,
  seq bigint not null,
  at bigint not null,
  events integer not null,
  rows {blob} not null,
  primary key(part, seq)
) {clustered};
{postgresql alter table work set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);}
