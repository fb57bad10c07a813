-- Traits that Mitos works out of events. The number grows with each definition and each change of one; a deleted one keeps its row and its number.
create table computed_trait(
  id integer not null primary key,
  number integer not null unique,
  name text not null,
  definition text not null,
  status text not null,
  job bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create unique index computed_trait_name on computed_trait(name) where status <> 'deleted';
