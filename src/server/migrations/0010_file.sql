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
  primary key (region_id, id)
) partition by list (region_id);
create table file_default partition of file default;
create index file_hash on file (hash);
grant select, insert on file to opora_app;
