import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { readRoadmapProgramme } from '../../contract/roadmap-programmes.ts'
import type { Tables } from '../db/tables.ts'

type Found = Omit<z.infer<typeof readRoadmapProgramme.reply>, 'mayChoose'>

/** The programme year of a road map, and those that it could be carried out in. */
export async function readProgrammeOf(db: Kysely<Tables>, roadmapId: string): Promise<Found> {
  const { rows: [row] } = await sql<Found>`
    with own as (
      select m.programme_id, coalesce((select r.years from revision as r where r.roadmap_id = m.id and r.state in ('approved', 'draft') order by r.state limit 1), '{}') as years,
        exists (select from revision as r where r.roadmap_id = m.id and r.state = 'approved') as is_running
      from roadmap as m where m.id = ${roadmapId}
    ), named as (
      select p.id, i.name || ', ' || p.year as name, p.year, p.state from programme as p join initiative as i on i.id = p.initiative_id
    )
    select (select jsonb_build_object('id', n.id, 'name', n.name) from named as n where n.id = own.programme_id) as programme, own.is_running as "isRunning",
      (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'isOfItsYears', n.year = any(own.years)) order by n.year = any(own.years) desc, n.year desc, n.name), '[]') from named as n where n.state <> 'closed' or n.id = own.programme_id) as choices
    from own
  `.execute(db)
  return row ?? { programme: null, isRunning: false, choices: [] }
}
