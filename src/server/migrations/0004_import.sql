-- A file kept by its SHA-256; the bytes lie in the file store.
create table stored_file (
  hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size       bigint not null,
  created_at timestamptz not null default now()
);
grant select, insert on stored_file to opora_app;

-- A document on the import desk: nothing of it is a road map until a person accepts it,
-- and that it was accepted is said by the revision which came from it.
create table import (
  id          uuid primary key,
  file_name   text not null,
  file_hash   text not null references stored_file (hash),
  state       text not null check (state in ('reading', 'read', 'failed', 'discarded')),
  problem     jsonb,
  year        integer,
  columns     jsonb not null default '{}',
  source      jsonb,
  reading     jsonb,
  plan        jsonb,
  changes     jsonb not null default '[]',
  -- Which process reads it, and since when: one that died leaves it to another after a while.
  claimed_at  timestamptz,
  created_by  uuid not null references person (id),
  created_at  timestamptz not null,
  version     integer not null default 1
);
create index import_open on import (created_at desc) where state in ('reading', 'read', 'failed');
grant select, insert, update on import to opora_app;
