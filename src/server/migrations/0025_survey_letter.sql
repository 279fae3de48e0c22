-- A coordinator's reminder of a survey on its way to one person of the school: handed over at least once, always under the same Message-ID.
create table survey_letter (
  person_id       uuid not null references person (id),
  campaign_id     uuid not null references survey_campaign (id),
  organisation_id uuid not null references organisation (id),
  -- The programme date on which the school was reminded.
  day             date not null,
  message_id      text not null unique,
  -- By the real clock: the next moment at which it may be tried.
  try_at          timestamptz not null,
  attempts        integer not null default 0,
  leased_until    timestamptz,
  state           text not null default 'waiting' check (state in ('waiting', 'handed-over', 'refused', 'no-address', 'given-up')),
  ended_at        timestamptz,
  primary key (person_id, campaign_id, organisation_id, day)
);
create index survey_letter_waiting on survey_letter (try_at) where state = 'waiting';
create index survey_letter_day on survey_letter (day);
grant select, insert, update, delete on survey_letter to opora_app;

create index survey_school_reminded on survey_school (region_id, reminded_on) where reminded_on is not null;
