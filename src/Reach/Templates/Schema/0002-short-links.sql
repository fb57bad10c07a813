-- Links of SMS, which are paid for by the letter: a few letters stand for the address and for the message that held it.
create table short_link(
  token text not null primary key,
  message text not null,
  number integer not null,
  address text not null,
  created_at bigint not null
);
create index short_link_message on short_link(message);
