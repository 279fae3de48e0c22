-- A tree whose depth is data. A reference table: never partitioned, so that codes stay unique in the country.
create table territory (
  id        integer generated always as identity primary key,
  parent_id integer references territory (id),
  -- The territory of the region that this one lies in (itself for a region); null for the country.
  region_id integer references territory (id),
  code      text not null unique,
  name      text not null,
  level     text not null check (level in ('federal', 'region', 'municipality', 'school')),
  unique (parent_id, name)
);
create index territory_region on territory (region_id);
create index territory_name on territory using gin (name gin_trgm_ops);
grant select, insert, update on territory to opora_app;
