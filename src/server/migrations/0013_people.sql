-- An appointment that was ended before it began was never in force: it ends on the eve of its first day.
alter table appointment drop constraint appointment_check;
alter table appointment add constraint appointment_dates check (ends_on is null or ends_on >= starts_on - 1);
alter table attachment drop constraint attachment_check;
alter table attachment add constraint attachment_dates check (ends_on is null or ends_on >= starts_on - 1);
-- Nobody holds the same seat twice at once, whoever appoints at the same moment. Looked at when the transaction ends, for a handover ends and begins in one.
create extension if not exists btree_gist;
alter table appointment add constraint appointment_once exclude using gist (
  person_id with =, role with =, territory_id with =,
  (coalesce(organisation_id, '00000000-0000-0000-0000-000000000000')) with =, (coalesce(programme_id, '00000000-0000-0000-0000-000000000000')) with =,
  daterange(starts_on, ends_on + 1) with &&
) deferrable initially deferred;
create index appointment_substitutes on appointment (substitutes_id) where substitutes_id is not null;

-- The register is read in the order of names, from where the page before ended.
create index person_in_order on person (name, id);
-- «ё» and «е» are one letter where people look for a name.
drop index person_name_search;
create index person_folded_name on person using gin (replace(lower(name), 'ё', 'е') gin_trgm_ops);

-- Consent to the processing of personal data, where it is the ground: one line a time it was given, kept after it was withdrawn.
create table consent (
  id           uuid primary key,
  person_id    uuid not null references person (id),
  purpose      text not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index consent_standing on consent (person_id, purpose) where withdrawn_at is null;
grant select, insert, update on consent to opora_app;

-- A person asks that what is kept about them be erased; who may decides, by the day that the law sets.
create table erasure_request (
  id         uuid primary key,
  person_id  uuid not null references person (id),
  asked_at   timestamptz not null,
  due_on     date not null,
  state      text not null check (state in ('open', 'done', 'refused')),
  -- Why it was refused: the ground on which the values must be kept.
  reason     text,
  decided_at timestamptz,
  decided_by uuid references person (id),
  check ((state = 'open') = (decided_at is null))
);
create unique index erasure_request_open on erasure_request (person_id) where state = 'open';
create index erasure_request_due on erasure_request (due_on) where state = 'open';
grant select, insert, update on erasure_request to opora_app;
