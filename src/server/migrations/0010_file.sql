-- A file that somebody brought: what it is of, for access. The bytes are stored once by their hash.
create table file (
  region_id       integer not null,
  id              uuid not null,
  hash            text not null references stored_file (hash),
  name            text not null,
  -- By its content, not by its name.
  media_type      text not null,
  size            bigint not null,
  territory_id    integer not null,
  organisation_id uuid,
  person_id       uuid not null,
  at              timestamptz not null,
  -- Something refers to it; one that nothing refers to is swept after a day.
  is_attached     boolean not null default false,
  primary key (region_id, id)
) partition by list (region_id);
create table file_default partition of file default;
create index file_hash on file (hash);
create index file_loose on file (at) where not is_attached;
grant select, insert, update, delete on file to opora_app;

-- What the scan for viruses said of the bytes; null while it has said nothing.
alter table stored_file
  add column verdict     text check (verdict in ('clean', 'infected')),
  add column threat      text,
  -- Which process scans it, and since when: one that died leaves it to another.
  add column scan_claimed_at timestamptz;
create index stored_file_unscanned on stored_file (created_at) where verdict is null;
grant update (verdict, threat, scan_claimed_at) on stored_file to opora_app;
