import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { levelOf, roles, type Role } from '../../domain/access/role.ts'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { AssignmentState, Duty } from '../../domain/assignments/assignment-state.ts'
import type { HeldLevels } from '../../domain/assignments/deciding-level.ts'
import type { Decider } from '../../domain/facts/fact-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ProcessCode } from '../../domain/processes/process-code.ts'
import type { TerritoryLevel } from '../../domain/roadmaps/plan/plan.ts'
import type { Tables } from '../db/tables.ts'
import { isOfRoadmap } from './of-road-maps.read.ts'

/** An assignment as a step finds it, with all that the step is judged by: one query. */
export type StoredAssignment = {
  regionId: number
  id: string
  roadmapId: string
  activityId: string
  programmeId: string | null
  zone: string
  version: number
  assignment: Assignment
  place: Place
  level: TerritoryLevel
  givenBy: string | null
  askedBy: string | null
  held: HeldLevels
}

export type StoredRow = {
  region_id: number; id: string; roadmap_id: string; activity_id: string; programme_id: string | null; zone: string; version: number
  process: ProcessCode; step: string; duty: Duty; planned_due_on: string | null; due_on: string | null; state: AssignmentState; delegate_id: string | null
  is_overdue: boolean; done_on: string | null; is_late: boolean; is_unconfirmed: boolean; is_by_fact: boolean; asked_until: string | null; decider: Decider | null
  holder_role: Role; territory_id: number; organisation_id: string | null; holder_person_id: string | null
}
type LoadedRow = StoredRow & {
  path: number[]; territory_region: number | null; level: TerritoryLevel; given_by: string | null; asked_by: string | null
  held_roles: Role[]; colleague: boolean; curated: boolean
}

/** Said in the statement itself: with a list for a parameter PostgreSQL would plan it anew each time. */
const deciding = sql.join(roles.filter((role) => (levelOf[role] ?? 0) > 0 && role !== 'regional-operator').map((role) => sql.lit(role)))

