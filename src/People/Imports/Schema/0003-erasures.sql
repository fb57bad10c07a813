-- Who was erased, as prints of what named her, by which each node finds the uploaded files in its own folder that do. Nobody can read her from them. A row
-- stays a month: what lies in a folder for longer goes anyway.
create table import_erasure(
  id text not null primary key,
  erased_at bigint not null,
  prints text not null
);
create index import_erasure_at on import_erasure(erased_at);
