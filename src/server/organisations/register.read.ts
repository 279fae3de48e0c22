import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { OrganisationFilter } from '../../contract/organisations.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { kindNames } from '../../domain/organisations/kind-names.ts'
import type { OrganisationKind } from '../../domain/organisations/organisation-kind.ts'
import type { OrganisationValues } from '../../domain/organisations/organisation-values.ts'
import type { RegisteredOrganisation } from '../../domain/organisations/register/find-organisation.ts'
import type { RegisterTerritory } from '../../domain/organisations/register/find-territory.ts'
import { zoneLabel, zoneOfRegion } from '../../domain/territories/zones.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { filteredBy, type Cursor } from './organisation.read.ts'

const batchSize = 2_000

const values = sql`o.territory_id as "territoryId", o.kind, o.name, o.short_name as "shortName", o.inn, o.ogrn, o.oko_login as "okoLogin", o.address, o.zone, o.site, o.closed_on as "closedOn"`

/** All that the actor may manage, closed ones too, in batches. */
export async function* managedOrganisations(db: Kysely<Tables>, actor: Actor): AsyncGenerator<RegisteredOrganisation[]> {
  const scope = inScope(scopeOf(actor, 'organisation.manage'), { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' })
  for (let last: string | null = null; ;) {
    const { rows }: { rows: (OrganisationValues & { id: string; version: number; regionId: number })[] } = await sql<OrganisationValues & { id: string; version: number; regionId: number }>`
      select o.id, o.version, o.region_id as "regionId", ${values} from organisation as o
      where ${scope} ${last === null ? sql`` : sql`and o.id > ${last}::uuid`} order by o.id limit ${batchSize}
    `.execute(db)
    if (rows.length > 0) yield rows.map(({ id, version, regionId, ...values }) => ({ id, version, regionId, values }))
    if (rows.length < batchSize) return
    last = rows.at(-1)?.id ?? null
  }
}

/** Every open territory, and whether the actor may manage organisations there. */
export async function registerTerritories(db: Kysely<Tables>, actor: Actor): Promise<RegisterTerritory[]> {
  const { rows } = await sql<Omit<RegisterTerritory, 'zone'> & { zone: string | null; path: number[] }>`
    select t.id, t.region_id as "regionId", t.code, t.name, t.oktmo, t.zone, t.path, ${reachable(actor)} as "isReachable"
    from territory as t where t.closed_on is null
  `.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rows.map(({ path, id, regionId, code, name, oktmo, isReachable }) => {
    const named = path.toReversed().map((above) => byId.get(above)?.zone ?? null).find((zone) => zone !== null)
    return { id, regionId, code, name, oktmo, isReachable, zone: named ?? zoneOfRegion(byId.get(regionId ?? 0)?.code ?? '') }
  })
}

/** Whether the actor may manage organisations in the territory `t`. */
export function reachable(actor: Actor): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(${inScope(scopeOf(actor, 'organisation.manage'), { region: 't.region_id', territory: 't.id' })}, false)`
}

/** What the list shows, in its order, as cells of our own workbook. */
export async function* registerCells(db: Kysely<Tables>, actor: Actor, filter: OrganisationFilter): AsyncGenerator<(string | null)[][]> {
  const condition = await filteredBy(db, actor, filter)
  for (let after: Cursor | null = null; ;) {
    const { rows }: { rows: ExportRow[] } = await sql<ExportRow>`
      select o.id, ${values}, t.name as territory, t.code, t.oktmo, r.name as region
      from organisation as o join territory as t on t.id = o.territory_id left join territory as r on r.id = o.region_id
      where ${condition} ${after === null ? sql`` : sql`and (o.name collate opora_russian, o.id) > (${after.name} collate opora_russian, ${after.id}::uuid)`}
      order by o.name collate opora_russian, o.id limit ${batchSize}
    `.execute(db)
    if (rows.length > 0) yield rows.map(cellsOf)
    if (rows.length < batchSize) return
    after = rows.at(-1) ?? null
  }
}

type ExportRow = Omit<OrganisationValues, 'kind'> & { id: string; kind: OrganisationKind; territory: string; code: string; oktmo: string | null; region: string | null }

/** In the order of `registerColumns`. */
function cellsOf(row: ExportRow): (string | null)[] {
  return [
    row.id, row.name, row.shortName, kindNames[row.kind], row.region, row.territory, row.code, row.oktmo, row.okoLogin, row.inn, row.ogrn, row.site, row.address,
    zoneLabel(row.zone), row.closedOn === null ? null : row.closedOn.split('-').reverse().join('.'),
  ]
}
