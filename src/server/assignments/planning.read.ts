import { sql, type Kysely } from 'kysely'
import type { ApprovedPlan } from '../../domain/assignments/planning/plan-assignments.ts'
import type { PlannedBody, PlannedCurator, PlannedSchool, PlanningSnapshot, PlanningTerritory } from '../../domain/assignments/planning/planning-snapshot.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Tables } from '../db/tables.ts'

/** What a road map is planned from: its frozen revisions in their order, and the people and places of its programme year. */
export type PlanningSource = {
  roadmapId: string
  /** The road map's region; null for a federal map. Assignments lie in the regions of their holders. */
  regionId: number | null
  programmeId: string | null
  revisionId: string
  history: ApprovedPlan[]
  snapshot: PlanningSnapshot
}

/** Null where the road map was never approved. With `preview`, a draft counts as if it were approved on that day. */
export async function readPlanningSource(db: Kysely<Tables>, roadmapId: string, preview?: { revisionId: string; on: string }): Promise<PlanningSource | null> {
  const { rows: [roadmap] } = await sql<RoadmapRow>`
    select m.programme_id as "programmeId", m.organisation_id as "schoolId", p.previous_id as "previousId", ${territoryColumns}
    from roadmap as m join territory as t on t.id = m.territory_id left join programme as p on p.id = m.programme_id
    where m.id = ${roadmapId}
  `.execute(db)
  if (!roadmap) throw new OporaError('not_found', 'roadmap.unknown')
  const revisions = await readHistory(db, roadmapId, preview)
  const current = revisions.at(-1)
  if (!current) return null
  const { programmeId, previousId, schoolId, ...territory } = roadmap
  return {
    roadmapId, programmeId, revisionId: current.id, regionId: territory.level === 'federal' ? null : territory.regionId,
    history: revisions.map(({ approvedOn, header, activities }) => ({ approvedOn, plan: { ...header, activities } })),
    snapshot: schoolId === null ? await readSnapshot(db, territory, programmeId, previousId) : await readOneSchool(db, territory, programmeId, schoolId),
  }
}

type RoadmapRow = PlanningTerritory & { programmeId: string | null; previousId: string | null; /** Of a school's own programme. */ schoolId: string | null }
type HistoryRow = { id: string; approvedOn: string; header: Omit<DraftPlan, 'activities'>; activities: DraftPlan['activities'] }

async function readHistory(db: Kysely<Tables>, roadmapId: string, preview: { revisionId: string; on: string } | undefined): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select r.id, coalesce(d.date, ${preview?.on ?? null}::date)::text as "approvedOn", r.header, (
      select coalesce(jsonb_agg(jsonb_build_object('bindings', null) || a.content || jsonb_build_object('id', a.id, 'position', a.position) order by a.position), '[]')
      from activity as a where a.revision_id = r.id
    ) as activities
    from revision as r left join official_document as d on d.id = r.official_document_id
    where r.roadmap_id = ${roadmapId} and (r.state in ('approved', 'superseded') or r.id = ${preview?.revisionId ?? null}::uuid)
    order by r.number
  `.execute(db)
  return rows
}

async function readSnapshot(db: Kysely<Tables>, territory: PlanningTerritory, programmeId: string | null, previousId: string | null): Promise<PlanningSnapshot> {
  const [schools, earlierSchools] = [await readSchools(db, territory.id, programmeId), await readSchools(db, territory.id, previousId)]
  const homes = [...new Set([...schools, ...earlierSchools].map(({ territoryId }) => territoryId))]
  const { rows: territories } = await sql<PlanningTerritory>`
    select ${territoryColumns} from territory as t
    where t.id = any(${[...territory.path]}::int[]) or t.id in (select unnest(path) from territory where id = any(${homes}::int[])) order by t.id
  `.execute(db)
  return { territory, territories, schools, earlierSchools, curators: await readCurators(db, territory, programmeId), bodies: await readBodies(db, territory) }
}

/** Of a school's own programme: nobody but the school. */
async function readOneSchool(db: Kysely<Tables>, territory: PlanningTerritory, programmeId: string | null, schoolId: string): Promise<PlanningSnapshot> {
  return { territory, territories: [territory], schools: await readSchools(db, territory.id, programmeId, schoolId), earlierSchools: [], curators: [], bodies: [] }
}

async function readSchools(db: Kysely<Tables>, territoryId: number, programmeId: string | null, schoolId: string | null = null): Promise<PlannedSchool[]> {
  if (programmeId === null) return []
  const { rows } = await sql<PlannedSchool>`
    select s.organisation_id as "organisationId", s.territory_id as "territoryId", o.zone, s.joined_on::text as "joinedOn", s.left_on::text as "leftOn"
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
    where s.programme_id = ${programmeId} and ${schoolId === null ? sql`t.path @> ${[territoryId]}::int[]` : sql`s.organisation_id = ${schoolId}`} order by s.organisation_id
  `.execute(db)
  return rows
}

/** Of the region; for a municipal map, those who are attached to schools in it. A substitute does the work of the one whom he stands in for. */
async function readCurators(db: Kysely<Tables>, { id, level }: PlanningTerritory, programmeId: string | null): Promise<PlannedCurator[]> {
  if (programmeId === null) return []
  const { rows } = await sql<PlannedCurator>`
    select distinct on (a.person_id) a.person_id as "personId", a.territory_id as "territoryId", a.starts_on::text as "startsOn", a.ends_on::text as "endsOn"
    from appointment as a join territory as t on t.id = a.territory_id
    where a.role = 'curator' and a.substitutes_id is null and (a.programme_id = ${programmeId} or a.programme_id is null)
      and ${level === 'municipality' || level === 'school'
        ? sql`exists (
          select from attachment as h join organisation as o on o.id = h.organisation_id join territory as s on s.id = o.territory_id
          where h.appointment_id = a.id and h.programme_id = ${programmeId} and s.path @> ${[id]}::int[])`
        : sql`t.path @> ${[id]}::int[]`}
    order by a.person_id, a.ends_on desc nulls first, a.starts_on
  `.execute(db)
  return rows
}

async function readBodies(db: Kysely<Tables>, { path, id }: PlanningTerritory): Promise<PlannedBody[]> {
  const { rows } = await sql<PlannedBody>`
    select o.id as "organisationId", o.kind, o.territory_id as "territoryId", o.zone
    from organisation as o join territory as t on t.id = o.territory_id
    where o.kind not in ('school', 'other') and o.closed_on is null and (o.territory_id = any(${[...path]}::int[]) or t.path @> ${[path[1] ?? id]}::int[]) order by o.id
  `.execute(db)
  return rows
}

/** Its own zone, or that of the nearest territory above it that has one. */
const territoryColumns = sql`
  t.id, t.level, t.path, coalesce(t.region_id, 0) as "regionId",
  coalesce((select u.zone from territory as u where u.id = any(t.path) and u.zone is not null order by array_length(u.path, 1) desc limit 1), 'Europe/Moscow') as zone
`
