import type { Kysely } from 'kysely'
import type { Holder } from '../../domain/assignments/holder.ts'
import type { Tables } from '../db/tables.ts'

/** The names of the territories and organisations of seats. */
export async function readSeatNames(db: Kysely<Tables>, holders: readonly Holder[]): Promise<{ territories: Map<number, string>; organisations: Map<string, string> }> {
  const [territoryIds, organisationIds] = [[...new Set(holders.map(({ territoryId }) => territoryId))], [...new Set(holders.flatMap(({ organisationId }) => organisationId ?? []))]]
  const territories = territoryIds.length === 0 ? [] : await db.selectFrom('territory').select(['id', 'name']).where('id', 'in', territoryIds).execute()
  const organisations = organisationIds.length === 0 ? [] : await db.selectFrom('organisation').select(['id', 'name', 'short_name']).where('id', 'in', organisationIds).execute()
  return { territories: new Map(territories.map(({ id, name }) => [id, name])), organisations: new Map(organisations.map(({ id, name, short_name }) => [id, short_name ?? name])) }
}
