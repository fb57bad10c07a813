-- What people may see, their second factor, sessions and lockout; teams; keys with scopes, rotation and an end.
alter table staff add column scope text not null default '';
alter table staff add column totp_secret {blob};
alter table staff add column totp_pending {blob};
alter table staff add column totp_since bigint not null default 0;
alter table staff add column totp_step bigint not null default 0;

create table staff_recovery(
  code_hash text not null primary key,
  staff integer not null
);

alter table staff_session add column device text not null default '';
alter table staff_session add column address text not null default '';
alter table staff_session add column last_seen_at bigint not null default 0;
alter table staff_session add column by_link integer not null default 0;

alter table sign_in_attempt add column locked_until bigint not null default 0;
alter table sign_in_attempt add column locks integer not null default 0;

create table team(
  id integer not null primary key,
  name text not null unique
);

create table team_member(
  team integer not null,
  staff integer not null,
  primary key(team, staff)
) {clustered};

alter table api_key add column scopes text not null default '';
alter table api_key add column expires_at bigint not null default 0;
alter table api_key add column old_hash text not null default '';
alter table api_key add column old_until bigint not null default 0;

create index audit_actor on audit(actor, id);
create index audit_subject on audit(subject, id);
