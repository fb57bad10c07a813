-- When each source was last heard from. A rebuild fills it for the time before this table was there.
create table source_heard(
  source integer not null primary key,
  last_at bigint not null
);
