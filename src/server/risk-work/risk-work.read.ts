import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { listRiskWork as listContract, RiskWorkReply } from '../../contract/risk-work.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, requireAccess, type Action } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Significance } from '../../domain/risks/risk-factor.ts'
import { shippedActivationRules, wantsAnswer, type ActivationRules } from '../../domain/risks/work/activation-rules.ts'
import { openRiskWorkSteps, type RiskWork, type RiskWorkStep, type WorkedFactor } from '../../domain/risks/work/risk-work.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { curatorName } from '../programmes/curator-now.read.ts'

const page = 100

type StoredFactor = Omit<WorkedFactor, 'name' | 'significance'>

type Head = Omit<RiskWorkReply, 'rules' | 'factors' | 'may' | 'publishedOn'> & { regionId: number; path: number[]; takesPart: boolean; stored: StoredFactor[]; published: { on: CivilDate; factors: Record<string, Significance> } | null }

export type LoadedRiskWork = Omit<Head, 'path' | 'stored' | 'published'> & RiskWork & { place: Place; rules: ActivationRules; publishedOn: CivilDate | null; descriptions: ReadonlyMap<string, string> }

/** A school's risks with what was said of each; for a command its row is locked by `lockRiskWork` before. */
export async function loadRiskWork(db: Kysely<Tables>, programmeId: string, schoolId: string, on: CivilDate): Promise<LoadedRiskWork> {
  const { rows: [head] } = await sql<Head>`
    select jsonb_build_object('id', y.id, 'name', i.name, 'year', y.year) as programme, jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, o.region_id as "regionId",
      ${curatorName({ school: 'o.id', programme: 'y.id' }, on)} as curator,
      exists (select from programme_school as s where s.programme_id = y.id and s.organisation_id = o.id and (s.left_on is null or s.left_on > ${on})) as "takesPart",
      coalesce(w.diagnosis, 'empty') as diagnosis, w.diagnosed_on as "diagnosedOn", coalesce(w.activation, 'none') as activation, w.activated_on as "activatedOn", w.decided_on as "decidedOn", w.verified_on as "verifiedOn", w.message, coalesce(w.version, 0) as version,
      (select coalesce(jsonb_agg(jsonb_build_object('code', f.factor, 'verdict', f.verdict, 'verdictReason', f.verdict_reason, 'diagnosis', f.diagnosis, 'measures', f.measures, 'isActivated', f.is_activated, 'skipReason', f.skip_reason)), '[]')
        from risk_work_factor as f where f.region_id = o.region_id and f.programme_id = y.id and f.organisation_id = o.id) as stored,
      (select jsonb_build_object('on', f.occurred_on, 'factors', f.data -> 'factors') from fact as f
        where f.region_id = o.region_id and f.kind = 'risk-profile.published' and f.organisation_id = o.id and f.programme_id = y.id order by f.id desc limit 1) as published
    from organisation as o join territory as t on t.id = o.territory_id join programme as y on y.id = ${programmeId} join initiative as i on i.id = y.initiative_id
      left join risk_work as w on w.region_id = o.region_id and w.programme_id = y.id and w.organisation_id = o.id
    where o.id = ${schoolId}
  `.execute(db)
  if (!head) throw new OporaError('not_found', 'organisation.unknown')
  const { path, stored, published, ...rest } = head
  const entries = await entriesOf(db, programmeId, 'risk-factor')
  const rules = (await entriesOf(db, programmeId, 'activation-rules'))[0]?.definition ?? shippedActivationRules
  const said = new Map(stored.map((one) => [one.code, one]))
  const factors = entries.map(({ code, definition: { name } }): WorkedFactor => {
    const { verdict = null, verdictReason = null, diagnosis = '', measures = [], isActivated = false, skipReason = null } = said.get(code) ?? {}
    return { code, name, significance: published?.factors[code] ?? 'unknown', verdict, verdictReason, diagnosis, measures, isActivated, skipReason }
  })
  return { ...rest, rules, factors, publishedOn: published?.on ?? null, isPublished: published !== null, place: { path, regionId: rest.regionId, organisationId: schoolId }, descriptions: new Map(entries.map(({ code, definition }) => [code, definition.description])) }
}

