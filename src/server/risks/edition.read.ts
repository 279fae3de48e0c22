import { sql, type Kysely } from 'kysely'
import type { RiskEdition } from '../../contract/risk-profiles.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, canSomewhere } from '../../domain/access/policy.ts'
import type { Place } from '../../domain/access/place.ts'
import { realmOf } from '../../domain/access/relation.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

const columns = sql`
  e.id, e.number, p.year, p.id as "programmeId", i.name as initiative, e.published_on as "publishedOn", e.computed_on as "computedOn", e.state,
  jsonb_build_object('id', t.id, 'name', t.name) as territory, e.schools, e.sheets::int as sheets, e.version,
  encode(e.answers_hash, 'hex') as "answersHash", encode(e.factors_hash, 'hex') as "catalogueHash", t.path, t.region_id as region
`
const tables = sql`risk_edition as e join programme as p on p.id = e.programme_id join initiative as i on i.id = p.initiative_id join territory as t on t.id = e.territory_id`

type Row = Omit<RiskEdition, 'may'> & { state: string; path: number[]; region: number | null }

/** Published ones that reach anything of the reader's; those that are not published yet only for who may publish them. */
function visibleTo(actor: Actor) {
  const profiles = inScope(scopeOf(actor, 'risk-profile.read'), { region: 'r.region_id', territory: 'r.territory_id', organisation: 'r.organisation_id' })
  return sql`(case e.state when 'published' then exists (select from risk_profile as r where r.edition_id = e.id and ${profiles})
    when 'computed' then ${inScope(scopeOf(actor, 'risk-profile.publish'), { region: 'e.region_id', territory: 'e.territory_id' })} else false end)`
}

export async function listEditions(db: Kysely<Tables>, actor: Actor, programmeId: string | undefined): Promise<RiskEdition[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables} where ${visibleTo(actor)} and (${programmeId ?? null}::uuid is null or e.programme_id = ${programmeId ?? null}::uuid)
    order by p.year desc, e.number desc limit 100
  `.execute(db)
  return rows.map(({ state, path, region, ...edition }) => Object.assign(edition, { may: state === 'computed' && can(actor, 'risk-profile.publish', { path, regionId: region, organisationId: null }) ? ['publish' as const] : [] }))
}

/** Where this person may compute: the own territory. */
export async function computesAt(db: Kysely<Tables>, actor: Actor): Promise<{ id: number; name: string } | null> {
  const realm = realmOf(actor)
  if (realm === null || !canSomewhere(actor, 'risk-profile.publish')) return null
  return (await db.selectFrom('territory').select(['id', 'name']).where('id', '=', realm).executeTakeFirst()) ?? null
}

export type ReadEdition = Omit<RiskEdition, 'may'> & { factors: RiskFactor[]; questionnaires: number[]; previousId: string | null; regionId: number; place: Place }

/** One that the actor may see, with what its profiles were made by. */
export async function requireEdition(db: Kysely<Tables>, actor: Actor, id: string): Promise<ReadEdition> {
  const { rows: [row] } = await sql<Row & { factors: RiskFactor[]; questionnaires: number[]; previousId: string | null; regionId: number; isVisible: boolean }>`
    select ${columns}, e.factors, e.questionnaires, p.previous_id as "previousId", e.region_id as "regionId", ${visibleTo(actor)} as "isVisible" from ${tables} where e.id = ${id}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'risk.edition-unknown')
  const { isVisible, path, region, ...edition } = row
  if (!isVisible) throw new OporaError('forbidden', 'access.denied', { action: 'risk-profile.read' })
  return { ...edition, place: { path, regionId: region, organisationId: null } }
}
