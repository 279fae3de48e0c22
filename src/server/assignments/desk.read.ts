import { sql, type Kysely } from 'kysely'
import { deskGroups, type DeskGroup, type DeskReply } from '../../contract/assignments.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { rowColumns, rowNames, rowOf, type ReadRow } from './assignment-row.read.ts'
import { decidedBy, groupConditions, heldBy } from './desk-group.read.ts'

const shown = 10

/** Every group of the desk with its count and its first lines, in one query. */
export async function readDesk(db: Kysely<Tables>, actor: Actor, today: CivilDate): Promise<DeskReply> {
  const cases = Object.entries(groupConditions(today)).map(([group, condition]) => sql`when ${condition} then ${sql.lit(group)}`)
  const { rows } = await sql<ReadRow & { desk_group: DeskGroup; total: number }>`
    with held as (
      select a.*, case ${sql.join(cases, sql` `)} end as desk_group from assignment as a where ${heldBy(actor)} and a.state in ('open', 'awaiting', 'returned', 'done')
    ), everything as (
      select * from held where desk_group is not null
      union all select a.*, 'decide' from assignment as a where ${decidedBy(actor)}
    ), a as (
      select *, row_number() over (partition by desk_group order by coalesce(due_on, 'infinity'), id) as place, count(*) over (partition by desk_group)::int as total from everything
    )
    select ${rowColumns}, a.desk_group, a.total from a ${rowNames} where a.place <= ${shown} order by a.desk_group, a.place
  `.execute(db)
  return { today, groups: deskGroups.map((group) => groupOf(group, rows.filter((row) => row.desk_group === group))) }
}

function groupOf(group: DeskGroup, rows: readonly (ReadRow & { total: number })[]): DeskReply['groups'][number] {
  return { group, count: rows[0]?.total ?? 0, items: rows.map(rowOf) }
}
