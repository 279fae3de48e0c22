-- How a person logs in. Only hashes of what the person knows are kept, but for the secret of one-time codes, which both sides must know.
create table login (
  person_id           uuid primary key references person (id),
  -- Lower case, one form of each letter; unique in the country.
  name                text not null unique,
  password_hash       text not null,
  password_changed_at timestamptz not null,
  totp_secret         text,
  -- The time step of the last code that was taken: no code is taken twice.
  totp_step           bigint,
  created_at          timestamptz not null
);
grant select, insert, update, delete on login to opora_app;

create table recovery_code (
  person_id uuid not null references person (id),
  code_hash text not null,
  used_at   timestamptz,
  primary key (person_id, code_hash)
);
grant select, insert, update, delete on recovery_code to opora_app;

create table passkey (
  -- As the authenticator names it, base64url.
  id         text primary key,
  person_id  uuid not null references person (id),
  public_key bytea not null,
  counter    bigint not null,
  transports text[] not null,
  label      text not null,
  created_at timestamptz not null,
  used_at    timestamptz
);
create index passkey_person on passkey (person_id);
grant select, insert, update, delete on passkey to opora_app;

-- The same person at an outside provider of logins (OpenID Connect).
create table outside_login (
  issuer     text not null,
  subject    text not null,
  person_id  uuid not null references person (id),
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index outside_login_person on outside_login (person_id);
grant select, insert, delete on outside_login to opora_app;

-- A browser in which a person has logged in before: its attempts are not slowed down by those of others.
create table known_browser (
  token_hash text not null,
  person_id  uuid not null references person (id),
  seen_at    timestamptz not null,
  primary key (token_hash, person_id)
);
create index known_browser_person on known_browser (person_id);
grant select, insert, update, delete on known_browser to opora_app;

-- One-time, with an end: by link or by printed code. Whoever has it sets the person's password.
create table invitation (
  id          uuid primary key,
  code_hash   text not null unique,
  person_id   uuid not null references person (id),
  invited_by  uuid not null references person (id),
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  revoked_at  timestamptz,
  -- The person has lost what the second step asks for: it is taken away as well.
  resets_second_step boolean not null default false
);
create index invitation_person on invitation (person_id);
grant select, insert, update, delete on invitation to opora_app;

-- Attempts that failed, by what is slowed down: only a hash of it, for people type passwords where the login belongs.
create table attempt_pace (
  lane_hash text primary key,
  failures  double precision not null,
  at        timestamptz not null
);
create index attempt_pace_at on attempt_pace (at);
grant select, insert, update, delete on attempt_pace to opora_app;

-- Signed tickets that have been used and have not run out yet.
create table spent_ticket (
  hash       text primary key,
  expires_at timestamptz not null
);
create index spent_ticket_expiry on spent_ticket (expires_at);
grant select, insert, delete on spent_ticket to opora_app;

-- What tickets are signed with.
create table installation_secret (
  id     smallint primary key default 1 check (id = 1),
  secret bytea not null
);
grant select, insert on installation_secret to opora_app;

alter table session
  add column id    uuid not null default gen_random_uuid() unique,
  -- How the person logged in.
  add column means text check (means in ('password', 'passkey', 'outside', 'invitation'));
