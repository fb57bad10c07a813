-- Who was erased: the ids that her profile and those joined into it ever had, and nothing else of her. A backup made before is erased again by it.
create table identity_erasure(
  seq bigint not null primary key,
  at bigint not null,
  births {blob} not null
);
