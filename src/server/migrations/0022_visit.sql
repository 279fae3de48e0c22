-- A visit of a curator to a school, or of its head to the curator's own one: from the day that one side proposes to the protocol that both sign.
create table visit (
  region_id       integer not null,
  id              uuid not null,
  programme_id    uuid not null references programme (id),
  -- The school for whose sake it is, wherever they meet.
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null references territory (id),
  -- Who curated the school when it was proposed.
  appointment_id  uuid not null references appointment (id),
  curator_id      uuid not null references person (id),
  type            text not null check (type in ('first', 'regular', 'exchange', 'on-request')),
  state           text not null check (state in ('proposed', 'agreed', 'held', 'signed', 'cancelled')),
  day             date not null,
  -- HH:MM by the school's clock; null for the whole day.
  time            text,
  proposed_by     text not null check (proposed_by in ('curator', 'school')),
  -- What the proposal says; why it was moved, cancelled or its protocol returned.
  note            text,
  reason          text,
  held_on         date,
  -- The check list as it was filled, by the catalogue's definition of the year.
  check_list      jsonb,
  answers         jsonb,
  notes           text,
  photos          uuid[] not null default '{}',
  -- Word for word what is signed, whatever people and schools are called later; and its SHA-256.
  protocol_text   text,
  protocol_hash   bytea,
  changed_at      timestamptz not null,
  version         integer not null default 1,
  primary key (region_id, id)
) partition by list (region_id);
create table visit_default partition of visit default;
create index visit_organisation on visit (region_id, organisation_id, day);
create index visit_curator on visit (region_id, curator_id, day);
create index visit_territory on visit (region_id, territory_id, day);
grant select, insert, update on visit to opora_app;

-- A simple electronic signature: who, from which appointment, when, over which text. Taken away where the protocol is written anew.
create table visit_signature (
  region_id      integer not null,
  visit_id       uuid not null,
  side           text not null check (side in ('curator', 'school')),
  person_id      uuid not null references person (id),
  appointment_id uuid,
  hash           bytea not null,
  at             timestamptz not null,
  signed_on      date not null,
  -- A detached qualified signature that was brought with it.
  file_id        uuid,
  primary key (region_id, visit_id, side)
) partition by list (region_id);
create table visit_signature_default partition of visit_signature default;
grant select, insert, delete on visit_signature to opora_app;

-- How far a school has come with its risks in a programme year: self-diagnosis, activation, the curator's word.
create table risk_work (
  region_id       integer not null,
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null references territory (id),
  diagnosis       text not null default 'empty' check (diagnosis in ('empty', 'draft', 'sent')),
  diagnosed_on    date,
  activation      text not null default 'none' check (activation in ('none', 'sent', 'returned', 'confirmed')),
  activated_on    date,
  decided_on      date,
  verified_on     date,
  -- What the curator returned it with.
  message         text,
  changed_at      timestamptz not null,
  version         integer not null default 1,
  primary key (region_id, programme_id, organisation_id)
) partition by list (region_id);
create table risk_work_default partition of risk_work default;
grant select, insert, update on risk_work to opora_app;

create table risk_work_factor (
  region_id       integer not null,
  programme_id    uuid not null,
  organisation_id uuid not null,
  -- Its code in the catalogue of the year.
  factor          text not null,
  verdict         text check (verdict in ('confirmed', 'disputed')),
  verdict_reason  text,
  diagnosis       text not null default '',
  -- [{text, by}]
  measures        jsonb not null default '[]',
  is_activated    boolean not null default false,
  skip_reason     text,
  primary key (region_id, programme_id, organisation_id, factor)
) partition by list (region_id);
create table risk_work_factor_default partition of risk_work_factor default;
grant select, insert, update on risk_work_factor to opora_app;
