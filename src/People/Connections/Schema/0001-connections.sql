-- The connections by which providers reach us. Their secrets are sealed: the store alone does not open them. The one before the last change is
-- good for a while, for providers need time to take up a new one.
create table connection(
  id integer not null primary key,
  channel text not null,
  name text not null,
  source integer not null,
  secret text not null,
  secret_before text,
  before_until bigint not null,
  created_at bigint not null,
  disabled integer not null
);
