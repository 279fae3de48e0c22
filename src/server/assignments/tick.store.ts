import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { countsOf } from './rollup.store.ts'

/**
 * Marks what fell due before the day that it is in the assignment's own zone: `now` is the real moment, or null where the programme date was
 * set and it is that day everywhere.
 */
export async function markOverdue(tx: Kysely<Tables>, programmeDate: string, now: Date | null): Promise<number> {
  const today = now === null ? sql`${programmeDate}::date` : sql`(${now}::timestamptz at time zone a.zone)::date`
  const { rows: [marked] } = await sql<{ count: number }>`
    with before as (
      select a.* from assignment as a
      where a.region_id = any(array(select 0 union all select id from territory where level = 'region')) and a.state in ('open', 'returned') and not a.is_overdue
        and a.due_on <= ${programmeDate}::date + 1 and a.due_on < ${today}
      for update of a
    ), changed as (
      update assignment as a set is_overdue = true from before as b where a.region_id = b.region_id and a.id = b.id returning a.*
    ), taken as (${countsOf(sql`before`, -1)}), counted as (${countsOf(sql`changed`, 1)})
    select count(*)::int as count from changed
  `.execute(tx)
  return marked?.count ?? 0
}
