import { sql, type Kysely } from 'kysely'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { MetStep } from '../../domain/assignments/met-by-fact.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { assignmentOf, type StoredRow } from './assignment.store.ts'

export type MetAssignment = { id: string; roadmapId: string; activityId: string; assignment: Assignment }

type Place = { regionId: number; organisationId: string; programmeId: string | null; steps: readonly MetStep[] }

/**
 * What members have to do at a school in these steps, in road maps of the year: of each binding the one that is due first and had begun by the
 * day; where none is open, the last of those that were over before approval. What has no road map of that year is not touched by its facts.
 */
export async function openAt(tx: Kysely<Tables>, { on, ...place }: Place & { on: CivilDate }): Promise<MetAssignment[]> {
  const { regionId } = place
  const { rows } = await sql<StoredRow>`
    select a.*, null::uuid as programme_id from assignment as a where a.region_id = ${regionId} and a.id in (
      select distinct on (o.roadmap_id, o.activity_id, o.binding) o.id from assignment as o join roadmap as m on m.id = o.roadmap_id
      where ${isThere(place)} and o.state in ('open', 'awaiting', 'returned', 'past') and (o.starts_on is null or o.starts_on <= ${on} or o.due_on is null or not exists (
        select from assignment as e where e.region_id = ${regionId} and e.roadmap_id = o.roadmap_id and e.activity_id = o.activity_id and e.binding = o.binding and e.organisation_id = o.organisation_id and e.duty = 'do' and e.due_on < o.due_on))
      order by o.roadmap_id, o.activity_id, o.binding, o.state = 'past', case when o.state = 'past' then o.due_on end desc, o.due_on nulls last, o.id
    ) order by a.id for update
  `.execute(tx)
  return rows.map(met)
}

/** What a fact had closed in these steps. */
export async function metAt(tx: Kysely<Tables>, place: Place): Promise<MetAssignment[]> {
  const { rows } = await sql<StoredRow>`
    select a.*, null::uuid as programme_id from assignment as a where a.region_id = ${place.regionId} and a.id in (
      select o.id from assignment as o join roadmap as m on m.id = o.roadmap_id where ${isThere(place)} and o.state = 'done' and o.is_by_fact
    ) order by a.id for update
  `.execute(tx)
  return rows.map(met)
}

function isThere({ regionId, organisationId, programmeId, steps }: Place) {
  return sql`o.region_id = ${regionId} and o.organisation_id = ${organisationId} and o.duty = 'do' and m.programme_id is not distinct from ${programmeId}::uuid
    and o.process || '.' || o.step = any(${steps.map(({ process, step }) => `${process}.${step}`)}::text[])`
}

function met(row: StoredRow): MetAssignment {
  return { id: row.id, roadmapId: row.roadmap_id, activityId: row.activity_id, assignment: assignmentOf(row) }
}
