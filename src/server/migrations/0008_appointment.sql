alter table person
  add column email     text,
  add column phone     text,
  -- Personal values gone on request; the id stays, for the journal's chain.
  add column erased_at timestamptz,
  add column version   integer not null default 1;
create unique index person_email on person (lower(email)) where email is not null;
create index person_name_search on person using gin (name gin_trgm_ops);

-- One initiative's cohort and year.
create table initiative (
  id   uuid primary key,
  name text not null unique
);
grant select, insert, update on initiative to opora_app;

create table programme (
  id            uuid primary key,
  initiative_id uuid not null references initiative (id),
  year          integer not null,
  state         text not null check (state in ('preparing', 'running', 'closed')),
  -- The version of the catalogue that this year goes by; frozen once the year runs.
  catalogue     text not null,
  -- The programme year that this one was opened from.
  previous_id   uuid references programme (id),
  version       integer not null default 1,
  unique (initiative_id, year)
);
grant select, insert, update on programme to opora_app;

-- Person × role × scope × programme × dates × the document that made it. A substitution is an appointment too.
create table appointment (
  id              uuid primary key,
  person_id       uuid not null references person (id),
  role            text not null,
  territory_id    integer not null references territory (id),
  -- 0 for the country.
  region_id       integer not null,
  organisation_id uuid references organisation (id),
  programme_id    uuid references programme (id),
  starts_on       date not null,
  -- Inclusive; null while it lasts.
  ends_on         date,
  -- The official document: «приказ № 12-ОД от 01.02.2022».
  document_number text,
  document_date   date,
  -- Stands in for this one while it lasts.
  substitutes_id  uuid references appointment (id),
  version         integer not null default 1,
  check (ends_on is null or ends_on >= starts_on)
);
create index appointment_person on appointment (person_id);
create index appointment_seat on appointment (territory_id, role);
create index appointment_organisation on appointment (organisation_id) where organisation_id is not null;
grant select, insert, update on appointment to opora_app;

-- A curator at a school, by the curator's appointment.
create table attachment (
  id              uuid primary key,
  region_id       integer not null,
  programme_id    uuid not null references programme (id),
  appointment_id  uuid not null references appointment (id),
  organisation_id uuid not null references organisation (id),
  starts_on       date not null,
  ends_on         date,
  check (ends_on is null or ends_on >= starts_on)
);
create index attachment_appointment on attachment (appointment_id);
create index attachment_organisation on attachment (organisation_id, programme_id);
grant select, insert, update on attachment to opora_app;

-- Schools taking part. A school that leaves keeps its row.
create table programme_school (
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  region_id       integer not null,
  territory_id    integer not null references territory (id),
  joined_on       date not null,
  left_on         date,
  primary key (programme_id, organisation_id)
);
create index programme_school_territory on programme_school (programme_id, territory_id);
create index programme_school_region on programme_school (programme_id, region_id);
grant select, insert, update on programme_school to opora_app;

-- A session: the hash of its token, and the one appointment that its person works under now.
create table session (
  token_hash     text primary key,
  person_id      uuid not null references person (id),
  appointment_id uuid references appointment (id),
  created_at     timestamptz not null,
  seen_at        timestamptz not null,
  expires_at     timestamptz not null,
  -- What the person can recognise an own session by: «Firefox, Windows».
  agent          text
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);
grant select, insert, update, delete on session to opora_app;

-- An import on the desk belongs to the territory of the one who brought it.
alter table import add column territory_id integer references territory (id);
update import set territory_id = (select id from territory where parent_id is null order by id limit 1);
alter table import alter column territory_id set not null;

-- The programme year that a road map is carried out in; null where it has none.
alter table roadmap add column programme_id uuid references programme (id);
grant update on roadmap to opora_app;

insert into person (id, name) values ('00000000-0000-4000-8000-000000000002', 'Посетитель без входа');
