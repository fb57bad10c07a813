-- What every node must know of attempts to sign in, and of requests that may come again.
create table sign_in_attempt(
  name_hash text not null primary key,
  attempts integer not null,
  since bigint not null
);

-- The answer is sealed with the caller's own key; null while the request runs.
create table idempotent_answer(
  name_hash text not null primary key,
  body_hash text not null,
  answer {blob},
  running_until bigint not null,
  kept_until bigint not null
);
create index idempotent_answer_kept on idempotent_answer(kept_until);
