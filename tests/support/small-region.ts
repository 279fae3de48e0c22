import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../../src/server/db/tables.ts'

/** A region with two municipalities, two schools in the first, one in the second, and a regional institute; another region with one school. */
export type SmallRegion = {
  countryId: number
  regionId: number
  municipalityId: number
  otherMunicipalityId: number
  schoolId: string
  neighbourId: string
  farSchoolId: string
  instituteId: string
  otherRegionId: number
  foreignMunicipalityId: number
  foreignSchoolId: string
}

/** Straight into the database: for tests of other things than the tree. Names bear a mark, so that several may stand side by side. */
export async function smallRegion(db: Kysely<Tables>, mark = randomUUID().slice(0, 8)): Promise<SmallRegion> {
  const country = await db.selectFrom('territory').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()
  const [regionId, otherRegionId] = [await region(db, country.id, `Область ${mark}`), await region(db, country.id, `Край ${mark}`)]
  const municipalityId = await territory(db, regionId, regionId, `Первый район ${mark}`)
  const otherMunicipalityId = await territory(db, regionId, regionId, `Второй район ${mark}`)
  const foreign = await territory(db, otherRegionId, otherRegionId, `Дальний район ${mark}`)
  return {
    countryId: country.id, regionId, municipalityId, otherMunicipalityId, otherRegionId, foreignMunicipalityId: foreign,
    schoolId: await organisation(db, municipalityId, regionId, 'school', `Школа № 1 ${mark}`),
    neighbourId: await organisation(db, municipalityId, regionId, 'school', `Школа № 2 ${mark}`),
    farSchoolId: await organisation(db, otherMunicipalityId, regionId, 'school', `Школа № 3 ${mark}`),
    instituteId: await organisation(db, regionId, regionId, 'regional-operator', `Институт ${mark}`),
    foreignSchoolId: await organisation(db, foreign, otherRegionId, 'school', `Школа № 4 ${mark}`),
  }
}

async function region(db: Kysely<Tables>, countryId: number, name: string): Promise<number> {
  const { id } = await db.insertInto('territory').values({ parent_id: countryId, region_id: null, code: randomUUID(), name, level: 'region', oktmo: null, zone: null, closed_on: null })
    .returning('id').executeTakeFirstOrThrow()
  await db.updateTable('territory').set({ region_id: id }).where('id', '=', id).execute()
  return id
}

async function territory(db: Kysely<Tables>, parentId: number, regionId: number, name: string): Promise<number> {
  const { id } = await db.insertInto('territory')
    .values({ parent_id: parentId, region_id: regionId, code: randomUUID(), name, level: 'municipality', oktmo: null, zone: null, closed_on: null })
    .returning('id').executeTakeFirstOrThrow()
  return id
}

async function organisation(db: Kysely<Tables>, territoryId: number, regionId: number, kind: string, name: string): Promise<string> {
  const id = randomUUID()
  await db.insertInto('organisation').values({
    id, territory_id: territoryId, region_id: regionId, kind, name, short_name: null, inn: null, ogrn: null, oko_login: null, address: null,
    zone: 'Europe/Moscow', site: null, closed_on: null,
  }).execute()
  return id
}
