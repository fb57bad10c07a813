-- Products by the ids of their platforms, which tell of changes in any order. One that is gone keeps its row, so that an older account does not bring it back.
create table product_told(
  platform text not null,
  external_id text not null,
  product integer,
  told_at bigint not null,
  gone_at bigint,
  primary key(platform, external_id)
) {clustered};
create index product_told_product on product_told(product);
