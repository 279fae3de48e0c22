-- The risk profiles of a programme's schools as they came out at one moment, of a territory and all below it. What was computed never changes:
-- the same answers and the same catalogue give the same profile, and both are kept here with it.
create table risk_edition (
  id             uuid primary key,
  programme_id   uuid not null references programme (id),
  -- 0 for the country.
  region_id      integer not null,
  territory_id   integer not null references territory (id),
  -- Of the programme.
  number         smallint not null,
  state          text not null check (state in ('computed', 'published', 'discarded')),
  -- The catalogue's factors as they stood, in order; the figures of profiles follow it.
  factors        jsonb not null,
  factors_hash   bytea not null,
  -- The questionnaires counted, one for each wording; counts name them.
  questionnaires integer[] not null,
  -- Of the counts of all schools.
  answers_hash   bytea not null,
  schools        integer not null,
  sheets         bigint not null,
  computed_on    date not null,
  computed_at    timestamptz not null,
  computed_by    uuid not null references person (id),
  published_on   date,
  version        integer not null default 1,
  unique (programme_id, number)
);
grant select, insert on risk_edition to opora_app;
grant update (state, published_on, version) on risk_edition to opora_app;

create table risk_profile (
  region_id       integer not null,
  edition_id      uuid not null references risk_edition (id),
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null,
  -- Tenths of each factor's value, then of its indices; null: not enough data.
  figures         smallint[] not null,
  -- The numbers of the school's own form that were counted; null where it had not sent it.
  school_data     jsonb,
  -- The kind of schools that it is set beside (`domain/risks/alike`); null where it has not said what it is like.
  alike           text,
  answers_hash    bytea not null,
  primary key (region_id, edition_id, organisation_id)
) partition by list (region_id);
create table risk_profile_default partition of risk_profile default;
create index risk_profile_organisation on risk_profile (region_id, organisation_id);
grant select, insert on risk_profile to opora_app;

-- How the sheets of a school answered a questionnaire (`domain/risks/counting`): what every figure opens down to.
create table risk_count (
  region_id        integer not null,
  edition_id       uuid not null references risk_edition (id),
  organisation_id  uuid not null,
  questionnaire_id integer not null references campaign_questionnaire (id),
  sheets           integer not null,
  counts           bytea not null,
  primary key (region_id, edition_id, organisation_id, questionnaire_id)
) partition by list (region_id);
create table risk_count_default partition of risk_count default;
grant select, insert on risk_count to opora_app;

-- How the factors stand in all schools of a territory and below, or in the schools of a kind (in region 0, of the edition as a whole).
create table risk_mean (
  region_id    integer not null,
  edition_id   uuid not null references risk_edition (id),
  territory_id integer,
  alike        text,
  schools      integer not null,
  -- Tenths of each factor's mean; of how many schools; how many schools of each significance, factor by factor.
  means        smallint[] not null,
  valued       integer[] not null,
  significances integer[] not null,
  check ((territory_id is null) <> (alike is null)),
  unique nulls not distinct (region_id, edition_id, territory_id, alike)
) partition by list (region_id);
create table risk_mean_default partition of risk_mean default;
grant select, insert on risk_mean to opora_app;

-- What of the catalogue a form was made from: the school's own data are found by it.
alter table data_form add column catalogue_kind text;
create index data_form_catalogue on data_form (programme_id, catalogue_kind) where catalogue_kind is not null;
