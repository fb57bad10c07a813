-- Where several nodes accept requests, the database gives the ids; what was processed is deleted there at once. Bodies are packed quickly or not at all.
{postgresql delete from intake where id <= (select coalesce(max(position), 0) from checkpoint where consumer = 'intake');
create sequence intake_id;
select setval('intake_id', (select greatest(coalesce(max(id), 0), coalesce((select max(position) from checkpoint where consumer = 'intake'), 0)) + 1 from intake));
do $$ begin alter table intake alter column body set compression lz4; exception when feature_not_supported then null; end $$;
alter table intake set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);}
