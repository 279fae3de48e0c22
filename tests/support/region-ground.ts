import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../src/server/db/tables.ts'

export type GroundSchool = { id: string; name: string; inn: string; login: string; territoryId: number }
export type RegionGround = { regionId: number; municipalities: number[]; schools: GroundSchool[] }

let made = 0

/** Municipalities and schools of a region, put straight into the database: for tests of other things than the directory. */
export async function regionGround(
  db: Kysely<Tables>, { code, municipalities = 2, schools = 4, zone = 'Europe/Moscow' }: { code: string; municipalities?: number; schools?: number; zone?: string },
): Promise<RegionGround> {
  const { id: regionId } = await db.selectFrom('territory').select('id').where('code', '=', `RU-${code}`).executeTakeFirstOrThrow()
  const ids: number[] = []
  for (let at = 1; at <= municipalities; at += 1) {
    made += 1
    const row = await db.insertInto('territory').values({ code: `RU-${code}-T${made}`, name: `Район ${made}`, level: 'municipality', parent_id: regionId, region_id: regionId }).returning('id').executeTakeFirstOrThrow()
    ids.push(row.id)
  }
  const rows = Array.from({ length: schools }, (_, at): GroundSchool => {
    made += 1
    const number = String(made).padStart(7, '0')
    return { id: randomUUID(), name: `Школа № ${made}`, inn: `${code}9${number}`, login: `edu${code}${number}`, territoryId: ids[at % ids.length] ?? regionId }
  })
  await sql`
    insert into organisation (id, territory_id, region_id, kind, name, short_name, inn, oko_login, zone)
    select id, "territoryId", ${regionId}, 'school', 'Общеобразовательное учреждение «' || name || '»', name, inn, login, ${zone}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, "territoryId" int, name text, inn text, login text)
  `.execute(db)
  return { regionId, municipalities: ids, schools: rows }
}
