-- What a school writes in a programme year: its concept, its medium-term programme, an anti-risk programme for each factor that it works on.
create table programme_document (
  region_id       integer not null,
  id              uuid not null,
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null references territory (id),
  kind            text not null check (kind in ('development-concept', 'medium-term-programme', 'anti-risk-programme')),
  -- Of an anti-risk programme: the factor's code in the catalogue of the year.
  factor          text,
  state           text not null default 'draft' check (state in ('draft', 'sent', 'confirmed', 'returned', 'under-review', 'accepted')),
  -- The catalogue's template as it stood when the document was begun.
  template        jsonb not null,
  -- Of the field that an accepted document may be changed in, and why.
  unlocked_field  text,
  unlock_reason   text,
  -- The school's own file instead of what is written here, with the address where it stands on the school's site.
  file_id         uuid,
  address         text,
  address_state   text check (address_state in ('unchecked', 'reachable', 'unreachable')),
  address_problem text,
  address_checked_at timestamptz,
  -- The number of the version that was sent last.
  sent_version    integer,
  sent_on         date,
  sent_by         uuid references person (id),
  decided_on      date,
  accepted_on     date,
  -- All that was written up to a version, as one update; later ones stand in document_update.
  base            bytea not null,
  changed_at      timestamptz not null,
  version         integer not null default 1,
  primary key (region_id, id),
  unique nulls not distinct (region_id, programme_id, organisation_id, kind, factor),
  check ((kind = 'anti-risk-programme') = (factor is not null))
) partition by list (region_id);
create table programme_document_default partition of programme_document default;
create index programme_document_territory on programme_document (region_id, programme_id, territory_id);
create index programme_document_unchecked on programme_document (region_id, address_state) where address_state = 'unchecked';
grant select, insert, update on programme_document to opora_app;

-- What somebody typed, as Yjs encodes it: stored before it is acknowledged, never changed; gone once a version holds it.
create sequence document_update_id;
create table document_update (
  region_id   integer not null,
  id          bigint not null default nextval('document_update_id'),
  document_id uuid not null,
  person_id   uuid not null,
  at          timestamptz not null,
  bytes       bytea not null,
  primary key (region_id, document_id, id)
) partition by list (region_id);
create table document_update_default partition of document_update default;
grant usage on sequence document_update_id to opora_app;
grant select, insert, delete on document_update to opora_app;

-- A document as it stood when somebody gave it a name, or sent it.
create table document_version (
  region_id      integer not null,
  document_id    uuid not null,
  number         integer not null,
  name           text not null,
  -- Why there is one: named by an author, sent, mended after an unlocking.
  reason         text not null check (reason in ('named', 'sent', 'mended')),
  content        jsonb not null,
  -- Of its words in their order (`domain/programme-documents/printed-content`), or of the file.
  hash           bytea not null,
  file_id        uuid,
  address        text,
  person_id      uuid not null references person (id),
  appointment_id uuid,
  made_on        date not null,
  at             timestamptz not null,
  primary key (region_id, document_id, number)
) partition by list (region_id);
create table document_version_default partition of document_version default;
grant select, insert on document_version to opora_app;

-- What somebody says beside a paragraph; a return is made of such.
create table document_comment (
  region_id      integer not null,
  id             uuid not null,
  document_id    uuid not null,
  -- Of the template; null: of the document as a whole.
  field          text,
  -- A row of its table; and the paragraph as it read then.
  row_id         text,
  quote          text,
  text           text not null,
  -- 'return': the document was given back with it.
  reason         text not null check (reason in ('comment', 'return')),
  -- Among those said at the same moment.
  position       smallint not null default 0,
  -- Of the version that it speaks of, where one was sent.
  version_number integer,
  person_id      uuid not null references person (id),
  appointment_id uuid,
  made_on        date not null,
  at             timestamptz not null,
  resolved_at    timestamptz,
  resolved_by    uuid references person (id),
  primary key (region_id, id)
) partition by list (region_id);
create table document_comment_default partition of document_comment default;
create index document_comment_document on document_comment (region_id, document_id, at);
grant select, insert on document_comment to opora_app;
grant update (resolved_at, resolved_by) on document_comment to opora_app;

-- Each window of each action of an accepted anti-risk programme, as the words of its schedule say; the whole year where they name no day.
create table document_action (
  region_id       integer not null,
  document_id     uuid not null,
  -- Of the row in the accepted version; the window's number, from 0.
  row_id          text not null,
  occurrence      smallint not null,
  programme_id    uuid not null,
  organisation_id uuid not null,
  territory_id    integer not null,
  factor          text not null,
  starts_on       date,
  due_on          date not null,
  primary key (region_id, document_id, row_id, occurrence)
) partition by list (region_id);
create table document_action_default partition of document_action default;
create index document_action_due on document_action (region_id, programme_id, organisation_id, due_on);
grant select, insert, delete on document_action to opora_app;

-- Goals, targets and actions of accepted programmes, for others that work on the same factor. Without the names of people and schools.
create table document_library (
  region_id   integer not null,
  document_id uuid not null,
  kind        text not null check (kind in ('aim', 'target', 'action')),
  row_id      text not null,
  factor      text not null,
  text        text not null,
  -- What else of it is of use to others: unit, task, required proof.
  details     jsonb not null,
  primary key (region_id, document_id, kind, row_id)
) partition by list (region_id);
create table document_library_default partition of document_library default;
create index document_library_factor on document_library (region_id, factor, kind);
grant select, insert, delete on document_library to opora_app;
