import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import { windowInRegion, type RegionLead } from '../../domain/programmes/frame/region-lead.ts'
import type { Expert } from '../../domain/reviews/distribution.ts'
import type { ReviewLevel, RouteStep } from '../../domain/reviews/review-route.ts'
import type { ReviewWindow } from '../../domain/reviews/review-window.ts'
import type { Tables } from '../db/tables.ts'

export type ReviewYear = { id: string; name: string; year: number; previousId: string | null; frame: FrameMilestone[]; territory: { id: number; name: string }; place: Place }

/** A year and a territory of it, where its reviews are led. */
export async function reviewYear(db: Kysely<Tables>, programmeId: string, territoryId: number): Promise<ReviewYear> {
  const { rows: [row] } = await sql<Omit<ReviewYear, 'place'> & { path: number[]; regionId: number | null }>`
    select p.id, i.name, p.year, p.previous_id as "previousId", coalesce(p.frame, '[]'::jsonb) as frame, jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, t.region_id as "regionId"
    from programme as p join initiative as i on i.id = p.initiative_id join territory as t on t.id = ${territoryId} where p.id = ${programmeId}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { path, regionId, ...year } = row
  return { ...year, place: { path, regionId, organisationId: null } }
}

/** The condition that keeps rows of a partitioned table to a territory: its region, and its subtree where it is less than that. */
export function within({ path, regionId }: Place, { region, territory }: { region: string; territory: string }) {
  if (regionId === null) return sql`true`
  return path.at(-1) === regionId ? sql`${sql.ref(region)} = ${regionId}` : sql`${sql.ref(region)} = ${regionId} and ${sql.ref(territory)} in (select id from territory where path @> ${[path.at(-1)]}::int[])`
}

export type NamedExpert = Expert & { name: string }

/**
 * Those who may be asked to read at a level: of a municipality, of a region with all its municipalities, of the country. Where an expert holds
 * any office, and whom the expert curates, comes along: those are conflicts.
 */
export async function expertsOf(db: Kysely<Tables>, { programmeId, level, place: { path, regionId }, on }: { programmeId: string; level: ReviewLevel; place: Place; on: CivilDate }): Promise<NamedExpert[]> {
  const where = level === 'federation' ? sql`a.region_id = 0` : level === 'region' ? sql`a.region_id = ${regionId}` : sql`a.region_id = ${regionId} and h.path @> ${[path.at(-1)]}::int[]`
  const { rows } = await sql<NamedExpert>`
    with asked as (
      select distinct a.person_id from appointment as a join territory as h on h.id = a.territory_id
      where a.role = 'expert' and ${isNow('a', on)} and (a.programme_id is null or a.programme_id = ${programmeId}) and ${where}
    )
    select x.person_id as "personId", p.name,
      (select coalesce(array_agg(distinct own.o), '{}') from (
        select a.organisation_id as o from appointment as a where a.person_id = x.person_id and a.organisation_id is not null and ${isNow('a', on)}
        union all select h.organisation_id from attachment as h join appointment as c on c.id = h.appointment_id where c.person_id = x.person_id and ${isNow('h', on)}) as own) as organisations,
      (select coalesce(array_agg(distinct m.id), '{}') from appointment as a left join organisation as o on o.id = a.organisation_id join territory as t on t.id = coalesce(o.territory_id, a.territory_id) join territory as m on m.id = any(t.path) and m.level = 'municipality'
        where a.person_id = x.person_id and ${isNow('a', on)}) as municipalities,
      (select count(*)::int from review as r where r.expert_id = x.person_id and r.state = 'assigned') as load
    from asked as x join person as p on p.id = x.person_id and p.erased_at is null order by x.person_id
  `.execute(db)
  return rows
}

function isNow(table: string, on: CivilDate) {
  const [starts, ends] = [sql.ref(`${table}.starts_on`), sql.ref(`${table}.ends_on`)]
  return sql`${starts} <= ${on} and (${ends} is null or ${ends} >= ${on})`
}

type WindowFor = (school: { regionId: number; organisationId: string } | null) => ReviewWindow | null

/** Windows of a step, for each region and each school: as the year's frame, the region's lead and the school's extension make it. */
export async function windowsOf(db: Kysely<Tables>, { id, frame }: Pick<ReviewYear, 'id' | 'frame'>, { milestone }: Pick<RouteStep, 'milestone'>, regionId: number | null): Promise<WindowFor> {
  const found = frame.find((one) => one.id === milestone)
  if (found === undefined) return () => null
  const { rows: leads } = await sql<RegionLead & { regionId: number }>`select region_id as "regionId", milestone, delay_days as "delayDays", lead_days as "leadDays" from programme_lead where programme_id = ${id} and milestone = ${milestone}`.execute(db)
  const { rows: extended } = await sql<{ organisationId: string; until: CivilDate }>`
    select f.organisation_id as "organisationId", max(f.data ->> 'until') as until from fact as f
    where ${regionId === null ? sql`true` : sql`f.region_id = ${regionId}`} and f.kind = 'window.extended' and f.programme_id = ${id} and f.data -> 'of' ->> 'milestone' = ${milestone} and f.organisation_id is not null
      and not exists (select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id) group by 1
  `.execute(db)
  const until = new Map(extended.map((one) => [one.organisationId, one.until]))
  const byRegion = new Map(leads.map((lead) => [lead.regionId, lead]))
  return (school) => {
    const [opensOn, end] = windowInRegion(found, byRegion.get(school?.regionId ?? regionId ?? 0))
    const longer = school === null ? undefined : until.get(school.organisationId)
    return longer !== undefined && longer > end ? { opensOn, closesOn: longer, isExtended: true } : { opensOn, closesOn: end, isExtended: false }
  }
}
