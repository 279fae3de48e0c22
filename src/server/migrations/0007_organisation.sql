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

alter table territory
  add column oktmo     text check (oktmo ~ '^\d{8}(\d{3})?$'),
  add column zone      text,
  add column closed_on date,
  add column version   integer not null default 1;

-- Names with the day from which each counts: last year's reports keep last year's names.
create table territory_naming (
  territory_id integer not null references territory (id),
  since        date not null,
  name         text not null,
  primary key (territory_id, since)
);
grant select, insert, update on territory_naming to opora_app;

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
create unique index organisation_oko_login on organisation (oko_login) where oko_login is not null;
create unique index organisation_ogrn on organisation (ogrn) where ogrn is not null and closed_on is null;
grant select, insert, update on organisation to opora_app;

create table organisation_naming (
  organisation_id uuid not null references organisation (id),
  since           date not null,
  name            text not null,
  primary key (organisation_id, since)
);
grant select, insert, update on organisation_naming to opora_app;

create table organisation_succession (
  predecessor_id uuid not null references organisation (id),
  successor_id   uuid not null references organisation (id),
  kind           text not null check (kind in ('merger', 'split', 'transfer')),
  on_date        date not null,
  primary key (predecessor_id, successor_id)
);
grant select, insert on organisation_succession to opora_app;
