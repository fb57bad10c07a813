-- Templates of messages: the draft, and every version that was ever in force, for the messages that were written with it.
create table message_template(
  key text not null primary key,
  name text not null,
  draft text not null,
  changed_at bigint not null,
  changed_by text not null,
  version integer not null,
  archived integer not null
);

create table message_template_version(
  template text not null,
  version integer not null,
  content text not null,
  published_at bigint not null,
  published_by text not null,
  primary key(template, version)
);
