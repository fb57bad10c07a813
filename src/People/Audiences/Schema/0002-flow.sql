-- Every entry and exit, as they come: each audience's stand together, the newest at the end. What stood in audience_change before stays there.
create table audience_flow(
  audience integer not null,
  at bigint not null,
  profile bigint not null,
  entry integer not null,
  cause integer not null,
  seq bigint not null,
  primary key(audience, at, profile, entry)
) {clustered};

-- A profile's older entries and exits, some together on a page, the first page the oldest; the newest stand with its audiences.
create table audience_history(
  profile bigint not null,
  page integer not null,
  changes {blob} not null,
  primary key(profile, page)
) {clustered};

-- How many more are in an audience than audience_member says, which nobody writes any more. Each node counts for a partition of its own.
create table audience_size(
  audience integer not null,
  part integer not null,
  members bigint not null,
  primary key(audience, part)
) {clustered};
