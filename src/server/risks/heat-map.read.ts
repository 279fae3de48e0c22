import { sql, type Kysely } from 'kysely'
import type { HeatMap } from '../../contract/risk-profiles.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { realmOf } from '../../domain/access/relation.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { factorValues } from '../../domain/risks/profile/figures.ts'
import { significances, type RiskFactor } from '../../domain/risks/risk-factor.ts'
import { significanceOf } from '../../domain/risks/scoring/factor-scoring.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { requireEdition, type ReadEdition } from './edition.read.ts'

type Asked = { territory?: number | undefined; of: 'territories' | 'schools' }

/** Factors × the parts of a territory, or × its schools; what the reader may not see is not counted. */
export async function readHeatMap(db: Kysely<Tables>, actor: Actor, id: string, { territory, of }: Asked): Promise<HeatMap> {
  requireAccessSomewhere(actor, 'risk-profile.read')
  const edition = await requireEdition(db, actor, id)
  const territoryId = territory ?? homeOf(actor, edition)
  const place = await placeOfTerritory(db, territoryId)
  if (of === 'territories') requireAccess(actor, 'risk-profile.read', place)
  const rows = of === 'territories' ? await territoryRows(db, edition, territoryId) : await schoolRows(db, actor, edition, territoryId)
  const named = await namesOf(db, place.path)
  const mayOpen = (at: number) => can(actor, 'risk-profile.read', { path: place.path.slice(0, at + 1), regionId: at === 0 ? null : place.path[1] ?? null, organisationId: null })
  return {
    edition, territory: named.get(territoryId) ?? edition.territory,
    path: place.path.flatMap((one, at) => (one !== territoryId && mayOpen(at) ? [named.get(one)].filter((found) => found !== undefined) : [])),
    factors: edition.factors.map(({ code, name, thresholds }) => ({ code, name, thresholds })), rows,
    distribution: of === 'territories' ? await distributionOf(db, edition, territoryId) : countedDistribution(edition.factors, rows),
  }
}

/** What the reader speaks for, where the edition reaches it; else all of the edition. */
function homeOf(actor: Actor, { place: { path }, territory: { id } }: ReadEdition): number {
  const realm = realmOf(actor)
  return realm !== null && actor.path.slice(0, path.length).every((one, at) => one === path[at]) && actor.path.length >= path.length ? realm : id
}

async function territoryRows(db: Kysely<Tables>, { id, factors, regionId }: ReadEdition, territoryId: number): Promise<HeatMap['rows']> {
  const { rows } = await sql<{ territoryId: number; name: string; schools: number; means: (number | null)[]; significances: number[] }>`
    select m.territory_id as "territoryId", t.name, m.schools, m.means, m.significances from risk_mean as m join territory as t on t.id = m.territory_id
    where m.edition_id = ${id} and t.parent_id = ${territoryId} and ${regionId === 0 ? sql`true` : sql`m.region_id = ${regionId}`} order by t.name collate opora_russian
  `.execute(db)
  return rows.map((row) => ({
    territoryId: row.territoryId, organisationId: null, name: row.name, place: '', schools: row.schools,
    values: factors.map((_, at) => (row.means[at] == null ? null : row.means[at] / 10)), high: factors.map((_, at) => row.significances[at * significances.length] ?? 0),
  }))
}

async function schoolRows(db: Kysely<Tables>, actor: Actor, { id, factors, regionId }: ReadEdition, territoryId: number): Promise<HeatMap['rows']> {
  const scope = inScope(scopeOf(actor, 'risk-profile.read'), { region: 'r.region_id', territory: 'r.territory_id', organisation: 'r.organisation_id' })
  const { rows } = await sql<{ territoryId: number; organisationId: string; name: string; place: string; figures: (number | null)[] }>`
    select r.territory_id as "territoryId", r.organisation_id as "organisationId", coalesce(o.short_name, o.name) as name, r.figures,
      case when cardinality(t.path) > 2 and home.level = 'federal' then t.name || ', ' || g.name else t.name end as place
    from risk_profile as r join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id
      join territory as home on home.id = ${territoryId} left join territory as g on g.id = t.path[2]
    where r.edition_id = ${id} and ${regionId === 0 ? sql`true` : sql`r.region_id = ${regionId}`} and t.path @> array[${territoryId}::int] and ${scope}
    order by t.name collate opora_russian, coalesce(o.short_name, o.name) collate opora_russian, r.organisation_id
  `.execute(db)
  return rows.map(({ figures, ...row }) => Object.assign(row, { schools: 1, values: factorValues(factors, figures), high: [] }))
}

async function distributionOf(db: Kysely<Tables>, { id, factors }: ReadEdition, territoryId: number): Promise<number[][]> {
  const { rows: [row] } = await sql<{ significances: number[] }>`select significances from risk_mean where edition_id = ${id} and territory_id = ${territoryId}`.execute(db)
  return factors.map((_, at) => significances.map((__, place) => row?.significances[at * significances.length + place] ?? 0))
}

function countedDistribution(factors: readonly RiskFactor[], rows: HeatMap['rows']): number[][] {
  return factors.map((factor, at) => {
    const counts = significances.map(() => 0)
    for (const { values } of rows) {
      const place = significances.indexOf(significanceOf(values[at] ?? null, factor))
      counts[place] = (counts[place] ?? 0) + 1
    }
    return counts
  })
}

async function namesOf(db: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, { id: number; name: string }>> {
  const rows = await db.selectFrom('territory').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
