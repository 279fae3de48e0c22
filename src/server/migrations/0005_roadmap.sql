create table official_document (
  id        uuid primary key,
  act       text not null check (act in ('order', 'signature', 'letter')),
  number    text,
  date      date not null,
  authority text,
  file_hash text references stored_file (hash),
  file_name text
);
grant select, insert on official_document to opora_app;

create table roadmap (
  id           uuid primary key,
  territory_id integer not null references territory (id),
  created_at   timestamptz not null
);
create index roadmap_territory on roadmap (territory_id);
grant select, insert on roadmap to opora_app;

create table revision (
  id                   uuid primary key,
  roadmap_id           uuid not null references roadmap (id),
  number               integer not null,
  state                text not null check (state in ('draft', 'approved', 'superseded', 'discarded')),
  version              integer not null default 1,
  -- Title, initiative, territory as printed, years, amended act, sections, warnings of the document.
  header               jsonb not null,
  title                text,
  years                integer[] not null default '{}',
  official_document_id uuid references official_document (id),
  -- The document whose rows the activities' sources name: the original stays reachable for ever, through later revisions too.
  import_id            uuid references import (id),
  -- This very revision was accepted from it; an import is accepted once.
  accepted_from_import boolean not null default false,
  created_at           timestamptz not null,
  changed_at           timestamptz not null,
  approved_at          timestamptz,
  unique (roadmap_id, number)
);
create unique index revision_one_draft on revision (roadmap_id) where state = 'draft';
create unique index revision_one_approved on revision (roadmap_id) where state = 'approved';
create unique index revision_accepted_once on revision (import_id) where accepted_from_import;
grant select, insert, update on revision to opora_app;

create table activity (
  revision_id uuid not null references revision (id),
  -- The same undertaking keeps its id through all revisions of a road map.
  id          uuid not null,
  position    integer not null,
  content     jsonb not null,
  search      tsvector not null generated always as (
    to_tsvector('russian',
      coalesce(content ->> 'title', '') || ' ' || coalesce(content ->> 'description', '') || ' ' ||
      coalesce(content -> 'indicator' ->> 'text', '') || ' ' || coalesce(content ->> 'publication', '') || ' ' ||
      coalesce(jsonb_path_query_array(content, '$.responsible[*].text')::text, ''))
  ) stored,
  primary key (revision_id, id)
);
create index activity_order on activity (revision_id, position);
create index activity_search on activity using gin (search);
grant select, insert, update, delete on activity to opora_app;

-- A frozen revision keeps its activities: only a draft's may change.
create function refuse_frozen_activity() returns trigger language plpgsql as $$
begin
  if exists (select from revision where id = coalesce(new.revision_id, old.revision_id) and state <> 'draft') then
    raise exception 'The activities of a frozen revision never change' using errcode = 'OP001';
  end if;
  return coalesce(new, old);
end $$;
create trigger activity_frozen before insert or update or delete on activity
  for each row execute function refuse_frozen_activity();

-- A subscription address of a calendar: whoever has the token reads it, until it is revoked.
create table calendar_subscription (
  id         uuid primary key,
  roadmap_id uuid not null references roadmap (id),
  token_hash text not null unique,
  label      text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index calendar_subscription_roadmap on calendar_subscription (roadmap_id);
grant select, insert, update on calendar_subscription to opora_app;
