-- Append-only: the application may insert and read, never change. Partitioned by region from the first day.
-- Region 0 is the country.
create sequence journal_entry_id;
create table journal_entry (
  region_id      integer not null,
  id             bigint not null default nextval('journal_entry_id'),
  at             timestamptz not null,
  programme_date date not null,
  person_id      uuid not null,
  command_id     uuid not null,
  action         text not null,
  subject_kind   text not null,
  subject_id     text not null,
  before         jsonb,
  after          jsonb,
  primary key (region_id, id)
) partition by list (region_id);
create table journal_entry_default partition of journal_entry default;
create index journal_entry_subject on journal_entry (region_id, subject_kind, subject_id, id);
create index journal_entry_by_id on journal_entry (id desc);
create index journal_entry_command on journal_entry (command_id);
grant usage on sequence journal_entry_id to opora_app;
grant select, insert on journal_entry to opora_app;

-- The chain: one sealer per region links the entries that have committed. The hash covers the entry and the link before it.
create table journal_link (
  region_id integer not null,
  seq       bigint not null,
  entry_id  bigint not null,
  hash      bytea not null,
  primary key (region_id, seq),
  unique (region_id, entry_id)
) partition by list (region_id);
create table journal_link_default partition of journal_link default;
grant select, insert on journal_link to opora_app;

-- Entries not linked yet: written in the command's transaction, taken away by the sealer, so a late commit is never passed over.
create table journal_unsealed (
  region_id integer not null,
  entry_id  bigint not null,
  primary key (region_id, entry_id)
) partition by list (region_id);
create table journal_unsealed_default partition of journal_unsealed default;
grant select, insert, delete on journal_unsealed to opora_app;
