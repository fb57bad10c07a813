-- Since when a campaign is paused; 0 while it is not.
alter table campaign add column paused_at bigint not null default 0;

-- Orders whose money was counted for a campaign, so that what is given back is taken from it again. Of somebody who was erased none stay.
create table campaign_order(
  campaign integer not null,
  order_id text not null,
  message text not null,
  strand bigint not null,
  revenue bigint not null,
  returned bigint not null,
  primary key(campaign, order_id)
) {clustered};
create index campaign_order_id on campaign_order(order_id);
create index campaign_order_strand on campaign_order(strand);
