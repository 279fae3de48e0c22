import { sql, type Kysely } from 'kysely'
import type { SummaryReply } from '../../contract/running-plan.ts'
import type { Tables } from '../db/tables.ts'

/** What was said of the cells of a page, by school and step. */
export async function readNotes(db: Kysely<Tables>, roadmapId: string, { schools, steps }: SummaryReply): Promise<Map<string, string>> {
  const commented = schools.filter(({ comments }) => comments.length > 0).map(({ organisationId }) => organisationId)
  if (commented.length === 0 || steps.length === 0) return new Map()
  const { rows } = await sql<{ key: string; text: string }>`
    select a.organisation_id || ' ' || a.activity_id || ' ' || a.binding as key, string_agg(p.name || ', ' || to_char(c.at at time zone 'UTC', 'DD.MM.YYYY') || ': ' || c.text, E'\n' order by c.at, c.id) as text
    from assignment as a join assignment_comment as c on c.region_id = a.region_id and c.assignment_id = a.id join person as p on p.id = c.person_id
    where a.region_id = any(array(select distinct region_id from organisation where id = any(${commented}::uuid[]))) and a.roadmap_id = ${roadmapId} and a.organisation_id = any(${commented}::uuid[]) and a.duty = 'do' group by 1
  `.execute(db)
  return new Map(rows.map(({ key, text }) => [key, text]))
}
