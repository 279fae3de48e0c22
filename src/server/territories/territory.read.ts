import { sql, type Kysely } from 'kysely'
import type { TerritoryReply } from '../../contract/territories.ts'
import type { Place } from '../../domain/access/place.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { zoneOfRegion } from '../../domain/territories/zones.ts'
import type { Tables } from '../db/tables.ts'

const columns = ['id', 'parent_id as parentId', 'code', 'name', 'level'] as const

/** The tree from the country down, in reading order; of names that hold `search` where it is given. What is closed is not chosen any more. */
export async function listTerritories(db: Kysely<Tables>, search: string | undefined): Promise<TerritoryReply[]> {
  return db.selectFrom('territory').select(columns).where('closed_on', 'is', null)
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

/** A territory that something may be put into, with the zone that holds there: its own, of what it lies in, or of the region. */
export async function openTerritory(db: Kysely<Tables>, id: number): Promise<{ id: number; name: string; place: Place; regionId: number; zone: string }> {
  const { rows } = await sql<{ name: string; path: number[]; regionId: number | null; closedOn: string | null; zone: string | null; regionCode: string | null }>`
    select t.name, t.path, t.region_id as "regionId", t.closed_on as "closedOn", r.code as "regionCode",
      (select u.zone from territory as u where u.id = any(t.path) and u.zone is not null order by cardinality(u.path) desc limit 1) as zone
    from territory as t left join territory as r on r.id = t.region_id where t.id = ${id}
  `.execute(db)
  const found = rows[0]
  if (!found) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  if (found.closedOn !== null) throw new OporaError('invalid_state', 'territory.closed-already', { name: found.name })
  return {
    id, name: found.name, regionId: found.regionId ?? 0, zone: found.zone ?? zoneOfRegion(found.regionCode ?? ''),
    place: { path: found.path, regionId: found.regionId, organisationId: null },
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
