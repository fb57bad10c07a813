-- Accepted requests that the pipeline has not processed yet; a row is deleted some time after that.
create table intake(
  id bigint not null primary key,
  source integer not null,
  received_at bigint not null,
  events integer not null,
  meta text not null,
  body {blob} not null
);