export async function loadAssignment(tx: Kysely<Tables>, { regionId, id, actor, on }: { regionId: number; id: string; actor: Actor; on: string }): Promise<StoredAssignment> {
  const { rows: [row] } = await sql<LoadedRow>`
    select a.*, m.programme_id, t.path, t.region_id as territory_region, t.level,
      (select f.person_id from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id and f.kind = 'evidence.given' order by f.id desc limit 1) as given_by,
      (select f.person_id from fact as f where f.region_id = ${regionId} and f.assignment_id = a.id and f.kind = 'assignment.postponement-asked' order by f.id desc limit 1) as asked_by,
      array(select distinct p.role from appointment as p where p.territory_id = any(t.path) and p.role in (${deciding}) and p.starts_on <= ${on} and (p.ends_on is null or p.ends_on >= ${on})) as held_roles,
      a.holder_person_id is null and a.holder_role <> 'curator' and (exists (
        select from appointment as p where p.organisation_id = a.organisation_id and ${isAnother(actor, on)}
      ) or a.organisation_id is null and exists (
        select from appointment as p
        where p.territory_id = a.territory_id and p.organisation_id is null and p.role in (${rolesOfLevels}) and split_part(p.role, '-', 1) = split_part(a.holder_role, '-', 1) and ${isAnother(actor, on)}
      )) as colleague,
      not ${isOfRoadmap('a')} and exists (
        select from attachment as h where h.organisation_id = a.organisation_id and h.programme_id = m.programme_id and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
      ) as curated
    from assignment as a join roadmap as m on m.id = a.roadmap_id join territory as t on t.id = a.territory_id
    where a.region_id = ${regionId} and a.id = ${id}
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'assignment.unknown')
  return storedAssignment(row)
}

function isAnother({ personId }: Actor, on: string): RawBuilder<SqlBool> {
  return sql`p.person_id <> ${personId} and p.starts_on <= ${on} and (p.ends_on is null or p.ends_on >= ${on})`
}

/** Roles of one level begin with the same word: «regional-authority», «regional-coordinator». */
const rolesOfLevels = sql.join(roles.filter((role) => (levelOf[role] ?? 0) > 0).map((role) => sql.lit(role)))

function storedAssignment(row: LoadedRow): StoredAssignment {
  const held = new Set(row.held_roles.map((role) => levelOf[role]))
  return {
    regionId: row.region_id, id: row.id, roadmapId: row.roadmap_id, activityId: row.activity_id, programmeId: row.programme_id, zone: row.zone, version: row.version,
    assignment: assignmentOf(row),
    place: { path: row.path, regionId: row.territory_region, organisationId: row.organisation_id, personId: row.holder_person_id ?? row.delegate_id, role: row.holder_role },
    level: row.level, givenBy: row.given_by, askedBy: row.asked_by,
    held: { municipality: held.has(1), region: held.has(2), federation: held.has(3), colleague: row.colleague, curator: row.curated },
  }
}

export function assignmentOf(row: StoredRow): Assignment {
  return {
    process: row.process, step: row.step, duty: row.duty, plannedDueOn: row.planned_due_on, dueOn: row.due_on, state: row.state, delegateId: row.delegate_id,
    holder: { role: row.holder_role, territoryId: row.territory_id, organisationId: row.organisation_id, personId: row.holder_person_id },
    isOverdue: row.is_overdue, doneOn: row.done_on, isLate: row.is_late, isUnconfirmed: row.is_unconfirmed, isByFact: row.is_by_fact, askedUntil: row.asked_until, decider: row.decider,
  }
}

/** Writes the assignment and what its change adds to the counts, in one statement; refused where somebody else changed it meanwhile. */
export async function saveAssignment(tx: Kysely<Tables>, stored: StoredAssignment, after: Assignment): Promise<number> {
  const before = stored.assignment
  const changes = countedChanges(before, after)
  const { rows: [saved] } = await sql<{ version: number }>`
    with changed as (
      update assignment set state = ${after.state}, due_on = ${after.dueOn}, delegate_id = ${after.delegateId}, is_overdue = ${after.isOverdue}, done_on = ${after.doneOn}, is_late = ${after.isLate},
        is_unconfirmed = ${after.isUnconfirmed}, is_by_fact = ${after.isByFact}, asked_until = ${after.askedUntil}, decider = ${after.decider}, version = version + 1
      where region_id = ${stored.regionId} and id = ${stored.id} and version = ${stored.version}
      returning version, territory_id, process, step
    ), counted as (
      insert into rollup_change (region_id, roadmap_id, activity_id, duty, territory_id, state, change)
      select ${stored.regionId}, ${stored.roadmapId}, ${stored.activityId}, ${before.duty}, changed.territory_id, m.mark, m.change
      from changed cross join unnest(${changes.map(([mark]) => mark)}::text[], ${changes.map(([, change]) => change)}::int[]) as m (mark, change) where ${isOfRoadmap('changed')}
    )
    select version from changed
  `.execute(tx)
  if (!saved) throw new OporaError('conflict', 'assignment.changed-meanwhile')
  return saved.version
}

function countedChanges(before: Assignment, after: Assignment): [mark: string, change: number][] {
  const [had, has] = [marksOf(before), marksOf(after)]
  return [...had.filter((mark) => !has.includes(mark)).map((mark): [string, number] => [mark, -1]), ...has.filter((mark) => !had.includes(mark)).map((mark): [string, number] => [mark, 1])]
}

function marksOf({ state, isOverdue, isLate, isByFact, isUnconfirmed }: Assignment): string[] {
  return [state, ...(isOverdue ? ['overdue'] : []), ...(isLate ? ['late'] : []), ...(isByFact ? ['by-fact'] : []), ...(isUnconfirmed ? ['unconfirmed'] : [])]
}

export async function insertComment(tx: Kysely<Tables>, { regionId, id, assignmentId, actor, at, text }: { regionId: number; id: string; assignmentId: string; actor: Actor; at: Date; text: string }): Promise<void> {
  await tx.insertInto('assignment_comment').values({ region_id: regionId, id, assignment_id: assignmentId, person_id: actor.personId, appointment_id: actor.appointmentId, at, text }).execute()
}
