import { sql, type Kysely } from 'kysely'
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

/** `version` is the one that was read, 0 where there was none. */
export async function saveCalendar(tx: Kysely<Tables>, { year, moved, freed }: WorkCalendar, version: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into work_calendar as c (year, moved, freed) values (${year}, ${JSON.stringify(moved)}, ${JSON.stringify(freed)})
    on conflict (year) do update set moved = excluded.moved, freed = excluded.freed, version = c.version + 1 where c.version = ${version} returning c.version
  `.execute(tx)
  const row = rows[0]
  if (!row || row.version !== version + 1) throw new OporaError('conflict', 'programme.changed-meanwhile')
  return row.version
}
