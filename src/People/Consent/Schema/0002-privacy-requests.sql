-- Wishes for a copy or for erasure. Whose it is stands there as the id of a profile only: who is erased leaves nothing here that says who she was.
create table privacy_request(
  id integer not null primary key,
  kind text not null,
  origin text not null,
  reference text not null,
  profile {blob},
  received_at bigint not null,
  due_at bigint not null,
  status text not null,
  decided_at bigint,
  decided_by text,
  note text not null
);
create unique index privacy_request_reference on privacy_request(origin, reference);
create index privacy_request_status on privacy_request(status, id);
