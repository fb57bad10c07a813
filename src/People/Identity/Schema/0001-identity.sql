-- Identifiers, each with the profile that holds it now. The birth is the public id of the profile that it would be alone; it resolves for ever.
create table identifier(
  node bigint not null primary key,
  type text not null,
  value text not null,
  birth {blob} not null,
  profile bigint not null,
  first_at bigint not null,
  shared integer not null
);
create index identifier_profile on identifier(profile);
create unique index identifier_birth on identifier(birth);

-- The evidence. A row never changes; an earlier event that shows the same is a row of its own.
create table identity_link(
  a bigint not null,
  b bigint not null,
  rule integer not null,
  seq bigint not null,
  at bigint not null,
  primary key(a, b, rule, seq)
) {clustered};
create index identity_link_b on identity_link(b);

-- Pairs that a person said are not one customer.
create table identity_cut(
  a bigint not null,
  b bigint not null,
  seq bigint not null,
  at bigint not null,
  primary key(a, b)
) {clustered};
create index identity_cut_b on identity_cut(b);
