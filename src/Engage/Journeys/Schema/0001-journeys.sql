-- Journeys: what is defined, who is on which way, and how far she has come.
create table journey(
  id integer not null primary key,
  name text not null,
  status text not null,
  draft text not null,
  version integer not null,
  moved integer not null,
  stamp bigint not null,
  next_at bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  published_at bigint not null,
  secret text
);

create table journey_version(
  journey integer not null,
  version integer not null,
  graph text not null,
  published_at bigint not null,
  published_by text not null,
  primary key(journey, version)
) {clustered};

-- Experiments that are decided.
create table journey_winner(
  journey integer not null,
  node text not null,
  arm text not null,
  decided_at bigint not null,
  primary key(journey, node)
) {clustered};

-- One way of one customer, by an identifier of hers: joining profiles moves nothing.
create table journey_instance(
  strand bigint not null,
  journey integer not null,
  key text not null,
  visit integer not null,
  version integer not null,
  status integer not null,
  node text not null,
  node_at bigint not null,
  step integer not null,
  entered_at bigint not null,
  wake_at bigint not null,
  held integer not null,
  ended_at bigint not null,
  reason text,
  converted_at bigint not null,
  counts_until bigint not null,
  orders integer not null,
  revenue bigint not null,
  state text not null,
  primary key(strand, journey, key, visit)
) {clustered};
create index journey_instance_journey on journey_instance(journey, status, node);
create index journey_instance_entered on journey_instance(journey, entered_at);
{postgresql alter table journey_instance set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);}

-- The nodes that she has left, in order, each with the reason.
create table journey_step(
  strand bigint not null,
  journey integer not null,
  key text not null,
  visit integer not null,
  no integer not null,
  node text not null,
  entered_at bigint not null,
  left_at bigint not null,
  branch text,
  reason text not null,
  seq bigint not null,
  primary key(strand, journey, key, visit, no)
) {clustered};

-- How often each branch was taken; in several rows, so that nodes that count at once seldom wait for each other.
create table journey_count(
  journey integer not null,
  node text not null,
  branch text not null,
  shard integer not null,
  passed bigint not null,
  primary key(journey, node, branch, shard)
) {clustered};

-- Why she did not enter, the last time.
create table journey_refusal(
  strand bigint not null,
  journey integer not null,
  key text not null,
  at bigint not null,
  reason text not null,
  seq bigint not null,
  primary key(strand, journey)
) {clustered};

-- Somebody who is to enter without having done anything: the pipeline takes it up by a timer.
create table journey_request(
  strand bigint not null,
  journey integer not null,
  id text not null,
  key text not null,
  cause text not null,
  data text,
  at bigint not null,
  primary key(strand, journey, id)
) {clustered};

-- What people have to do.
create table journey_task(
  id text not null primary key,
  strand bigint not null,
  journey integer not null,
  node text not null,
  title text not null,
  instructions text,
  role text not null,
  outcomes text not null,
  places text not null,
  status text not null,
  outcome text,
  note text,
  taken_by text,
  done_by text,
  created_at bigint not null,
  due_at bigint not null,
  changed_at bigint not null
);
create index journey_task_open on journey_task(status, role, due_at, id);
create index journey_task_strand on journey_task(strand);

-- Events and calls that leave behind the commit; a row goes when it has arrived.
create table journey_outbox(
  id text not null primary key,
  kind text not null,
  strand bigint not null,
  journey integer not null,
  payload text not null,
  url text,
  status text not null,
  attempts integer not null,
  next_at bigint not null,
  lease_until bigint not null,
  error text,
  created_at bigint not null
);
create index journey_outbox_due on journey_outbox(kind, status, next_at, id);
create index journey_outbox_journey on journey_outbox(journey, status);
