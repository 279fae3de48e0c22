-- From the country down to the territory itself: a subtree is `path @> array[id]`, or one equality on region_id where it is a region.
alter table territory add column path integer[] not null default '{}';
with recursive tree as (
  select id, array[id] as path from territory where parent_id is null
  union all
  select t.id, tree.path || t.id from territory as t join tree on t.parent_id = tree.id
)
update territory as t set path = tree.path from tree where tree.id = t.id;
create index territory_path on territory using gin (path);

-- A territory knows its path by itself: nobody who inserts or moves one can forget it.
create function set_territory_path() returns trigger language plpgsql as $$
begin
  new.path := coalesce((select path from territory where id = new.parent_id), '{}') || new.id;
  return new;
end $$;
create trigger territory_path before insert or update of parent_id on territory for each row execute function set_territory_path();

-- And all below it follow.
create function move_territory_paths() returns trigger language plpgsql as $$
begin
  update territory set path = new.path || path[cardinality(old.path) + 1:] where path @> array[new.id] and id <> new.id;
  return null;
end $$;
create trigger territory_paths_below after update of parent_id on territory
  for each row when (old.parent_id is distinct from new.parent_id) execute function move_territory_paths();

-- Names in the order of the Russian alphabet, whatever locale the database has.
do $$ begin
  create collation opora_russian (provider = icu, locale = 'ru-RU');
exception when others then
  create collation opora_russian from "C";
end $$;

alter table territory
  add column oktmo     text check (oktmo ~ '^\d{8}(\d{3})?$'),
  add column zone      text,
  add column closed_on date,
  add column version   integer not null default 1;

-- A territory that was closed leaves its name to its successor.
alter table territory drop constraint territory_parent_id_name_key;
create unique index territory_name_in_parent on territory (parent_id, name) where closed_on is null;
create index territory_oktmo on territory (oktmo) where oktmo is not null;

-- Names with the day from which each counts: last year's reports keep last year's names.
create table territory_naming (
  territory_id integer not null references territory (id),
  since        date not null,
  name         text not null,
  primary key (territory_id, since)
);
grant select, insert, delete on territory_naming to opora_app;

create table territory_succession (
  predecessor_id integer not null references territory (id),
  successor_id   integer not null references territory (id),
  kind           text not null check (kind in ('merger', 'split', 'transfer')),
  on_date        date not null,
  primary key (predecessor_id, successor_id)
);
grant select, insert on territory_succession to opora_app;

-- A school or a body. A reference table, as territories are.
create table organisation (
  id           uuid primary key,
  territory_id integer not null references territory (id),
  -- The region that it lies in; 0 for a federal one, as in all tables that are parted by region.
  region_id    integer not null,
  kind         text not null,
  name         text not null,
  short_name   text,
  inn          text,
  ogrn         text,
  oko_login    text,
  address      text,
  -- An IANA zone: a day of its assignments ends at midnight here.
  zone         text not null,
  site         text,
  closed_on    date,
  version      integer not null default 1
);
create index organisation_territory on organisation (territory_id, kind);
create index organisation_region on organisation (region_id, kind, name);
create index organisation_name_search on organisation using gin (name gin_trgm_ops);
create index organisation_short_name_search on organisation using gin (short_name gin_trgm_ops);
create index organisation_order on organisation (name collate opora_russian, id);
create index organisation_order_in_region on organisation (region_id, name collate opora_russian, id);
create index organisation_inn on organisation (inn) where inn is not null;
create unique index organisation_oko_login on organisation (oko_login) where oko_login is not null and closed_on is null;
create unique index organisation_ogrn on organisation (ogrn) where ogrn is not null and closed_on is null;
grant select, insert, update on organisation to opora_app;

create table organisation_naming (
  organisation_id uuid not null references organisation (id),
  since           date not null,
  name            text not null,
  primary key (organisation_id, since)
);
grant select, insert, update, delete on organisation_naming to opora_app;

create table organisation_succession (
  predecessor_id uuid not null references organisation (id),
  successor_id   uuid not null references organisation (id),
  kind           text not null check (kind in ('merger', 'split', 'transfer')),
  on_date        date not null,
  primary key (predecessor_id, successor_id)
);
grant select, insert on organisation_succession to opora_app;

-- The territories that it was in, with the day from which each counts; nothing for one that was never moved.
create table organisation_placing (
  organisation_id uuid not null references organisation (id),
  since           date not null,
  territory_id    integer not null references territory (id),
  primary key (organisation_id, since)
);
grant select, insert, update on organisation_placing to opora_app;

-- What the columns of other systems' workbooks are, once a person has said it.
create table column_mapping (
  id           uuid primary key,
  territory_id integer not null references territory (id),
  name         text not null,
  -- The headings that it is proposed for, whatever their order.
  headings_key text not null,
  headings     jsonb not null,
  -- Heading to field.
  columns      jsonb not null,
  changed_at   timestamptz not null,
  unique (territory_id, headings_key)
);
grant select, insert, update, delete on column_mapping to opora_app;

-- A workbook that is held against the register before anything of it goes in.
create table register_import (
  id            uuid primary key,
  territory_id  integer not null references territory (id),
  file_hash     text not null references stored_file (hash),
  file_name     text not null,
  created_by    uuid not null,
  created_at    timestamptz not null,
  state         text not null check (state in ('uploaded', 'unmapped', 'compared', 'applied', 'discarded')),
  sheet         text,
  headings_row  integer,
  headings      jsonb not null default '[]',
  sample        jsonb not null default '[]',
  mapping       jsonb not null default '[]',
  mapping_name  text,
  counts        jsonb,
  -- Whose rows are shown and will be applied: those of another comparison are left over.
  comparison_id uuid,
  version       integer not null default 1
);
create index register_import_created on register_import (created_at desc);
grant select, insert, update on register_import to opora_app;

create table register_import_row (
  import_id       uuid not null references register_import (id),
  comparison_id   uuid not null,
  -- 0 fault, 1 new, 2 changed, 3 closed, 4 unchanged: the order in which they are shown.
  rank            smallint not null,
  row             integer not null,
  name            text not null,
  organisation_id uuid,
  -- The version that was compared.
  version         integer,
  before          jsonb,
  after           jsonb,
  faults          jsonb not null,
  primary key (import_id, comparison_id, rank, row)
);
grant select, insert, update, delete on register_import_row to opora_app;
