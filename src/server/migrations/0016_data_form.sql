-- A form for collecting data: what it asks, of whom, from when until when. Not partitioned: one form may be filled in many regions.
create table data_form (
  id           uuid primary key,
  -- 0 for the country.
  region_id    integer not null,
  territory_id integer not null references territory (id),
  programme_id uuid references programme (id),
  -- The activity that it serves; null for a form that stands on its own.
  roadmap_id   uuid references roadmap (id),
  activity_id  uuid,
  title        text not null,
  purpose      text not null,
  definition   jsonb not null,
  population   text not null,
  opens_on     date,
  due_on       date,
  state        text not null check (state in ('draft', 'open', 'closed', 'discarded')),
  created_by   uuid not null references person (id),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  version      integer not null default 1,
  check ((roadmap_id is null) = (activity_id is null))
);
create index data_form_territory on data_form (territory_id, state);
create index data_form_activity on data_form (roadmap_id, activity_id) where roadmap_id is not null;
grant select, insert, update on data_form to opora_app;

-- What one member of the population answers; made when the form is opened. Every sending is a fact; texts are here alone, where they can be erased.
create table form_response (
  region_id        integer not null,
  id               uuid not null,
  form_id          uuid not null,
  territory_id     integer not null,
  organisation_id  uuid,
  holder_role      text not null,
  holder_person_id uuid,
  state            text not null check (state in ('empty', 'draft', 'filled', 'returned')),
  -- As last sent.
  answers          jsonb,
  -- As last typed, while that is not sent.
  draft            jsonb,
  filled_on        date,
  filled_by        uuid,
  return_reason    text,
  changed_at       timestamptz,
  version          integer not null default 1,
  primary key (region_id, id)
) partition by list (region_id);
create table form_response_default partition of form_response default;
create index form_response_form on form_response (region_id, form_id, state);
create index form_response_any_region on form_response (form_id);
create index form_response_organisation on form_response (region_id, organisation_id) where organisation_id is not null;
create index form_response_territory on form_response (region_id, territory_id);
grant select, insert, update, delete on form_response to opora_app;
