-- Which node called the provider: when it is gone, nobody waits for its answer.
alter table outgoing_try add column node text;
