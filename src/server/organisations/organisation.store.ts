import { sql, type Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { OrganisationKind } from '../../domain/organisations/organisation-kind.ts'
import type { OrganisationValues } from '../../domain/organisations/organisation-values.ts'
import type { Reorganised } from '../../domain/organisations/reorganisation.ts'
import { sinceEver, type Naming } from '../../domain/territories/naming.ts'
import type { SuccessionKind } from '../../domain/territories/succession.ts'
import type { Tables } from '../db/tables.ts'

/** An organisation, locked for this transaction. */
export type LockedOrganisation = Reorganised & { version: number; path: readonly number[]; values: OrganisationValues }

/** In the order of their ids, so that two who lock the same never wait for each other; refused where one has changed since its `version` was read. */
export async function lockOrganisations(tx: Kysely<Tables>, wanted: readonly { id: string; version: number | null }[]): Promise<LockedOrganisation[]> {
  const rows = await tx.selectFrom('organisation as o').innerJoin('territory as t', 't.id', 'o.territory_id').selectAll('o').select('t.path')
    .where('o.id', 'in', wanted.map(({ id }) => id)).orderBy('o.id').forUpdate('o').execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.map(({ id, version }) => {
    const row = byId.get(id)
    if (!row) throw new OporaError('not_found', 'organisation.unknown')
    if (version !== null && row.version !== version) throw new OporaError('conflict', 'organisation.changed-meanwhile')
    // The kind was checked when it went in.
    const values: OrganisationValues = {
      territoryId: row.territory_id, kind: row.kind as OrganisationKind, name: row.name, shortName: row.short_name, inn: row.inn, ogrn: row.ogrn, okoLogin: row.oko_login,
      address: row.address, zone: row.zone, site: row.site, closedOn: row.closed_on,
    }
    return { id, version: row.version, name: row.name, regionId: row.region_id, closedOn: row.closed_on, path: row.path, values }
  })
}

export async function insertOrganisation(tx: Kysely<Tables>, id: string, regionId: number, values: OrganisationValues): Promise<void> {
  await tx.insertInto('organisation').values({ id, region_id: regionId, ...columnsOf(values) }).execute()
}

export async function saveOrganisation(tx: Kysely<Tables>, { id, version }: { id: string; version: number }, values: OrganisationValues): Promise<number> {
  await tx.updateTable('organisation').set({ ...columnsOf(values), version: version + 1 }).where('id', '=', id).execute()
  return version + 1
}

/** The open organisation that has one of these codes already, but for those that are named. */
export async function holderOfCodes(tx: Kysely<Tables>, { okoLogin, ogrn }: Pick<OrganisationValues, 'okoLogin' | 'ogrn'>, but: readonly string[]): Promise<{ id: string; name: string; byLogin: boolean; path: number[]; regionId: number } | undefined> {
  if (okoLogin === null && ogrn === null) return undefined
  const { rows } = await sql<{ id: string; name: string; byLogin: boolean; path: number[]; regionId: number }>`
    select o.id, o.name, coalesce(o.oko_login = ${okoLogin}, false) as "byLogin", t.path, o.region_id as "regionId"
    from organisation as o join territory as t on t.id = o.territory_id
    where (o.oko_login = ${okoLogin} or o.ogrn = ${ogrn}) and o.closed_on is null and o.id <> all(${but}::uuid[]) limit 1
  `.execute(tx)
  return rows[0]
}

export async function namingOfOrganisation(tx: Kysely<Tables>, id: string): Promise<Naming[]> {
  return tx.selectFrom('organisation_naming').select(['since', 'name']).where('organisation_id', '=', id).orderBy('since').execute()
}

export async function saveNaming(tx: Kysely<Tables>, id: string, naming: readonly Naming[]): Promise<void> {
  await tx.deleteFrom('organisation_naming').where('organisation_id', '=', id).execute()
  await tx.insertInto('organisation_naming').values(naming.map(({ since, name }) => ({ organisation_id: id, since, name }))).execute()
}

export async function saveSuccession(tx: Kysely<Tables>, kind: SuccessionKind, on: string, pairs: readonly { from: string; to: string }[]): Promise<void> {
  await tx.insertInto('organisation_succession').values(pairs.map(({ from, to }) => ({ predecessor_id: from, successor_id: to, kind, on_date: on }))).execute()
}

/** Takes organisations to another territory of their region on a day; where they were before stays known. */
export async function moveToTerritory(tx: Kysely<Tables>, ids: readonly string[], territoryId: number, on: string): Promise<void> {
  if (ids.length === 0) return
  await sql`
    with moved as (select id, territory_id from organisation where id = any(${ids}::uuid[]) for update)
    insert into organisation_placing (organisation_id, since, territory_id)
    select id, ${sinceEver}::date, territory_id from moved as m where not exists (select from organisation_placing as p where p.organisation_id = m.id)
    union all select id, ${on}::date, ${territoryId}::int from moved
    on conflict (organisation_id, since) do update set territory_id = excluded.territory_id
  `.execute(tx)
  await tx.updateTable('organisation').set((set) => ({ territory_id: territoryId, version: set('version', '+', 1) })).where('id', 'in', ids).execute()
}

function columnsOf({ territoryId, kind, name, shortName, inn, ogrn, okoLogin, address, zone, site, closedOn }: OrganisationValues) {
  return { territory_id: territoryId, kind, name, short_name: shortName, inn, ogrn, oko_login: okoLogin, address, zone, site, closed_on: closedOn }
}
