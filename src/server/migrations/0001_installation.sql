-- Search by parts of words. A trusted extension: the owner of a database may create it, where the server has it.
create extension if not exists pg_trgm;

-- What this installation is. A demonstration or rehearsal may have a programme date of its own; a production never.
create table installation (
  id         smallint primary key default 1 check (id = 1),
  kind       text not null check (kind in ('production', 'demonstration', 'rehearsal')),
  created_at timestamptz not null default now()
);
grant select, insert on installation to opora_app;

-- Personal values live here; the journal and the facts hold ids only.
create table person (
  id   uuid primary key,
  name text not null
);
grant select, insert, update on person to opora_app;
insert into person (id, name) values ('00000000-0000-4000-8000-000000000001', 'Локальный администратор');

-- The reply of every command, by the id that its client made: a repeat gets the stored reply and does nothing twice.
create table command_reply (
  id         uuid primary key,
  person_id  uuid not null references person (id),
  action     text not null,
  reply      jsonb not null,
  created_at timestamptz not null default now()
);
create index command_reply_created_at on command_reply (created_at);
grant select, insert, delete on command_reply to opora_app;
