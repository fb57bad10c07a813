-- Settings changed in the console, one JSON document a module.
create table setting(
  name text not null primary key,
  value text not null,
  changed_at bigint not null
);
