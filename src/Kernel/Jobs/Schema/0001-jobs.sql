-- Work that outlives the program: what it is, how far it has come, who works on it until when, and how it ended.
create table job(
  id bigint not null primary key,
  kind text not null,
  arguments text not null,
  status text not null,
  position bigint not null,
  done bigint not null,
  total bigint,
  message text,
  attempts integer not null,
  asked text,
  started_by text not null,
  created_at bigint not null,
  due_at bigint not null,
  started_at bigint,
  finished_at bigint,
  error text,
  lease_owner text,
  lease_until bigint
);
create index job_status on job(status, due_at);
