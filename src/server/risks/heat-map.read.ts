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
  const at = { id: territoryId, regionId: place.regionId }
  const means = of === 'territories' ? await meansOf(db, edition, at) : []
  const rows = of === 'territories' ? means.filter(({ isOwn }) => !isOwn).map((mean) => territoryRow(mean, edition)) : await schoolRows(db, actor, edition, at)
  const named = await namesOf(db, place.path)
  const mayOpen = (at: number) => can(actor, 'risk-profile.read', { path: place.path.slice(0, at + 1), regionId: at === 0 ? null : place.path[1] ?? null, organisationId: null })
  return {
    edition, territory: named.get(territoryId) ?? edition.territory,
    path: place.path.flatMap((one, at) => (one !== territoryId && mayOpen(at) ? [named.get(one)].filter((found) => found !== undefined) : [])),
    factors: edition.factors.map(({ code, name, thresholds }) => ({ code, name, thresholds })), rows,
    distribution: of === 'territories' ? spreadOf(means.find(({ isOwn }) => isOwn), edition) : countedDistribution(edition.factors, rows),
  }
}

/** What the reader speaks for, where the edition reaches it; else all of the edition. */
function homeOf(actor: Actor, { place: { path }, territory: { id } }: ReadEdition): number {
  const realm = realmOf(actor)
  return realm !== null && actor.path.slice(0, path.length).every((one, at) => one === path[at]) && actor.path.length >= path.length ? realm : id
}

/** Schools by significance, factor by factor: of a territory first, then of its parts. */
export type Spread = { territory: { name: string }; year: number; factors: { name: string }[]; rows: { name: string; schools: number; counts: number[][] }[] }

export async function readSpread(db: Kysely<Tables>, actor: Actor, id: string, territory: number | undefined): Promise<Spread> {
  requireAccessSomewhere(actor, 'risk-profile.read')
  const edition = await requireEdition(db, actor, id)
  const territoryId = territory ?? homeOf(actor, edition)
  const place = await placeOfTerritory(db, territoryId)
  requireAccess(actor, 'risk-profile.read', place)
  const means = await meansOf(db, edition, { id: territoryId, regionId: place.regionId })
  return {
    territory: { name: means.find(({ isOwn }) => isOwn)?.name ?? edition.territory.name }, year: edition.year, factors: edition.factors,
    rows: [...means.filter(({ isOwn }) => isOwn), ...means.filter(({ isOwn }) => !isOwn)].map((mean) => ({ name: mean.name, schools: mean.schools, counts: spreadOf(mean, edition) })),
  }
}

/** A territory; `regionId`: the region that it lies in, null for the country. */
type Where = { id: number; regionId: number | null }
type Mean = { territoryId: number; isOwn: boolean; name: string; schools: number; means: (number | null)[]; significances: number[] }

/** Of the territory itself and of its parts, out of its region alone; the parts of the country lie in a region each. */
async function meansOf(db: Kysely<Tables>, { id }: ReadEdition, where: Where): Promise<Mean[]> {
  const { rows } = await sql<Mean>`
    select m.territory_id as "territoryId", m.territory_id = ${where.id} as "isOwn", t.name, m.schools, m.means, m.significances from risk_mean as m join territory as t on t.id = m.territory_id
    where m.edition_id = ${id} and (t.parent_id = ${where.id} or t.id = ${where.id})
      and ${where.regionId === null ? sql`m.region_id = any(array(select coalesce(region_id, 0) from territory where parent_id = ${where.id} or id = ${where.id}))` : sql`m.region_id = ${where.regionId}`}
    order by t.name collate opora_russian
  `.execute(db)
  return rows
}

function territoryRow(mean: Mean, { factors }: ReadEdition): HeatMap['rows'][number] {
  const { territoryId, name, schools, means } = mean
  return {
    territoryId, organisationId: null, name, place: '', schools,
    values: factors.map((_, at) => (means[at] == null ? null : means[at] / 10)), high: factors.map((_, at) => mean.significances[at * significances.length] ?? 0),
  }
}

async function schoolRows(db: Kysely<Tables>, actor: Actor, { id, factors, regionId }: ReadEdition, where: Where): Promise<HeatMap['rows']> {
  const scope = inScope(scopeOf(actor, 'risk-profile.read'), { region: 'r.region_id', territory: 'r.territory_id', organisation: 'r.organisation_id' })
  const own = where.regionId ?? (regionId === 0 ? null : regionId)
  const region = own === null ? sql`r.region_id = any(array(select id from territory where level = 'region'))` : sql`r.region_id = ${own}`
  const { rows } = await sql<{ territoryId: number; organisationId: string; name: string; place: string; figures: (number | null)[] }>`
    select r.territory_id as "territoryId", r.organisation_id as "organisationId", coalesce(o.short_name, o.name) as name, r.figures,
      case when cardinality(t.path) > 2 and home.level = 'federal' then t.name || ', ' || g.name else t.name end as place
    from risk_profile as r join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id
      join territory as home on home.id = ${where.id} left join territory as g on g.id = t.path[2]
    where r.edition_id = ${id} and ${region} and t.path @> array[${where.id}::int] and ${scope}
    order by t.name collate opora_russian, coalesce(o.short_name, o.name) collate opora_russian, r.organisation_id
  `.execute(db)
  return rows.map(({ figures, ...row }) => Object.assign(row, { schools: 1, values: factorValues(factors, figures), high: [] }))
}

function spreadOf(mean: Mean | undefined, { factors }: ReadEdition): number[][] {
  return factors.map((_, at) => significances.map((__, place) => mean?.significances[at * significances.length + place] ?? 0))
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
