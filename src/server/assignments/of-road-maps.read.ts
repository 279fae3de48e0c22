import { sql, type RawBuilder, type SqlBool } from 'kysely'

/**
 * Asked by a road map that people wrote, and not by a school's own anti-risk programme: those are thousands, and stand in no count, list or report of
 * road maps. `table` has the columns of `assignment`.
 */
export function isOfRoadmap(table: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`not (${sql.ref(`${table}.process`)} = 'monitoring-stage' and ${sql.ref(`${table}.step`)} = 'act')`
}
