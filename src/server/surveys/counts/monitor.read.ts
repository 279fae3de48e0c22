import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { MonitorReply, MonitorRow } from '../../../contract/survey-monitor.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { can, requireAccess } from '../../../domain/access/policy.ts'
import { scopeOf } from '../../../domain/access/scope.ts'
import { addDays, daysBetween, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { Audience } from '../../../domain/surveys/audience.ts'
import { allSchools } from '../../../domain/surveys/campaign/all-schools.ts'
import { paceDays, projectedEnd } from '../../../domain/surveys/campaign/projection.ts'
import type { Tables } from '../../db/tables.ts'
import { inScope } from '../../kernel/scope-condition.ts'

type Where = { territory?: number | undefined; school?: string | undefined; all?: '1' | undefined }
type Campaign = { id: string; title: string; opensOn: CivilDate; closesOn: CivilDate; required: number; territoryId: number; path: number[] }
type Days = { on: CivilDate; since: CivilDate; recentDays: number; daysLeft: number }
type Counted = {
  kind: MonitorRow['kind']; id: string; name: string; schools: number; state: MonitorRow['state']; closesOn: CivilDate | null; isReached: boolean; remindedOn: CivilDate | null
  byAudience: { audience: Audience; size: number; required: number; received: number; recent: number }[]
}

export async function readMonitor(db: Kysely<Tables>, actor: Actor, id: string, where: Where, on: CivilDate): Promise<MonitorReply> {
  const campaign = await campaignOf(db, id)
  const days = daysOf(campaign, on)
  const { path: _, territoryId: __, ...shown } = campaign
  if (where.school !== undefined) return { campaign: shown, ...await ofSchool(db, actor, campaign, where.school, days) }
  const territory = where.territory ?? startOf(actor, campaign)
  if (territory === null) {
    const own = await schoolsWhere(db, campaign, days, inScope(scopeOf(actor, 'survey.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' }))
    const [only, another] = own
    if (only === undefined) throw new OporaError('forbidden', 'access.denied', { action: 'survey.read' })
    if (another === undefined) return { campaign: shown, ...await ofSchool(db, actor, campaign, only.id, days) }
    return { campaign: shown, path: [], own: null, ...slowest(own, days, where) }
  }
  return { campaign: shown, ...await ofTerritory(db, actor, campaign, territory, days, where) }
}

async function campaignOf(db: Kysely<Tables>, id: string): Promise<Campaign> {
  const { rows } = await sql<Campaign>`
    select c.id, c.title, c.opens_on as "opensOn", c.closes_on as "closesOn", c.required, c.territory_id as "territoryId", t.path
    from survey_campaign as c join territory as t on t.id = c.territory_id where c.id = ${id} and c.state in ('open', 'closed')
  `.execute(db)
  if (!rows[0]) throw new OporaError('not_found', 'survey.unknown')
  return rows[0]
}

/** Where the reader begins: the campaign's territory where he speaks for it, else his own within it; null for who has schools only. */
function startOf(actor: Actor, { territoryId, path }: Campaign): number | null {
  if (can(actor, 'survey.read', { path, regionId: path[1] ?? null, organisationId: null })) return territoryId
  if (actor.territoryId === null || !actor.path.includes(territoryId)) return null
  return can(actor, 'survey.read', { path: actor.path, regionId: actor.regionId, organisationId: null }) ? actor.territoryId : null
}

function daysOf({ opensOn, closesOn }: Campaign, on: CivilDate): Days {
  const since = addDays(on, 1 - paceDays) < opensOn ? opensOn : addDays(on, 1 - paceDays)
  return { on, since, recentDays: Math.max(0, daysBetween(since, on) + 1), daysLeft: Math.max(0, daysBetween(on, closesOn)) }
}

async function ofTerritory(db: Kysely<Tables>, actor: Actor, campaign: Campaign, territory: number, days: Days, where: Where): Promise<Omit<MonitorReply, 'campaign'>> {
  const place = await db.selectFrom('territory').select(['path', 'region_id']).where('id', '=', territory).executeTakeFirst()
  if (!place) throw new OporaError('not_found', 'territory.unknown', { territory })
  requireAccess(actor, 'survey.read', { path: place.path, regionId: place.region_id, organisationId: null })
  const [path, own, below, schools] = [
    await pathTo(db, actor, campaign, place.path),
    await territoriesWhere(db, campaign, days, sql`t.id = ${territory}`), await territoriesWhere(db, campaign, days, sql`t.parent_id = ${territory}`),
    await schoolsWhere(db, campaign, days, sql`s.region_id = ${place.region_id ?? 0} and s.territory_id = ${territory}`),
  ]
  return { path, own: own[0] === undefined ? null : projected(own[0], days), ...slowest([...below, ...schools], days, where) }
}

/** From the campaign's territory down, as far as the reader may open it. */
async function pathTo(db: Kysely<Tables>, actor: Actor, { territoryId }: Campaign, path: readonly number[]): Promise<MonitorReply['path']> {
  const mayOpen = (at: number) => can(actor, 'survey.read', { path: path.slice(0, at + 1), regionId: at === 0 ? null : path[1] ?? null, organisationId: null })
  const ids = path.filter((_, at) => at >= path.indexOf(territoryId) && mayOpen(at))
  const { rows } = await sql<{ id: string; name: string }>`select t.id::text as id, t.name from unnest(${ids}::int[]) with ordinality as p (id, at) join territory as t on t.id = p.id order by p.at`.execute(db)
  return rows.map(({ id, name }) => ({ kind: 'territory', id, name }))
}

/** Counts of rows of `participation_asked`, called `a`, by audience, as JSON. */
const audienceCounts = sql`
  jsonb_agg(jsonb_build_object('audience', q.audience, 'size', a.size, 'required', a.required, 'received', coalesce(p.received, 0), 'recent', coalesce(p.recent, 0)) order by q.id)`
const countsOf = (campaign: Campaign, days: Days) => sql`
  left join lateral (
    select sum(received)::int as received, (sum(received) filter (where on_date >= ${days.since}))::int as recent
    from participation where region_id = a.region_id and campaign_id = ${campaign.id} and territory_id = a.territory_id and organisation_id = a.organisation_id and questionnaire_id = a.questionnaire_id
  ) as p on true join campaign_questionnaire as q on q.id = a.questionnaire_id`

async function territoriesWhere(db: Kysely<Tables>, campaign: Campaign, days: Days, where: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select 'territory' as kind, t.id::text as id, t.name, max(c.schools)::int as schools, null as state, null as "closesOn", false as "isReached", null as "remindedOn", jsonb_agg(c.counts order by c.questionnaire_id) as "byAudience"
    from territory as t join lateral (
      -- The country has one row a region.
      select q.id as questionnaire_id, sum(a.schools) as schools, jsonb_build_object('audience', q.audience, 'size', sum(a.size), 'required', sum(a.required), 'received', coalesce(sum(p.received), 0), 'recent', coalesce(sum(p.recent), 0)) as counts
      from participation_asked as a ${countsOf(campaign, days)}
      where a.campaign_id = ${campaign.id} and a.territory_id = t.id and a.organisation_id = ${allSchools}::uuid and a.region_id = any(case when t.region_id is null then (select array_agg(id) from territory where level = 'region') else array[t.region_id] end)
      group by q.id, q.audience
    ) as c on true
    where ${where} group by t.id
  `.execute(db)
  return rows
}

async function schoolsWhere(db: Kysely<Tables>, campaign: Campaign, days: Days, where: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select 'school' as kind, s.organisation_id as id, coalesce(o.short_name, o.name) as name, 1 as schools, s.state, s.closes_on as "closesOn", s.reached_on is not null as "isReached", s.reminded_on as "remindedOn", c."byAudience"
    from survey_school as s join organisation as o on o.id = s.organisation_id join lateral (
      select ${audienceCounts} as "byAudience" from participation_asked as a ${countsOf(campaign, days)}
      where a.region_id = s.region_id and a.campaign_id = s.campaign_id and a.territory_id = s.territory_id and a.organisation_id = s.organisation_id
    ) as c on c."byAudience" is not null
    where s.campaign_id = ${campaign.id} and ${where}
  `.execute(db)
  return rows
}

async function ofSchool(db: Kysely<Tables>, actor: Actor, campaign: Campaign, school: string, days: Days): Promise<Omit<MonitorReply, 'campaign'>> {
  const { rows: [found] } = await sql<{ regionId: number; path: number[] }>`
    select s.region_id as "regionId", t.path from survey_school as s join territory as t on t.id = s.territory_id
    where s.region_id = (select region_id from organisation where id = ${school}) and s.campaign_id = ${campaign.id} and s.organisation_id = ${school}
  `.execute(db)
  if (!found) throw new OporaError('not_found', 'survey.school-not-in')
  requireAccess(actor, 'survey.read', { path: found.path, regionId: found.regionId === 0 ? null : found.regionId, organisationId: school })
  const [own] = await schoolsWhere(db, campaign, days, sql`s.region_id = ${found.regionId} and s.organisation_id = ${school}`)
  const { rows } = await sql<Counted>`
    select 'class' as kind, ${school} || ':' || g.grade || coalesce(g.letter, '') as id, g.grade || coalesce(g.letter, '') as name, 0 as schools, null as state, null as "closesOn", false as "isReached", null as "remindedOn",
      jsonb_agg(jsonb_build_object('audience', q.audience, 'size', g.size, 'required', g.required, 'received', coalesce(p.received, 0), 'recent', 0) order by q.id) as "byAudience"
    from respondent_group as g join campaign_questionnaire as q on q.id = g.questionnaire_id left join group_participation as p on p.region_id = g.region_id and p.group_id = g.id
    where g.region_id = ${found.regionId} and g.campaign_id = ${campaign.id} and g.organisation_id = ${school} and g.letter is not null group by g.grade, g.letter
  `.execute(db)
  const path: MonitorReply['path'] = [...await pathTo(db, actor, campaign, found.path), ...(own === undefined ? [] : [{ kind: 'school' as const, id: school, name: own.name }])]
  return { path, own: own === undefined ? null : projected(own, days), ...slowest(rows, days, { all: '1' }) }
}

function projected({ byAudience, ...row }: Counted, { recentDays, daysLeft }: Days): MonitorRow {
  const parts = byAudience.map(({ recent, ...counts }) => Object.assign(counts, { projected: projectedEnd({ received: counts.received, recent, recentDays, daysLeft, size: counts.size }) }))
  const sum = (of: 'size' | 'required' | 'received' | 'projected'): number => parts.reduce((all, part) => all + part[of], 0)
  return { ...row, byAudience: parts, size: sum('size'), required: sum('required'), received: sum('received'), projected: sum('projected') }
}

const byName = new Intl.Collator('ru', { numeric: true })

/** A page of more is of no use to anybody but who asks for it. */
const mostRows = 500

/** The slow ones first; how many are left out is said. */
function slowest(counted: readonly Counted[], days: Days, { all }: Pick<Where, 'all'>): Pick<MonitorReply, 'rows' | 'more'> {
  const rows = counted.map((row) => projected(row, days)).toSorted((one, other) => shareOf(one) - shareOf(other) || byName.compare(one.name, other.name))
  const shown = all === '1' ? rows : rows.slice(0, mostRows)
  return { rows: shown, more: rows.length - shown.length }
}

function shareOf({ projected, required }: MonitorRow): number {
  return required === 0 ? -1 : projected / required
}
