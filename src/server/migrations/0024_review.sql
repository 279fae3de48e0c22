-- The readings of a school's document by experts, one after another: of its route, or of a sample beside it.
create table review_round (
  region_id       integer not null,
  document_id     uuid not null,
  -- From 1, in the order in which they began.
  number          integer not null,
  step            text not null,
  level           text not null check (level in ('municipality', 'region', 'federation')),
  kind            text not null check (kind in ('initial', 'followUp', 'sample')),
  sample_id       uuid,
  programme_id    uuid not null references programme (id),
  organisation_id uuid not null references organisation (id),
  territory_id    integer not null references territory (id),
  -- The version that was sent, which alone is read.
  document_version integer not null,
  -- Step and criteria of the year's catalogue as they stood when it began.
  rule            jsonb not null,
  criteria        jsonb not null,
  -- `third`: two differ too much and nobody is left to ask. `ready`: all is read, the conclusion is not sent.
  state           text not null default 'open' check (state in ('open', 'third', 'ready', 'concluded')),
  percent         numeric(4, 1),
  outcome         text check (outcome in ('pass', 'return')),
  opened_on       date not null,
  concluded_on    date,
  -- The conclusion as it was sent, and the hash of its words.
  report          jsonb,
  report_hash     bytea,
  primary key (region_id, document_id, number),
  check ((kind = 'sample') = (sample_id is not null))
) partition by list (region_id);
create table review_round_default partition of review_round default;
create index review_round_programme on review_round (region_id, programme_id, state);
grant select, insert, update on review_round to opora_app;

-- One expert's reading.
create table review (
  region_id      integer not null,
  id             uuid not null,
  document_id    uuid not null,
  round          integer not null,
  -- 1 and 2; 3 was asked because they differ.
  seat           smallint not null,
  expert_id      uuid not null references person (id),
  state          text not null default 'assigned' check (state in ('assigned', 'given', 'declined', 'withdrawn')),
  due_on         date not null,
  -- [{ criterion, points, comment }] and [{ field, row, text }].
  scores         jsonb not null default '[]',
  messages       jsonb not null default '[]',
  recommendation text not null default '',
  percent        numeric(4, 1),
  outcome        text check (outcome in ('pass', 'return')),
  -- Why it was declined or taken back.
  reason         text,
  assigned_on    date not null,
  given_on       date,
  version        integer not null default 1,
  primary key (region_id, id)
) partition by list (region_id);
create table review_default partition of review default;
create index review_expert on review (expert_id, state, due_on);
create index review_round_of on review (region_id, document_id, round);
-- Nobody reads the same twice in one round.
create unique index review_once on review (region_id, document_id, round, expert_id);
grant select, insert, update on review to opora_app;

-- Schools drawn from a cohort for a sample; region 0 where the country draws.
create table review_sample (
  region_id    integer not null,
  id           uuid not null,
  -- Whose documents are read, and of which year the schools are taken.
  programme_id uuid not null references programme (id),
  cohort_id    uuid not null references programme (id),
  territory_id integer not null references territory (id),
  step         text not null,
  share        integer not null check (share between 1 and 100),
  seed         text not null,
  cohort_size  integer not null,
  drawn_on     date not null,
  person_id    uuid not null references person (id),
  primary key (region_id, id)
) partition by list (region_id);
create table review_sample_default partition of review_sample default;
create index review_sample_programme on review_sample (region_id, programme_id);
grant select, insert on review_sample to opora_app;

create table review_sample_school (
  region_id       integer not null,
  sample_id       uuid not null,
  -- In the order drawn, from 1.
  position        integer not null,
  organisation_id uuid not null references organisation (id),
  -- The school's own region, in which its documents are kept.
  school_region   integer not null,
  primary key (region_id, sample_id, position)
) partition by list (region_id);
create table review_sample_school_default partition of review_sample_school default;
grant select, insert on review_sample_school to opora_app;