export const actionOfStep: Record<RiskWorkStep, Action> = { verify: 'risk-work.verify', diagnose: 'risk-work.fill', activate: 'risk-work.fill', confirm: 'risk-work.decide', return: 'risk-work.decide' }

export async function readRiskWork(db: Kysely<Tables>, actor: Actor, programmeId: string, schoolId: string, on: CivilDate): Promise<RiskWorkReply> {
  const { place, factors, descriptions, takesPart, regionId: _, isPublished, ...work } = await loadRiskWork(db, programmeId, schoolId, on)
  requireAccess(actor, 'risk-work.read', place)
  if (!takesPart) throw new OporaError('invalid_state', 'risk-work.no-school')
  return {
    ...work, rules: { ...work.rules },
    factors: factors.map((factor) => ({
      ...factor, measures: factor.measures.map((one) => ({ ...one })), description: descriptions.get(factor.code) ?? '', wantsAnswer: wantsAnswer(work.rules, { significance: factor.significance, isDisputed: factor.verdict === 'disputed' }),
    })),
    may: openRiskWorkSteps({ ...work, isPublished, factors }).filter((step) => can(actor, actionOfStep[step], place)),
  }
}

type ListReply = z.infer<(typeof listContract)['reply']>

/** The schools of a year that the reader may see, each with how far it has come. */
export async function listRiskWork(db: Kysely<Tables>, actor: Actor, programmeId: string, { territory, offset }: z.infer<(typeof listContract)['query']>, on: CivilDate): Promise<ListReply> {
  const factors = (await entriesOf(db, programmeId, 'risk-factor')).length
  const tables = sql`programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
    left join risk_work as w on w.region_id = s.region_id and w.programme_id = s.programme_id and w.organisation_id = s.organisation_id`
  const asked = sql`s.programme_id = ${programmeId} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on}) and ${inScope(scopeOf(actor, 'risk-work.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
    and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])`
  const { rows } = await sql<Omit<ListReply['items'][number], 'factors'>>`
    select jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, jsonb_build_object('id', t.id, 'name', t.name) as territory, coalesce(w.diagnosis, 'empty') as diagnosis, coalesce(w.activation, 'none') as activation, w.verified_on as "verifiedOn",
      ${curatorName({ school: 'o.id', programme: 's.programme_id' }, on)} as curator,
      coalesce(f.verified, 0) as verified, coalesce(f.disputed, 0) as disputed, coalesce(f.activated, 0) as activated
    from ${tables} left join lateral (
      select (count(*) filter (where verdict is not null))::int as verified, (count(*) filter (where verdict = 'disputed'))::int as disputed, (count(*) filter (where is_activated))::int as activated
      from risk_work_factor as f where f.region_id = s.region_id and f.programme_id = s.programme_id and f.organisation_id = s.organisation_id
    ) as f on true
    where ${asked} order by t.name, coalesce(o.short_name, o.name), o.id limit ${page} offset ${offset}
  `.execute(db)
  const { rows: [counted] } = await sql<ListReply['counts'] & { total: number }>`
    select count(*)::int as total, (count(*) filter (where w.verified_on is not null))::int as verified, (count(*) filter (where w.diagnosis = 'sent'))::int as diagnosed, (count(*) filter (where w.activation = 'sent'))::int as sent,
      (count(*) filter (where w.activation = 'returned'))::int as returned, (count(*) filter (where w.activation = 'confirmed'))::int as confirmed
    from ${tables} where ${asked}
  `.execute(db)
  const { total = 0, ...counts } = counted ?? { verified: 0, diagnosed: 0, sent: 0, returned: 0, confirmed: 0 }
  return { items: rows.map((row) => Object.assign(row, { factors })), total, counts }
}

/** Where a school's work on its risks is, for an assignment of a road map: that of its year. */
export async function riskWorkPathOf(db: Kysely<Tables>, roadmapId: string, schoolId: string): Promise<string | null> {
  const found = await db.selectFrom('roadmap').select('programme_id').where('id', '=', roadmapId).executeTakeFirst()
  return found?.programme_id == null ? null : `/programmes/${found.programme_id}/risk-work/${schoolId}`
}
