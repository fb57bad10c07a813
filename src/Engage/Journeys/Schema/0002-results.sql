-- How often an experiment was looked at to decide it, and what drafts would have done in the past.
create table journey_look(
  journey integer not null,
  node text not null,
  looks integer not null,
  primary key(journey, node)
) {clustered};

create table journey_backtest(
  id integer not null primary key,
  journey integer not null,
  job bigint not null,
  graph text not null,
  from_at bigint not null,
  to_at bigint not null,
  result text,
  made_at bigint not null,
  made_by text not null
);
create index journey_backtest_journey on journey_backtest(journey, id);
