-- The programs that work on the store beside each other, and which of them does what until when. An embedded store leaves both empty.
create table node(
  id text not null primary key,
  name text not null,
  version text not null,
  started_at bigint not null,
  seen_at bigint not null
);

create table lease(
  name text not null primary key,
  owner text,
  epoch bigint not null,
  until bigint not null
);
