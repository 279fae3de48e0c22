-- What a programme year goes by: its questionnaires, risk factors, check lists … An entry that is not here is as shipped; it is written once
-- it is changed, or frozen by its first use.
create table catalogue_entry (
  programme_id uuid not null references programme (id),
  kind         text not null,
  code         text not null,
  position     smallint not null,
  definition   jsonb not null,
  -- Since when it can't be changed, for it is in use.
  frozen_on    date,
  -- A shipped one that this year does without.
  is_dropped   boolean not null default false,
  version      integer not null default 1,
  primary key (programme_id, kind, code)
);
grant select, insert, update, delete on catalogue_entry to opora_app;
