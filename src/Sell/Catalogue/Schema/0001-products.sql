-- What is sold: products and their variants, as the shop's platform tells of them. Nothing here is about a customer.
create table product(
  id integer not null primary key,
  platform text not null,
  handle text not null,
  title text not null,
  vendor text,
  category text,
  tags text not null,
  for_sale integer not null,
  words text not null,
  hash text not null,
  changed_at bigint not null
);
create unique index product_handle on product(platform, handle);

-- Prices in hundredths of the shop's currency.
create table product_variant(
  product integer not null,
  position integer not null,
  sku text,
  title text,
  price bigint,
  compare_at_price bigint,
  barcode text,
  primary key(product, position)
) {clustered};
create index product_variant_sku on product_variant(sku);
