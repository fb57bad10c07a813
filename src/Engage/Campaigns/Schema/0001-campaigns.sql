-- Campaigns: what is defined, how far each run has come, and what came of it. Nobody stands in them but behind what she did after a message.
create table campaign(
  id integer not null primary key,
  name text not null,
  status text not null,
  definition text not null,
  runs integer not null,
  next_at bigint not null,
  taken_back bigint not null,
  stop_position bigint not null,
  archived integer not null,
  created_at bigint not null,
  changed_at bigint not null,
  launched_at bigint not null,
  launched_by text,
  ended_at bigint not null
);
create index campaign_due on campaign(next_at) where next_at > 0;

-- One sending to the audience. The position is the last member that was looked at; the slots are those that the throttle has given away.
create table campaign_run(
  campaign integer not null,
  number integer not null,
  phase text not null,
  day text,
  begun_at bigint not null,
  base_at bigint not null,
  position bigint not null,
  members bigint not null,
  excluded bigint not null,
  planned bigint not null,
  slots text not null,
  last_send_at bigint not null,
  decide_at bigint not null,
  decided_at bigint not null,
  winner text,
  verdict text,
  ended_at bigint not null,
  primary key(campaign, number)
) {clustered};
create index campaign_run_phase on campaign_run(phase, decide_at);

-- Messages behind which she did what the campaign is for. Of somebody who was erased the numbers stay.
create table campaign_conversion(
  message text not null primary key,
  campaign integer not null,
  step text not null,
  strand bigint not null,
  at bigint not null,
  orders integer not null,
  revenue bigint not null
);
create index campaign_conversion_campaign on campaign_conversion(campaign, step);
create index campaign_conversion_strand on campaign_conversion(strand);
