import type { Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Naming } from '../../domain/territories/naming.ts'
import type { ReorganisedTerritory } from '../../domain/territories/reorganisation.ts'
import type { SuccessionKind } from '../../domain/territories/succession.ts'
import type { Tables } from '../db/tables.ts'

/** A territory, locked for this transaction. */
export type LockedTerritory = ReorganisedTerritory & { parentId: number | null; version: number; oktmo: string | null; zone: string | null }

/** In the order of their ids, so that two who lock the same never wait for each other; refused where one has changed since its `version` was read. */
export async function lockTerritories(tx: Kysely<Tables>, wanted: readonly { id: number; version: number | null }[]): Promise<LockedTerritory[]> {
  const rows = await tx.selectFrom('territory')
    .select(['id', 'parent_id as parentId', 'region_id as regionId', 'name', 'level', 'path', 'closed_on as closedOn', 'version', 'oktmo', 'zone'])
    .where('id', 'in', wanted.map(({ id }) => id)).orderBy('id').forUpdate().execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.map(({ id, version }) => {
    const row = byId.get(id)
    if (!row) throw new OporaError('not_found', 'territory.unknown', { territory: id })
    if (version !== null && row.version !== version) throw new OporaError('conflict', 'territory.changed-meanwhile')
    return row
  })
}

type Change = { name?: string; oktmo?: string | null; zone?: string | null; parentId?: number; closedOn?: string }

export async function saveTerritory(tx: Kysely<Tables>, { id, version }: { id: number; version: number }, { name, oktmo, zone, parentId, closedOn }: Change): Promise<number> {
  await tx.updateTable('territory').set({
    ...(name === undefined ? {} : { name }), ...(oktmo === undefined ? {} : { oktmo }), ...(zone === undefined ? {} : { zone }),
    ...(parentId === undefined ? {} : { parent_id: parentId }), ...(closedOn === undefined ? {} : { closed_on: closedOn }), version: version + 1,
  }).where('id', '=', id).execute()
  return version + 1
}

export async function namingOfTerritory(tx: Kysely<Tables>, id: number): Promise<Naming[]> {
  return tx.selectFrom('territory_naming').select(['since', 'name']).where('territory_id', '=', id).orderBy('since').execute()
}

export async function saveTerritoryNaming(tx: Kysely<Tables>, id: number, naming: readonly Naming[]): Promise<void> {
  await tx.deleteFrom('territory_naming').where('territory_id', '=', id).execute()
  await tx.insertInto('territory_naming').values(naming.map(({ since, name }) => ({ territory_id: id, since, name }))).execute()
}

export async function saveTerritorySuccession(tx: Kysely<Tables>, kind: SuccessionKind, on: string, pairs: readonly { from: number; to: number }[]): Promise<void> {
  await tx.insertInto('territory_succession').values(pairs.map(({ from, to }) => ({ predecessor_id: from, successor_id: to, kind, on_date: on }))).execute()
}

/** What is open directly in these territories. */
export async function childrenOf(tx: Kysely<Tables>, ids: readonly number[]): Promise<{ id: number; parentId: number | null; name: string; version: number }[]> {
  return tx.selectFrom('territory').select(['id', 'parent_id as parentId', 'name', 'version']).where('parent_id', 'in', ids).where('closed_on', 'is', null).orderBy('id').forUpdate().execute()
}

/** Open organisations directly in these territories. */
export async function organisationsIn(tx: Kysely<Tables>, ids: readonly number[]): Promise<string[]> {
  const rows = await tx.selectFrom('organisation').select('id').where('territory_id', 'in', ids).where('closed_on', 'is', null).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
