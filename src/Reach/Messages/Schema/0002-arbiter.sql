-- Addresses to which nothing is sent any more, as hashes: who has only the store learns none of them.
create table suppression(
  channel text not null,
  address text not null,
  reason text not null,
  at bigint not null,
  primary key(channel, address)
) {clustered};

-- One row for each customer of whom messages are counted: nodes that decide about one customer at the same time meet here.
create table outgoing_gate(
  profile bigint not null primary key,
  at bigint not null
);
