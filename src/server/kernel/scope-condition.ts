import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Scope } from '../../domain/access/scope.ts'

/** The columns of a thing that say where it stands, as SQL references: «a.region_id». A thing without one of them is given none. */
export type ScopedColumns = { region: string; territory: string; organisation?: string; person?: string }

/**
 * The condition that keeps a list to what its reader may see. It names the region wherever the scope lies in one, so that the planner
 * touches one partition (things of the country are in region 0).
 */
export function inScope(scope: Scope, columns: ScopedColumns): RawBuilder<SqlBool> {
  if (scope.everywhere) return sql`true`
  const { territory, organisation, person } = columns
  const parts = [
    scope.region === null ? null : sql<SqlBool>`${sql.ref(columns.region)} = ${scope.region}`,
    subtreeOf(scope, columns),
    scope.territories.length === 0 ? null
      : sql<SqlBool>`(${sql.ref(territory)} = any(${scope.territories}::int[])${organisation === undefined ? sql`` : sql` and ${sql.ref(organisation)} is null`})`,
    organisation === undefined || scope.organisations.length === 0 ? null : sql<SqlBool>`${sql.ref(organisation)} = any(${scope.organisations}::uuid[])`,
    person === undefined || scope.personId === null ? null : sql<SqlBool>`${sql.ref(person)} = ${scope.personId}`,
  ].filter((part) => part !== null)
  if (parts.length === 0) return sql`false`
  const any = sql<SqlBool>`(${sql.join(parts, sql` or `)})`
  return scope.within === null ? any : sql<SqlBool>`(${withinRegion(scope, columns)} and ${any})`
}

function withinRegion(scope: Scope, { region }: ScopedColumns): RawBuilder<SqlBool> {
  // What is above a region is the country's; what is not asked from above lies in the region alone.
  return scope.territories.length > 1 ? sql`${sql.ref(region)} in (${scope.within}, 0)` : sql`${sql.ref(region)} = ${scope.within}`
}

function subtreeOf({ subtree, within }: Scope, { region, territory }: ScopedColumns): RawBuilder<SqlBool> | null {
  if (subtree === null) return null
  if (subtree === within) return sql`${sql.ref(region)} = ${subtree}`
  return sql`${sql.ref(territory)} in (select id from territory where path @> ${[subtree]}::int[])`
}
