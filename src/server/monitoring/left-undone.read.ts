import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** What a school's programmes of the year before left undone, each action once: with it the drafts of this year begin. */
export async function leftUndone(db: Kysely<Tables>, programmeId: string, schoolId: string): Promise<{ factor: string; text: string }[]> {
  const { rows } = await sql<{ factor: string; text: string }>`
    select d.factor, x.content ->> 'title' as text
    from programme as y join organisation as o on o.id = ${schoolId} join roadmap as m on m.organisation_id = o.id and m.programme_id = y.previous_id join programme_document as d on d.region_id = o.region_id and d.id = m.document_id
      join assignment as a on a.region_id = o.region_id and a.organisation_id = o.id and a.roadmap_id = m.id join activity as x on x.revision_id = a.revision_id and x.id = a.activity_id
    where y.id = ${programmeId} and a.state in ('open', 'awaiting', 'returned') and coalesce(x.content ->> 'title', '') <> ''
    group by 1, 2 order by 1, min(x.position), 2
  `.execute(db)
  return rows
}
