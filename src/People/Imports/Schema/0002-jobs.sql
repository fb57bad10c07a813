-- Imports run as jobs: status, times and errors moved there, what only an import has stays here, joined by the job's number. (No job was ever
-- made before this step, so an import's job takes its number.) The counts before are those of the source when the import began; what it added
-- is counted from them, also across interruptions. The head tells a file from another one of the same name.
alter table import add column job bigint not null default 0;
alter table import add column new_before bigint;
alter table import add column known_before bigint;
alter table import add column head text not null default '';
insert into job(id, kind, arguments, status, position, done, total, message, attempts, started_by, created_at, due_at, started_at, finished_at, error)
  select id, 'import', '{"import":' || id || '}', case status when 'running' then 'paused' else status end, rows_done, bytes_done, bytes_total, file, 0, '',
    started_at, started_at, started_at, finished_at, error from import;
update import set job = id;
alter table import drop column status;
alter table import drop column started_at;
alter table import drop column finished_at;
alter table import drop column error;
