-- How much happened each day, for the home page and its charts. Days are those of the business's zone.
create table activity(
  day integer not null,
  channel integer not null,
  stage integer not null,
  kind integer not null,
  events bigint not null,
  orders bigint not null,
  revenue_cents bigint not null,
  primary key(day, channel, stage, kind)
) {clustered};
