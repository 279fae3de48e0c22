alter table programme
  -- The milestones of the year, in order: [{ id, name, start, end }].
  add column frame                   jsonb not null default '[]',
  -- How many schools a curator takes at most.
  add column curator_limit           smallint not null default 3 check (curator_limit between 1 and 50),
  add column avoids_own_municipality boolean not null default false;

-- How much tighter a region holds a window of the frame, in days.
create table programme_lead (
  programme_id uuid not null references programme (id),
  region_id    integer not null,
  milestone    text not null,
  delay_days   smallint not null check (delay_days >= 0),
  lead_days    smallint not null check (lead_days >= 0),
  primary key (programme_id, region_id, milestone)
);
grant select, insert, update, delete on programme_lead to opora_app;

-- The paper by which the school takes part, and that by which it left.
alter table programme_school
  add column document_number      text,
  add column document_date        date,
  add column left_document_number text,
  add column left_document_date   date;

-- The order that attached the curator.
alter table attachment
  add column document_number text,
  add column document_date   date;
create index attachment_current on attachment (programme_id, region_id) where ends_on is null;

-- Somebody put forward as coordinator or curator of a programme year.
create table nomination (
  id              uuid primary key,
  programme_id    uuid not null references programme (id),
  region_id       integer not null,
  -- Whose nomination it is: the municipality or the region; for a coordinator the territory of the seat as well.
  territory_id    integer not null references territory (id),
  role            text not null,
  person_id       uuid not null references person (id),
  -- Where the person works otherwise.
  organisation_id uuid references organisation (id),
  state           text not null check (state in ('nominated', 'approved', 'declined', 'appointed', 'withdrawn')),
  -- Why it was declined.
  reason          text,
  nominated_on    date not null,
  nominated_by    uuid not null references person (id),
  decided_on      date,
  decided_by      uuid references person (id),
  appointment_id  uuid references appointment (id),
  version         integer not null default 1
);
create index nomination_programme on nomination (programme_id, region_id, state);
create index nomination_person on nomination (person_id);
create unique index nomination_once on nomination (programme_id, role, territory_id, person_id) where state in ('nominated', 'approved');
grant select, insert, update on nomination to opora_app;

-- The working days of a year as the operator has entered them; a year without a row goes by what is shipped.
create table work_calendar (
  year    integer primary key,
  moved   jsonb not null,
  freed   jsonb not null,
  version integer not null default 1
);
grant select, insert, update on work_calendar to opora_app;
