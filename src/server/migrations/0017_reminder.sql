-- How a person wants to be reminded; who has no row gets the letter in the morning.
create table reminder_preference (
  person_id uuid primary key references person (id),
  by_mail   boolean not null,
  -- The hour from which the letter may come, by the person's own clock.
  hour      smallint not null check (hour between 8 and 20),
  version   integer not null default 1
);
grant select, insert, update, delete on reminder_preference to opora_app;

-- A region whose digests of a day are decided; whoever decides writes the row in the same transaction. 0 is the country.
create table reminder_run (
  region_id integer not null,
  day       date not null,
  primary key (region_id, day)
);
grant select, insert, delete on reminder_run to opora_app;

-- What one person is reminded of on one day. Decided once. Holds numbers of assignments, no names.
create table digest (
  person_id uuid not null references person (id),
  -- The programme date.
  day       date not null,
  -- The person's home: the first region that the person is appointed in, 0 for the country.
  region_id integer not null,
  -- The person's own clock.
  zone      text not null,
  -- {"overdue": {"count": 7, "first": [[64, "<assignment>"], …]}, …}
  content   jsonb not null,
  -- For operators: where the journal's chains ended, so that the heads leave the house. [[64, 1200, "<hash>"], …]
  heads     jsonb not null default '[]',
  seen_at   timestamptz,
  primary key (person_id, day)
);
create index digest_day on digest (region_id, day);
grant select, insert, update, delete on digest to opora_app;

-- Letters on their way: handed over at least once, always under the same Message-ID.
create table digest_mail (
  person_id     uuid not null,
  day           date not null,
  message_id    text not null unique,
  -- By the real clock: the next moment at which it may be tried.
  try_at        timestamptz not null,
  attempts      integer not null default 0,
  -- Until then it is in the hands of one process; afterwards that process is held for dead.
  leased_until  timestamptz,
  state         text not null default 'waiting' check (state in ('waiting', 'handed-over', 'refused', 'no-address', 'given-up')),
  ended_at      timestamptz,
  primary key (person_id, day),
  foreign key (person_id, day) references digest (person_id, day) on delete cascade
);
create index digest_mail_waiting on digest_mail (try_at) where state = 'waiting';
grant select, insert, update, delete on digest_mail to opora_app;

-- Addresses from which calendar programs fetch a person's own assignments. Only the hash of the secret is kept.
create table own_calendar (
  id         uuid primary key,
  person_id  uuid not null references person (id),
  token_hash text not null unique,
  label      text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index own_calendar_person on own_calendar (person_id);
grant select, insert, update, delete on own_calendar to opora_app;
