import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../src/server/db/tables.ts'

export type Places = {
  region: number
  municipality: number
  otherMunicipality: number
  otherRegion: number
  school: string
  /** In the same municipality. */
  otherSchool: string
  /** In the other municipality. */
  farSchool: string
}

/** Two regions, two municipalities in the first, schools in each of them; straight into the database. */
export async function placeSchools(db: Kysely<Tables>): Promise<Places> {
  const mark = randomUUID().slice(0, 8)
  const country = (await db.selectFrom('territory').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()).id
  const territory = async (parent: number, name: string, level: 'region' | 'municipality', region: number | null): Promise<number> => {
    const { id } = await db.insertInto('territory').values({ parent_id: parent, region_id: region, code: `${mark}-${name}`, name: `${name} ${mark}`, level, oktmo: null, zone: 'Europe/Moscow', closed_on: null }).returning('id').executeTakeFirstOrThrow()
    if (region === null) await sql`update territory set region_id = id where id = ${id}`.execute(db)
    return id
  }
  const region = await territory(country, 'Заречная область', 'region', null)
  const otherRegion = await territory(country, 'Горный край', 'region', null)
  const municipality = await territory(region, 'Лесной округ', 'municipality', region)
  const otherMunicipality = await territory(region, 'Степной округ', 'municipality', region)
  const school = async (territoryId: number, name: string): Promise<string> => {
    const id = randomUUID()
    await db.insertInto('organisation').values({
      id, territory_id: territoryId, region_id: region, kind: 'school', name, short_name: null, inn: null, ogrn: null, oko_login: null, address: null, zone: 'Europe/Moscow', site: null, closed_on: null,
    }).execute()
    return id
  }
  return {
    region, otherRegion, municipality, otherMunicipality,
    school: await school(municipality, 'Школа № 1'), otherSchool: await school(municipality, 'Школа № 2'), farSchool: await school(otherMunicipality, 'Степная школа'),
  }
}
