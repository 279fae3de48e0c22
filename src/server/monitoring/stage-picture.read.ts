import { sql, type Kysely } from 'kysely'
import type { StagePictureReply } from '../../contract/monitoring.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import { changeOf, type ChangeVerdict } from '../../domain/monitoring/positive-change.ts'
import { measuredFactor, type MeasuredProfile } from '../../domain/monitoring/stage-changes.ts'
import { factorTotals, stageTotals, verdictOfSchool, type FactorTally, type SchoolTally } from '../../domain/monitoring/stage-picture.ts'
import type { StageNumber } from '../../domain/monitoring/stage.ts'
import { isConfirmed, isHandedIn, type DocumentState } from '../../domain/programme-documents/document-states.ts'
import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { stageDays } from './stage-day.read.ts'

const readOneByOne = 80

type Place = Pick<StagePictureReply, 'programme' | 'years' | 'territory'> & { regionId: number | null; depth: number }
type PictureSchool = SchoolTally & { id: string; name: string; territory: string; path: number[]; report: DocumentState | null }

/** How a stage stands in a territory, as far as the reader may see it: all together, factor by factor, territory by territory, school by school. */
export async function readStagePicture(db: Kysely<Tables>, actor: Actor, { programmeId, territory, stage }: { programmeId: string; territory: number | undefined; stage: StageNumber }, on: CivilDate): Promise<StagePictureReply> {
  requireAccessSomewhere(actor, 'monitoring.read')
  const { regionId, depth, ...head } = await placeOf(db, programmeId, territory ?? actor.territoryId ?? actor.regionId)
  const days = await stageDays(db, { programmeId, regionId: regionId ?? 0, schoolId: null })
  const schools = await schoolsOf(db, actor, { programmeId, territoryId: head.territory.id, regionId, stage, day: days[stage], earlierDay: stage === 1 ? null : days[1] }, on)
  const names = new Map((await entriesOf(db, programmeId, 'risk-factor')).map(({ code, definition }) => [code, definition.name]))
  const below = [...groupedBy(schools.filter(({ path }) => path.length > depth), ({ path }) => path[depth] ?? 0)]
  const territories = await namesOf(db, below.map(([id]) => id))
  return {
    ...head, stage, day: days[stage], isOver: days[stage] < on, counts: stageTotals(schools),
    factors: factorTotals(schools).map((factor) => Object.assign(factor, { name: names.get(factor.code) ?? factor.code })),
    children: below.map(([id, own]) => ({ territory: { id, name: territories.get(id) ?? '' }, counts: stageTotals(own) })).toSorted((one, other) => one.territory.name.localeCompare(other.territory.name, 'ru')),
    schools: schools.length > readOneByOne && below.length > 0 ? [] : schools.slice(0, 500).map((school) => Object.assign({ id: school.id, name: school.name, territory: school.territory, isPlanned: school.factors.length > 0, verdict: verdictOfSchool(school), report: school.report }, sums(school.factors))),
  }
}

function sums(factors: readonly FactorTally[]): { due: number; done: number; awaiting: number; returned: number } {
  const { due, done, awaiting, returned } = stageTotals([{ isReported: false, isConfirmed: false, isAccepted: false, factors }])
  return { due, done, awaiting, returned }
}

