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

-- Beside the classes, how many teachers a school has.
create table school_staff (
  region_id       integer not null,
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  teachers        smallint not null check (teachers between 0 and 1000),
  version         integer not null default 1,
  primary key (region_id, programme_id, organisation_id)
) partition by list (region_id);
create table school_staff_default partition of school_staff default;
grant select, insert, update, delete on school_staff to opora_app;

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
  state        text not null check (state in ('draft', 'opening', 'open', 'closed', 'discarded')),
  -- Groups and codes of its schools are still to be made, school by school.
  is_making    boolean not null default false,
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
  -- Whether sheets are taken now; the same for all groups of a school in a campaign.
  is_open          boolean not null default false,
  primary key (region_id, id),
  unique nulls not distinct (region_id, questionnaire_id, organisation_id, grade, letter)
) partition by list (region_id);
create table respondent_group_default partition of respondent_group default;
create index respondent_group_organisation on respondent_group (region_id, organisation_id);
create index respondent_group_campaign on respondent_group (region_id, campaign_id, questionnaire_id);
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

-- A school in a campaign, with its own last day where it got more time.
create table survey_school (
  region_id       integer not null,
  campaign_id     uuid not null references survey_campaign (id),
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null references territory (id),
  closes_on       date not null,
  -- `closing`: takes nothing more, and its last sheets are being mixed.
  state           text not null check (state in ('waiting', 'open', 'closing', 'closed')),
  -- Whether its groups and codes are made, by its classes as they were then.
  is_made         boolean not null default false,
  -- When every audience had given as many sheets as are asked for.
  reached_on      date,
  reminded_on     date,
  primary key (region_id, campaign_id, organisation_id)
) partition by list (region_id);
create table survey_school_default partition of survey_school default;
create index survey_school_campaign on survey_school (campaign_id);
create index survey_school_to_make on survey_school (campaign_id, region_id) where not is_made;
create index survey_school_organisation on survey_school (region_id, organisation_id);
grant select, insert, update on survey_school to opora_app;

-- A code, known by its keyed hash only: the key lies outside of the database. Whoever has sent a sheet by it left a receipt, which is blanked
-- once that sheet was mixed. Nothing here leads to a sheet, and no time is kept.
create table respondent_code (
  region_id integer not null,
  key       bigint not null,
  group_id  integer not null,
  is_used   boolean not null default false,
  receipt   uuid,
  -- Under whose key the sheet was sealed; blanked with the receipt.
  epoch     integer,
  primary key (region_id, key)
) partition by list (region_id);
-- Room to mark a code without a new entry in the index.
create table respondent_code_default partition of respondent_code default with (fillfactor = 50);
grant select, insert, update on respondent_code to opora_app;

-- Sheets that wait for the mixer, sealed under the key of their epoch. Two places, used in turn: when an epoch ends, what is left is sealed anew
-- in the other place and the old one is truncated, key and all, so that its very file is gone.
create table envelope (
  slot      smallint not null,
  region_id integer not null,
  group_id  integer not null,
  sealed    bytea not null
) partition by list (slot);
create table envelope_0 partition of envelope for values in (0);
create table envelope_1 partition of envelope for values in (1);
create index envelope_group on envelope (region_id, group_id);
grant select, insert, delete, truncate on envelope, envelope_0, envelope_1 to opora_app;

-- The key of an epoch, sealed under the secret of the installation.
create table envelope_key (
  slot      smallint not null,
  epoch     integer not null,
  opened_on date not null,
  wrapped   bytea not null
) partition by list (slot);
create table envelope_key_0 partition of envelope_key for values in (0);
create table envelope_key_1 partition of envelope_key for values in (1);
grant select, insert, delete, truncate on envelope_key, envelope_key_0, envelope_key_1 to opora_app;

-- Sheets taken, folded into the counts below and deleted as they are folded.
create table participation_change (
  region_id integer not null,
  group_id  integer not null,
  change    integer not null
) partition by list (region_id);
create table participation_change_default partition of participation_change default;
grant select, insert, delete on participation_change to opora_app;

create table group_participation (
  region_id integer not null,
  group_id  integer not null,
  received  integer not null,
  primary key (region_id, group_id)
) partition by list (region_id);
-- Room to count on in the same place, without a new entry in the index each time.
create table group_participation_default partition of group_participation default with (fillfactor = 60);
grant select, insert, update on group_participation to opora_app;

-- How many sheets came in on a day, for each school and each territory above it; in the country's own row there is one part a region.
create table participation (
  region_id        integer not null,
  campaign_id      uuid not null,
  territory_id     integer not null,
  -- The zero UUID for all schools of the territory together.
  organisation_id  uuid not null,
  questionnaire_id integer not null,
  on_date          date not null,
  received         integer not null,
  primary key (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, on_date)
) partition by list (region_id);
create table participation_default partition of participation default with (fillfactor = 60);
grant select, insert, update on participation to opora_app;

-- How many there are and how many are asked for, by the same keys; written when the groups are made.
create table participation_asked (
  region_id        integer not null,
  campaign_id      uuid not null,
  territory_id     integer not null,
  organisation_id  uuid not null,
  questionnaire_id integer not null,
  schools          integer not null,
  size             integer not null,
  required         integer not null,
  primary key (region_id, campaign_id, territory_id, organisation_id, questionnaire_id)
) partition by list (region_id);
create table participation_asked_default partition of participation_asked default;
grant select, insert, update, delete on participation_asked to opora_app;
