-- What is due at an instant, by strand; whoever holds the strand's partition does it and deletes the row in one transaction.
create table timer(
  part integer not null,
  due_at bigint not null,
  strand bigint not null,
  purpose integer not null,
  primary key(part, due_at, strand, purpose)
) {clustered};
{postgresql alter table timer set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);}
