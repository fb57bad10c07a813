-- Events that the business added to the tracking plan; properties is a JSON list of name, type and required.
create table plan_event(
  name text not null primary key,
  description text not null,
  properties text not null,
  changed_at bigint not null
);
