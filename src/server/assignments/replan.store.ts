import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Asks for the approved road maps of these programme years (and of those that follow them) that speak to these territories; of schools' own programmes only those of the schools that are named. */
export async function requestReplans(tx: Kysely<Tables>, { programmes, territories, schools }: { programmes: readonly string[]; territories: readonly number[]; schools: readonly string[] }): Promise<void> {
  await sql`
    insert into replan_request (region_id, roadmap_id)
    select distinct coalesce(t.region_id, 0), m.id
    from roadmap as m join territory as t on t.id = m.territory_id left join programme as p on p.id = m.programme_id
    where exists (select from revision as r where r.roadmap_id = m.id and r.state = 'approved')
      and (cardinality(${[...programmes]}::uuid[]) = 0 or m.programme_id = any(${[...programmes]}::uuid[]) or p.previous_id = any(${[...programmes]}::uuid[]))
      and exists (select from territory as f where f.id = any(${[...territories]}::int[]) and (f.path @> array[t.id] or t.path @> array[f.id]))
      and (m.organisation_id is null or m.organisation_id = any(${[...schools]}::uuid[]))
    order by 1, 2
    on conflict do nothing
  `.execute(tx)
}

/** Takes one request away, for the transaction that plans; null where there is none that nobody else is at. */
export async function takeReplan(tx: Kysely<Tables>): Promise<string | null> {
  const { rows: [taken] } = await sql<{ roadmapId: string }>`
    delete from replan_request where (region_id, roadmap_id) in (select region_id, roadmap_id from replan_request order by region_id limit 1 for update skip locked)
    returning roadmap_id as "roadmapId"
  `.execute(tx)
  return taken?.roadmapId ?? null
}

export async function readBacklog(db: Kysely<Tables>): Promise<{ rollups: number; replans: number }> {
  const { rows: [row] } = await sql<{ rollups: number; replans: number }>`select (select count(*)::int from rollup_change) as rollups, (select count(*)::int from replan_request) as replans`.execute(db)
  return row ?? { rollups: 0, replans: 0 }
}

/** The road maps that run, with what each was last planned from; those of schools' own programmes, whose people are the school's, only where all are asked for. */
export async function runningRoadmaps(db: Kysely<Tables>, which: 'all' | 'written' = 'written'): Promise<{ roadmapId: string; peopleHash: string | null }[]> {
  const { rows } = await sql<{ roadmapId: string; peopleHash: string | null }>`
    select r.roadmap_id as "roadmapId", p.people_hash as "peopleHash" from revision as r left join roadmap_planning as p on p.roadmap_id = r.roadmap_id where r.state = 'approved' and (${which === 'all'} or exists (select from roadmap as m where m.id = r.roadmap_id and m.document_id is null)) order by 1
  `.execute(db)
  return rows
}
