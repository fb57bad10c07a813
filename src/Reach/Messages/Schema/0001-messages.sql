-- The send ledger: every message that was ever planned, under an id made of its key, so the same key is one message for ever.
create table outgoing(
  id text not null primary key,
  key text not null,
  part integer not null,
  strand bigint not null,
  template text not null,
  purpose text not null,
  class integer not null,
  channels text not null,
  priority integer not null,
  send_at bigint not null,
  expires_at bigint,
  origin_kind text not null,
  origin_id text not null,
  origin_step text,
  data text,
  planned_at bigint not null,
  status integer not null,
  reason text,
  due_at bigint,
  try integer not null,
  repeats integer not null,
  changed_at bigint not null
);
create index outgoing_due on outgoing(part, due_at) where due_at is not null;
create index outgoing_strand on outgoing(strand, planned_at);
create index outgoing_origin on outgoing(origin_kind, origin_id, planned_at);
create index outgoing_planned on outgoing(planned_at);

-- Each channel by which a message was tried. The row is committed as sending before the provider is called.
create table outgoing_try(
  message text not null,
  number integer not null,
  strand bigint not null,
  class integer not null,
  purpose text not null,
  channel text not null,
  connection integer not null,
  template_version integer not null,
  language text not null,
  status integer not null,
  reason text,
  detail text,
  provider_id text,
  sending_at bigint not null,
  changed_at bigint not null,
  primary key(message, number)
) {clustered};
create index outgoing_try_strand on outgoing_try(strand, sending_at);
create index outgoing_try_provider on outgoing_try(provider_id) where provider_id is not null;
create index outgoing_try_at on outgoing_try(sending_at);

-- What was decided about a message, and what came back, in order: why she got it, why not.
create table outgoing_decision(
  message text not null,
  number integer not null,
  at bigint not null,
  what text not null,
  reason text not null,
  channel text,
  until_at bigint,
  detail text,
  primary key(message, number)
) {clustered};
