-- What each refund and cancellation has taken back of its order, in hundredths. An order is named by a hash of its number; the row with an empty event is its lock.
create table shop_order_back(
  source integer not null,
  shop_order text not null,
  event text not null,
  amount bigint not null,
  covered bigint not null,
  taken bigint not null,
  primary key(source, shop_order, event)
) {clustered};
