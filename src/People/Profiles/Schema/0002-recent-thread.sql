-- The newest rows of the thread, packed, one row a batch; from time to time they move to the thread itself, in the order of its key.
create table thread_recent(
  batch bigint not null primary key,
  rows {blob} not null
);
