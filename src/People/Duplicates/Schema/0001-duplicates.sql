-- Profiles that are to be compared with the others; the version grows when one changes again meanwhile.
create table duplicate_due(
  profile bigint not null primary key,
  version bigint not null
);

-- The blocking keys of each profile: those who share one are compared.
create table duplicate_key(
  key bigint not null,
  profile bigint not null,
  primary key(key, profile)
) {clustered};
create index duplicate_key_profile on duplicate_key(profile);

-- Pairs that may be one customer, and what people decided. a and b are ids that the two profiles had, which resolve for ever; the weight is in thousandths of a bit.
create table duplicate_pair(
  id bigint not null primary key,
  a {blob} not null,
  b {blob} not null,
  weight bigint not null,
  fields text not null,
  status text not null,
  found_at bigint not null,
  decided_at bigint,
  decided_by text,
  moved text
);
create index duplicate_pair_queue on duplicate_pair(status, weight, id);
create index duplicate_pair_a on duplicate_pair(a);
create index duplicate_pair_b on duplicate_pair(b);

-- What was learnt of the store's own profiles: one row.
create table duplicate_model(
  id integer not null primary key,
  learnt text not null
);