async function placeOf(db: Kysely<Tables>, programmeId: string, territoryId: number | null): Promise<Place> {
  const { rows: [row] } = await sql<Place>`
    select jsonb_build_object('id', p.id, 'name', i.name, 'year', p.year) as programme, jsonb_build_object('id', t.id, 'name', t.name) as territory, t.region_id as "regionId", cardinality(t.path) as depth,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'year', e.year) order by e.year desc) from programme as e where e.initiative_id = p.initiative_id) as years
    from programme as p join initiative as i on i.id = p.initiative_id join territory as t on ${territoryId === null ? sql`t.parent_id is null` : sql`t.id = ${territoryId}`} where p.id = ${programmeId} limit 1
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  return row
}

type Asked = { programmeId: string; territoryId: number; regionId: number | null; stage: StageNumber; day: CivilDate; earlierDay: CivilDate | null }
type SchoolRow = Pick<PictureSchool, 'id' | 'name' | 'territory' | 'path' | 'report'> & { planned: string[]; acts: { factor: string; due: number; done: number; awaiting: number; returned: number }[] }

async function schoolsOf(db: Kysely<Tables>, actor: Actor, asked: Asked, on: CivilDate): Promise<PictureSchool[]> {
  const { programmeId, territoryId, regionId, stage, day, earlierDay } = asked
  const region = (column: string) => (regionId === null ? sql`true` : sql`${sql.ref(column)} = ${regionId}`)
  const { rows } = await sql<SchoolRow>`
    with school as materialized (
      select s.region_id, s.organisation_id, t.path, t.name as territory from programme_school as s join territory as t on t.id = s.territory_id
      where ${region('s.region_id')} and s.programme_id = ${programmeId} and t.path @> array[${territoryId}::int] and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})
        and ${inScope(scopeOf(actor, 'monitoring.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
    ), programme_of as materialized (
      select d.region_id, d.id, d.organisation_id, d.factor from programme_document as d join school as s on s.region_id = d.region_id and s.organisation_id = d.organisation_id
      where ${region('d.region_id')} and d.programme_id = ${programmeId} and d.kind = 'anti-risk-programme' and d.state = 'accepted'
    ), act as (
      select d.region_id, d.organisation_id, d.factor, count(*)::int as due, count(*) filter (where a.state = 'done')::int as done, count(*) filter (where a.state = 'awaiting')::int as awaiting, count(*) filter (where a.state = 'returned')::int as returned
      from programme_of as d join roadmap as m on m.document_id = d.id join assignment as a on a.region_id = d.region_id and a.organisation_id = d.organisation_id and a.roadmap_id = m.id
      where ${region('a.region_id')} and a.state not in ('withdrawn', 'past', 'waived') and a.due_on <= ${day} and (${earlierDay}::date is null or a.due_on > ${earlierDay} or a.done_on is null or a.done_on > ${earlierDay}) group by 1, 2, 3
    )
    select o.id, coalesce(o.short_name, o.name) as name, s.territory, s.path,
      (select d.state from programme_document as d where d.region_id = s.region_id and d.organisation_id = s.organisation_id and d.programme_id = ${programmeId} and d.kind = ${`stage-${stage}-report`}) as report,
      array(select p.factor from programme_of as p where p.organisation_id = s.organisation_id order by 1) as planned,
      (select coalesce(jsonb_agg(jsonb_build_object('factor', x.factor, 'due', x.due, 'done', x.done, 'awaiting', x.awaiting, 'returned', x.returned)), '[]') from act as x where x.region_id = s.region_id and x.organisation_id = s.organisation_id) as acts
    from school as s join organisation as o on o.id = s.organisation_id order by s.territory, name, o.id
  `.execute(db)
  const changes = await changesOf(db, asked, rows.filter(({ planned }) => planned.length > 0).map(({ id }) => id))
  return rows.map(({ planned, acts, ...school }) => Object.assign(school, {
    isReported: school.report !== null && isHandedIn(school.report), isConfirmed: school.report !== null && isConfirmed(school.report), isAccepted: school.report === 'accepted',
    factors: planned.map((factor): FactorTally => Object.assign({ factor, due: 0, done: 0, awaiting: 0, returned: 0, change: changes(school.id, factor) }, acts.find((one) => one.factor === factor))),
  }))
}

/** Of a school's factor between the first and the last profile that were published in the year. */
async function changesOf(db: Kysely<Tables>, { programmeId, regionId }: Asked, schools: readonly string[]): Promise<(school: string, factor: string) => ChangeVerdict> {
  const editions = new Map((await db.selectFrom('risk_edition').select(['id', 'factors']).where('programme_id', '=', programmeId).where('state', '=', 'published').execute()).map(({ id, factors }) => [id, factors as RiskFactor[]]))
  if (editions.size < 2 || schools.length === 0) return () => 'no-data'
  const { rows } = await sql<Omit<MeasuredProfile, 'factors'> & { id: string; editionId: string }>`
    select r.organisation_id as id, r.edition_id as "editionId", to_jsonb(r.figures) as figures, r.school_data as data, s.sheets
    from risk_profile as r join risk_edition as e on e.id = r.edition_id left join (
      select c.edition_id, c.organisation_id, jsonb_object_agg(c.audience, c.sheets) as sheets from (
        select c.edition_id, c.organisation_id, q.audience, sum(c.sheets)::int as sheets from risk_count as c join campaign_questionnaire as q on q.id = c.questionnaire_id
        where ${regionId === null ? sql`true` : sql`c.region_id = ${regionId}`} and c.edition_id = any(${[...editions.keys()]}::uuid[]) group by 1, 2, 3
      ) as c group by 1, 2
    ) as s on s.edition_id = r.edition_id and s.organisation_id = r.organisation_id
    where ${regionId === null ? sql`true` : sql`r.region_id = ${regionId}`} and r.edition_id = any(${[...editions.keys()]}::uuid[]) and r.organisation_id = any(${[...schools]}::uuid[]) order by e.number
  `.execute(db)
  const profiles = groupedBy(rows.map(({ id, editionId, ...row }) => ({ id, profile: Object.assign(row, { factors: editions.get(editionId) ?? [] }) })), ({ id }) => id)
  return (school, factor) => {
    const own = profiles.get(school) ?? []
    return own.length < 2 ? 'no-data' : changeOf(measuredFactor(own[0]?.profile, factor), measuredFactor(own.at(-1)?.profile, factor), 'down').verdict
  }
}

async function namesOf(db: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  return new Map((await db.selectFrom('territory').select(['id', 'name']).where('id', 'in', [...ids]).execute()).map(({ id, name }) => [id, name]))
}
