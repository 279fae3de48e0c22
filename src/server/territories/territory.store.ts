import type { Kysely } from 'kysely'
import type { TerritoryReply } from '../../contract/territories.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { regions } from '../../domain/territories/regions.ts'
import type { Tables } from '../db/tables.ts'

/**
 * The country and its regions, which every installation starts from. Looks what is there before it inserts:
 * an insert that meets its like still uses up a number, at every start.
 */
export async function ensureCountry(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const rows = await tx.selectFrom('territory').select('code').where('level', 'in', ['federal', 'region']).execute()
    const known = new Set(rows.map(({ code }) => code))
    const missing = regions.filter(({ code }) => !known.has(`RU-${code}`))
    if (known.has('RU') && missing.length === 0) return
    await tx.insertInto('territory').values({ code: 'RU', name: 'Российская Федерация', level: 'federal', parent_id: null, region_id: null })
      .onConflict((conflict) => conflict.column('code').doNothing()).execute()
    const country = await tx.selectFrom('territory').select('id').where('code', '=', 'RU').executeTakeFirstOrThrow()
    await tx.insertInto('territory')
      .values(missing.map(({ code, name }) => ({ code: `RU-${code}`, name, level: 'region' as const, parent_id: country.id, region_id: null })))
      .onConflict((conflict) => conflict.doNothing()).execute()
    await tx.updateTable('territory').set((set) => ({ region_id: set.ref('id') })).where('level', '=', 'region').where('region_id', 'is', null).execute()
  })
}

type NewTerritory = { parentId: number; name: string; level: 'municipality' | 'school'; oktmo?: string | null; zone?: string | null }

/** A new territory inside another; its code is the parent's with the next number that is free (the country's children have the regions' numbers among theirs). */
export async function insertTerritory(tx: Kysely<Tables>, { parentId, name, level, oktmo = null, zone = null }: NewTerritory): Promise<TerritoryReply & { regionId: number | null }> {
  const parent = await tx.selectFrom('territory').select(['id', 'code', 'region_id']).where('id', '=', parentId).forUpdate().executeTakeFirst()
  if (!parent) throw new OporaError('not_found', 'territory.unknown', { territory: parentId })
  await requireFreeName(tx, parentId, name)
  const row = await tx.insertInto('territory')
    .values({ parent_id: parentId, region_id: parent.region_id, code: await freeCode(tx, parent), name, level, oktmo, zone })
    .returning(['id', 'parent_id', 'code', 'name', 'level', 'region_id']).executeTakeFirstOrThrow()
  return { id: row.id, parentId: row.parent_id, code: row.code, name: row.name, level: row.level, regionId: row.region_id }
}

/** No two open territories of one name side by side. */
export async function requireFreeName(tx: Kysely<Tables>, parentId: number, name: string, but: readonly number[] = []): Promise<void> {
  const same = await tx.selectFrom('territory').select('id').where('parent_id', '=', parentId).where('name', '=', name).where('closed_on', 'is', null)
    .$if(but.length > 0, (query) => query.where('id', 'not in', but)).executeTakeFirst()
  if (same) throw new OporaError('conflict', 'territory.exists', { name })
}

/** The parent is locked, so nobody else takes it meanwhile. */
async function freeCode(tx: Kysely<Tables>, parent: { id: number; code: string }): Promise<string> {
  const { count } = await tx.selectFrom('territory').select((e) => e.fn.countAll<string>().as('count')).where('parent_id', '=', parent.id).executeTakeFirstOrThrow()
  for (let number = Number(count) + 1; ; number += 1) {
    const code = `${parent.code}-${number}`
    if (!(await tx.selectFrom('territory').select('id').where('code', '=', code).executeTakeFirst())) return code
  }
}
