-- Every wording of a purpose that a customer may have seen; what she said names its number.
create table consent_wording(
  purpose text not null,
  wording integer not null,
  texts text not null,
  since bigint not null,
  primary key(purpose, wording)
) {clustered};

-- Links that let a customer speak for herself without signing in. Of the link only the hash is kept.
create table consent_link(
  hash text not null primary key,
  profile {blob} not null,
  kind text not null,
  purpose text,
  channel text,
  created_at bigint not null,
  ends_at bigint,
  used_at bigint
);
create index consent_link_profile on consent_link(profile);
