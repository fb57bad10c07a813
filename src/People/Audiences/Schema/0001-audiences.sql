-- Audiences as they are defined. The generation grows with each definition and each change of one; a deleted audience keeps its row.
create table audience(
  id integer not null primary key,
  generation integer not null,
  name text not null,
  description text,
  definition text not null,
  status text not null,
  job bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create unique index audience_name on audience(name) where status <> 'deleted';

-- What is kept of customers' events for the conditions; audiences that ask the same share a signal.
create table audience_signal(
  number integer not null primary key,
  generation integer not null,
  definition text not null,
  ready integer not null
);

-- The state of the definitions whose past lies ready in audience_past, and the job that makes it ready; 0 when there is none. One row, once there was one.
create table audience_delivery(
  one integer not null primary key,
  generation integer not null,
  job bigint not null
);

-- What a strand's events add to the signals.
create table audience_strand(
  strand bigint not null primary key,
  signals {blob} not null
);
{postgresql alter table audience_strand set (fillfactor = 70);}

-- What the log says of a strand for signals that are new, until the pipeline has taken it up.
create table audience_past(
  strand bigint not null primary key,
  signals {blob} not null
);

-- The audiences of a profile as one piece, and the timer that is set for the first change by the passing of time.
create table audience_customer(
  profile bigint not null primary key,
  members {blob} not null
);

-- Who is in which audience, and since when and why.
create table audience_member(
  audience integer not null,
  profile bigint not null,
  since bigint not null,
  cause integer not null,
  seq bigint not null,
  primary key(audience, profile)
) {clustered};

-- Every entry and exit. The profile is the one that it was then; the founder of a profile that was joined is a strand of the other.
create table audience_change(
  profile bigint not null,
  at bigint not null,
  audience integer not null,
  entry integer not null,
  cause integer not null,
  seq bigint not null,
  primary key(profile, at, audience, entry)
) {clustered};
create index audience_change_at on audience_change(audience, at);
