import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Tables } from '../db/tables.ts'

/** What a made nation is made by. */
export type SimulationNumbers = { regions: number; schools: number; seed: number; /** Whose answers to the questionnaires are made; 0: there was no campaign. */ respondents: number }

type Contents = { holds: 'nothing' } | { holds: 'work' } | { holds: 'simulation'; numbers: SimulationNumbers; on: CivilDate }

/** What the database holds: nothing of anybody's, a simulated nation (the journal says which), or the work of people. */
export async function readContents(db: Kysely<Tables>): Promise<Contents> {
  const { rows: [begun] } = await sql<SimulationNumbers & { on: CivilDate }>`
    select (after ->> 'regions')::int as regions, (after ->> 'schools')::int as schools, (after ->> 'seed')::int as seed, coalesce((after ->> 'respondents')::int, 0) as respondents, after ->> 'on' as "on"
    from journal_entry where region_id = 0 and action = 'simulation.begin' order by id limit 1
  `.execute(db)
  if (begun) return { holds: 'simulation', numbers: { regions: begun.regions, schools: begun.schools, seed: begun.seed, respondents: begun.respondents }, on: begun.on }
  const { rows: [found] } = await sql<{ used: boolean }>`
    select exists (select from organisation) or exists (select from roadmap) or exists (select from import) or exists (select from programme)
      or exists (select from person where id::text not like '00000000-0000-4000-8000-%') as used
  `.execute(db)
  return { holds: found?.used === true ? 'work' : 'nothing' }
}

/** The regions that the nation is made of, the first of the list. */
export async function readRegions(db: Kysely<Tables>, count: number): Promise<{ id: number; code: string; name: string }[]> {
  return db.selectFrom('territory').select(['id', 'code', 'name']).where('level', '=', 'region').orderBy('id').limit(count).execute()
}

/** Those that an earlier run has filled already. */
export async function readSimulatedRegions(db: Kysely<Tables>): Promise<Set<number>> {
  const { rows } = await sql<{ regionId: number }>`select region_id as "regionId" from journal_entry where action = 'simulation.region'`.execute(db)
  return new Set(rows.map(({ regionId }) => regionId))
}

/** The programme year that all take part in. */
export async function insertProgrammeYear(tx: Kysely<Tables>, { programmeId, initiativeId, year, frame }: { programmeId: string; initiativeId: string; year: number; frame: readonly FrameMilestone[] }): Promise<void> {
  await tx.insertInto('initiative').values({ id: initiativeId, name: '500+' }).execute()
  await tx.insertInto('programme').values({ id: programmeId, initiative_id: initiativeId, year, state: 'running', catalogue: `${year}-1`, previous_id: null, frame: JSON.stringify(frame) }).execute()
}

/** Ids of the municipalities of a region, made in their order. */
export async function insertMunicipalities(tx: Kysely<Tables>, { id, code, zone }: { id: number; code: string; zone: string }, names: readonly string[]): Promise<number[]> {
  const rows = await tx.insertInto('territory')
    .values(names.map((name, at) => ({ parent_id: id, region_id: id, code: `${code}-${at + 1}`, name, level: 'municipality' as const, oktmo: null, zone, closed_on: null })))
    .returning(['id', 'code']).execute()
  return rows.toSorted((one, other) => Number(one.code.split('-').at(-1)) - Number(other.code.split('-').at(-1))).map(({ id: made }) => made)
}

export type MadeRoadmap = { roadmapId: string; revisionId: string; documentId: string; territoryId: number; programmeId: string; plan: DraftPlan; approvedOn: CivilDate }

/** An approved road map. Its activities go in while it is a draft still, for later they are frozen. */
export async function insertApprovedRoadmap(tx: Kysely<Tables>, { roadmapId, revisionId, documentId, territoryId, programmeId, plan: { activities, ...header }, approvedOn }: MadeRoadmap): Promise<void> {
  const at = new Date(`${approvedOn}T08:00:00Z`)
  await tx.insertInto('official_document').values({ id: documentId, act: 'order', number: '1-П', date: approvedOn, authority: 'Министерство образования', file_hash: null, file_name: null }).execute()
  await tx.insertInto('roadmap').values({ id: roadmapId, territory_id: territoryId, programme_id: programmeId, created_at: at }).execute()
  await tx.insertInto('revision').values({
    id: revisionId, roadmap_id: roadmapId, number: 1, state: 'draft', header: JSON.stringify(header), title: header.title, years: header.years, official_document_id: documentId, import_id: null,
    created_at: at, changed_at: at, approved_at: at,
  }).execute()
  await tx.insertInto('activity').values(activities.map(({ id, position, ...content }) => ({ revision_id: revisionId, id, position, content: JSON.stringify(content) }))).execute()
  await tx.updateTable('revision').set({ state: 'approved', version: 2 }).where('id', '=', revisionId).execute()
}

/** What the assignments of a region add to its roll-ups; folded like every other change. */
export async function insertCounts(tx: Kysely<Tables>, regionId: number, roadmapId: string, counts: readonly { activityId: string; duty: string; territoryId: number; mark: string; count: number }[]): Promise<void> {
  await sql`
    insert into rollup_change (region_id, roadmap_id, activity_id, duty, territory_id, state, change)
    select ${regionId}, ${roadmapId}, activity, duty, territory, mark, count
    from unnest(${counts.map(({ activityId }) => activityId)}::uuid[], ${counts.map(({ duty }) => duty)}::text[], ${counts.map(({ territoryId }) => territoryId)}::int[], ${counts.map(({ mark }) => mark)}::text[], ${counts.map(({ count }) => count)}::int[])
      as c (activity, duty, territory, mark, count)
  `.execute(tx)
}
