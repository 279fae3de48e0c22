-- What happened, written once by the process that saw it: insert and read, never change. A mistake is corrected by a later fact.
create sequence fact_id;
create table fact (
  -- The region of its school, for ever; 0 for the country.
  region_id         integer not null,
  id                bigint not null default nextval('fact_id'),
  kind              text not null,
  -- The programme date on which it happened.
  occurred_on       date not null,
  recorded_at       timestamptz not null,
  -- Who recorded it, and under which appointment.
  person_id         uuid not null,
  appointment_id    uuid,
  territory_id      integer not null,
  -- The school or body that it happened at, and the person that it happened to.
  organisation_id   uuid,
  subject_person_id uuid,
  programme_id      uuid,
  roadmap_id        uuid,
  activity_id       uuid,
  assignment_id     uuid,
  corrects_id       bigint,
  data              jsonb not null,
  command_id        uuid not null,
  primary key (region_id, id)
) partition by list (region_id);
create table fact_default partition of fact default;
create index fact_assignment on fact (region_id, assignment_id, id) where assignment_id is not null;
create index fact_kind on fact (region_id, kind, organisation_id, occurred_on);
create index fact_activity on fact (region_id, activity_id, kind) where activity_id is not null;
create index fact_extension on fact (region_id, roadmap_id, organisation_id) where kind like 'window.%';
grant usage on sequence fact_id to opora_app;
grant select, insert on fact to opora_app;

-- One person or body, one duty, one window. Derived from facts, frozen revisions and dated appointments; can be rebuilt.
create table assignment (
  region_id        integer not null,
  -- Made from what it is of, so that planning anew finds the same.
  id               uuid not null,
  roadmap_id       uuid not null,
  revision_id      uuid not null,
  activity_id      uuid not null,
  -- Which of the activity's bindings, from 0.
  binding          smallint not null,
  -- Part, process and step, window and duty: the same through revisions. «.evidence.submit.schools.member|w0|do»
  slot             text not null default '',
  process          text not null,
  step             text not null,
  duty             text not null check (duty in ('organise', 'do')),
  starts_on        date,
  -- As planned; null where it has no end.
  planned_due_on   date,
  -- After postponements and extensions.
  due_on           date,
  -- Whose duty: a role's at a territory, an organisation's, or one person's. `organisation_id` is also the school that a curator works at.
  holder_role      text not null,
  territory_id     integer not null,
  organisation_id  uuid,
  holder_person_id uuid,
  -- The colleague that it was handed to.
  delegate_id      uuid,
  zone             text not null,
  -- Planned as over before approval, or done by the document's own word.
  is_past          boolean not null default false,
  state            text not null check (state in ('open', 'awaiting', 'returned', 'done', 'waived', 'past', 'withdrawn')),
  is_overdue       boolean not null default false,
  done_on          date,
  is_late          boolean not null default false,
  -- Closed by number and date of a document, where nobody could confirm.
  is_unconfirmed   boolean not null default false,
  is_by_fact       boolean not null default false,
  -- A postponement that was asked for and not decided yet.
  asked_until      date,
  -- Who is to decide what waits for a decision: a level, a colleague, nobody.
  decider          text,
  version          integer not null default 1,
  primary key (region_id, id)
) partition by list (region_id);
create table assignment_default partition of assignment default;
-- Lists go by the due day, what has none comes last; most ask for what is still to be done.
create index assignment_live_due on assignment (region_id, coalesce(due_on, 'infinity'), id) where state in ('open', 'awaiting', 'returned');
create index assignment_territory_due on assignment (region_id, territory_id, coalesce(due_on, 'infinity'), id) where state in ('open', 'awaiting', 'returned');
create index assignment_due on assignment (region_id, coalesce(due_on, 'infinity'), id);
create index assignment_state_due on assignment (region_id, state, coalesce(due_on, 'infinity'), id);
create index assignment_organisation on assignment (region_id, organisation_id, roadmap_id);
create index assignment_decider on assignment (region_id, decider, territory_id) where decider is not null;
create index assignment_activity on assignment (region_id, roadmap_id, activity_id, territory_id);
create index assignment_party on assignment (region_id, roadmap_id, activity_id) where duty = 'organise';
create index assignment_person on assignment (region_id, holder_person_id) where holder_person_id is not null;
create index assignment_delegate on assignment (region_id, delegate_id) where delegate_id is not null;
create index assignment_overdue on assignment (region_id, coalesce(due_on, 'infinity'), id) where is_overdue;
create index assignment_to_fall_due on assignment (region_id, due_on) where state in ('open', 'returned') and not is_overdue;
grant select, insert, update, delete on assignment to opora_app;

-- What a transaction changed in the counts; folded into the roll-ups and deleted as it is folded.
create sequence rollup_change_id;
create table rollup_change (
  region_id    integer not null,
  id           bigint not null default nextval('rollup_change_id'),
  roadmap_id   uuid not null,
  activity_id  uuid not null,
  duty         text not null,
  territory_id integer not null,
  -- A state of the assignment, or a mark: 'overdue', 'late', 'by-fact', 'unconfirmed'.
  state        text not null,
  change       integer not null,
  primary key (region_id, id)
) partition by list (region_id);
create table rollup_change_default partition of rollup_change default;
grant usage on sequence rollup_change_id to opora_app;
grant select, insert, delete on rollup_change to opora_app;

-- How many assignments of a territory and all below it are in a state, by activity. Its size does not grow with the number of schools.
create table assignment_rollup (
  region_id    integer not null,
  territory_id integer not null,
  roadmap_id   uuid not null,
  activity_id  uuid not null,
  duty         text not null,
  state        text not null,
  count        bigint not null,
  primary key (region_id, territory_id, roadmap_id, activity_id, duty, state)
) partition by list (region_id);
create table assignment_rollup_default partition of assignment_rollup default;
grant select, insert, update, delete on assignment_rollup to opora_app;

-- The same by territory alone: what the country's picture reads.
create table territory_rollup (
  region_id    integer not null,
  territory_id integer not null,
  duty         text not null,
  state        text not null,
  count        bigint not null,
  primary key (region_id, territory_id, duty, state)
) partition by list (region_id);
create table territory_rollup_default partition of territory_rollup default;
grant select, insert, update, delete on territory_rollup to opora_app;

-- Messages on an assignment: a question, an answer.
create table assignment_comment (
  region_id      integer not null,
  id             uuid not null,
  assignment_id  uuid not null,
  person_id      uuid not null,
  appointment_id uuid,
  at             timestamptz not null,
  text           text not null,
  primary key (region_id, id)
) partition by list (region_id);
create table assignment_comment_default partition of assignment_comment default;
create index assignment_comment_thread on assignment_comment (region_id, assignment_id, at);
grant select, insert on assignment_comment to opora_app;

-- From which appointment it was done.
alter table journal_entry add column appointment_id uuid;

-- A road map that is to be planned anew, for its schools or people have changed; whoever plans takes the row away in the same transaction.
create table replan_request (
  region_id  integer not null,
  roadmap_id uuid not null,
  primary key (region_id, roadmap_id)
);
grant select, insert, update, delete on replan_request to opora_app;

-- What a road map was planned from, so that one whose people are the same is not planned anew.
create table roadmap_planning (
  region_id   integer not null,
  roadmap_id  uuid primary key references roadmap (id),
  revision_id uuid not null,
  people_hash text not null,
  planned_at  timestamptz not null
);
grant select, insert, update on roadmap_planning to opora_app;

insert into person (id, name) values ('00000000-0000-4000-8000-000000000005', 'Опора');
