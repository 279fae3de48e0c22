-- The classes of a school in a programme year: from their sizes come the numbers of respondents.
create table school_class (
  region_id       integer not null,
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  grade           smallint not null check (grade between 1 and 12),
  letter          text not null,
  pupils          smallint not null check (pupils between 1 and 100),
  primary key (region_id, programme_id, organisation_id, grade, letter)
) partition by list (region_id);
create table school_class_default partition of school_class default;
grant select, insert, update, delete on school_class to opora_app;

-- «Анкетирование»: questionnaires × audiences × schools, in one window.
create table survey_campaign (
  id           uuid primary key,
  programme_id uuid not null references programme (id),
  -- 0 for the country.
  region_id    integer not null,
  territory_id integer not null references territory (id),
  title        text not null,
  opens_on     date not null,
  closes_on    date not null,
  state        text not null check (state in ('draft', 'open', 'closed', 'discarded')),
  -- The share of the respondents of each group that is asked for, in per cent.
  required     smallint not null check (required between 1 and 100),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  version      integer not null default 1
);
create index survey_campaign_programme on survey_campaign (programme_id, region_id);
grant select, insert, update on survey_campaign to opora_app;

-- A questionnaire as it stood when its campaign opened. Its short number stands in groups and so behind each sheet.
create table campaign_questionnaire (
  id              integer primary key generated always as identity,
  campaign_id     uuid not null references survey_campaign (id),
  -- Of the catalogue.
  code            text not null,
  audience        text not null,
  definition      jsonb not null,
  -- SHA-256 of the definition: what a risk profile was computed by.
  definition_hash bytea not null,
  unique (campaign_id, code)
);
grant select, insert on campaign_questionnaire to opora_app;

-- Whom a questionnaire asks at a school: a class, all of one grade, or the whole school. Codes are of the finest; a sheet stands at the finest
-- group in which at least five were mixed.
create sequence respondent_group_id as integer;
create table respondent_group (
  region_id        integer not null,
  id               integer not null default nextval('respondent_group_id'),
  campaign_id      uuid not null,
  questionnaire_id integer not null references campaign_questionnaire (id),
  organisation_id  uuid not null references organisation (id),
  -- Both null: the school. No letter: all of the grade.
  grade            smallint,
  letter           text,
  -- How many people it has and how many of them are asked for; 0 where its codes are those of its classes.
  size             smallint not null,
  required         smallint not null,
  codes            smallint not null,
  primary key (region_id, id),
  unique nulls not distinct (region_id, questionnaire_id, organisation_id, grade, letter)
) partition by list (region_id);
create table respondent_group_default partition of respondent_group default;
create index respondent_group_organisation on respondent_group (region_id, organisation_id);
grant usage on sequence respondent_group_id to opora_app;
grant select, insert, update on respondent_group to opora_app;

-- The answers of one respondent (`domain/surveys/sheet/sheet-layout.ts`), put here by the mixer: no code, no address, no time, no order.
create table answer_sheet (
  region_id integer not null,
  group_id  integer not null,
  answers   bytea not null
) partition by list (region_id);
create table answer_sheet_default partition of answer_sheet default;
create index answer_sheet_group on answer_sheet (region_id, group_id);
grant select, insert on answer_sheet to opora_app;

-- Free texts, of a whole school together, not to be tied to a sheet nor to each other.
create table answer_text (
  region_id integer not null,
  -- The school's group of the questionnaire.
  group_id  integer not null,
  question  text not null,
  text      text not null
) partition by list (region_id);
create table answer_text_default partition of answer_text default;
create index answer_text_group on answer_text (region_id, group_id, question);
grant select, insert, delete on answer_text to opora_app;

-- The head's questionnaire: a named form of the school.
create table head_sheet (
  region_id        integer not null,
  questionnaire_id integer not null references campaign_questionnaire (id),
  organisation_id  uuid not null references organisation (id),
  -- As typed, by keys of questions; `answers` in the layout of sheets once it was sent.
  draft            jsonb,
  answers          bytea,
  texts            jsonb,
  sent_on          date,
  sent_by          uuid references person (id),
  version          integer not null default 1,
  primary key (region_id, questionnaire_id, organisation_id)
) partition by list (region_id);
create table head_sheet_default partition of head_sheet default;
grant select, insert, update on head_sheet to opora_app;
