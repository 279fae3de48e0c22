import type { Kysely } from 'kysely'
import type { TerritoryReply } from '../../contract/territories.ts'
import type { Place } from '../../domain/access/place.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

const columns = ['id', 'parent_id as parentId', 'code', 'name', 'level'] as const

/** The tree from the country down, in reading order; of names that hold `search` where it is given. */
export async function listTerritories(db: Kysely<Tables>, search: string | undefined): Promise<TerritoryReply[]> {
  return db.selectFrom('territory').select(columns)
    .$if(search !== undefined && search !== '', (query) => query.where('name', 'ilike', `%${escapeLike(search ?? '')}%`))
    .orderBy('level').orderBy('name').limit(5_000).execute()
}

/** The region of a territory: itself, the one above, or null for the country; undefined where there is no such territory. */
export async function findTerritory(db: Kysely<Tables>, id: number): Promise<(TerritoryReply & { regionId: number | null }) | undefined> {
  return db.selectFrom('territory').select([...columns, 'region_id as regionId']).where('id', '=', id).executeTakeFirst()
}

/** Where what belongs to a territory itself stands. */
export async function placeOfTerritory(db: Kysely<Tables>, id: number): Promise<Place> {
  const found = await db.selectFrom('territory').select(['path', 'region_id']).where('id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  return { path: found.path, regionId: found.region_id, organisationId: null }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
