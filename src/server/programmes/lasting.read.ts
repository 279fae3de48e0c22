import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'

/**
 * An appointment or attachment that has not ended, also one that begins only later: an order made today counts against the load today.
 * One that was taken back before it began ends on the eve of its first day, and counts no more.
 */
export function isLasting(table: string, on: CivilDate) {
  const [starts, ends] = [sql.ref(`${table}.starts_on`), sql.ref(`${table}.ends_on`)]
  return sql`(${ends} is null or (${ends} >= ${on} and ${ends} >= ${starts}))`
}
