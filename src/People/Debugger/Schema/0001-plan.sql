-- How the events that came compare with the tracking plan.
create table plan_kind(
  kind integer not null primary key,
  events bigint not null,
  violations bigint not null,
  last_at bigint not null
);

create table plan_violation(
  kind integer not null,
  path text not null,
  code text not null,
  message text not null,
  times bigint not null,
  last_message_id text not null,
  last_at bigint not null,
  primary key(kind, path, code)
) {clustered};
