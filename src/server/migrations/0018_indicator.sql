-- «Показатель» that a region makes: a measure of the catalogue in code, what it counts, and the target.
create table indicator (
  id           uuid primary key,
  -- 0 for the country.
  region_id    integer not null,
  -- Whose it is: it counts in this territory and below.
  territory_id integer not null references territory (id),
  programme_id uuid references programme (id),
  name         text not null,
  measure      text not null,
  -- { roadmapId, activityIds, process, factKind }
  filter       jsonb not null,
  population   text not null,
  unit         text not null check (unit in ('percent', 'count')),
  -- How its target goes down: the parts make it up, or it holds for each.
  spread       text not null check (spread in ('sum', 'each')),
  comparator   text not null check (comparator in ('gte', 'lte', 'eq')),
  value        numeric not null,
  starts_on    date not null,
  due_on       date not null,
  created_at   timestamptz not null,
  -- Given up; what was counted by it can still be read.
  closed_at    timestamptz,
  version      integer not null default 1
);
create index indicator_territory on indicator (territory_id) where closed_at is null;
grant select, insert, update on indicator to opora_app;

-- The target of one place, as the place above broke it down.
create table indicator_target (
  indicator_id    uuid not null references indicator (id),
  territory_id    integer not null references territory (id),
  organisation_id uuid references organisation (id),
  -- The territory whose target was broken down.
  from_id         integer not null references territory (id),
  value           numeric not null,
  person_id       uuid not null references person (id),
  appointment_id  uuid,
  set_on          date not null,
  unique nulls not distinct (indicator_id, territory_id, organisation_id)
);
create index indicator_target_from on indicator_target (indicator_id, from_id);
grant select, insert, update, delete on indicator_target to opora_app;

create index fact_stated on fact (region_id, (data ->> 'indicatorId')) where kind = 'indicator.stated';
