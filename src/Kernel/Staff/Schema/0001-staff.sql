-- The people who work with Mitos, how they sign in, and what they did.
create table staff(
  id integer not null primary key,
  email text unique,
  name text not null,
  role text not null,
  locale text,
  password_hash text,
  created_at bigint not null,
  last_seen_at bigint,
  disabled integer not null
);

create table staff_session(
  token_hash text not null primary key,
  staff integer not null,
  created_at bigint not null,
  expires_at bigint not null
);

create table staff_link(
  token_hash text not null primary key,
  staff integer not null,
  expires_at bigint not null
);

create table api_key(
  id integer not null primary key,
  name text not null,
  role text not null,
  key_hash text not null unique,
  key_shown text not null,
  created_at bigint not null,
  last_used_at bigint
);

create table audit(
  id bigint not null primary key,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null
);
