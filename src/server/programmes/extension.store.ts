import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { ProgrammeWindow } from '../../domain/facts/fact-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import type { RegionLead } from '../../domain/programmes/frame/region-lead.ts'
import type { ProgrammeState } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { takesPart } from './programme.read.ts'
import { isLasting } from './lasting.read.ts'

export type ExtensionSubject = { organisationId: string } | { personId: string }

/** What an extension is decided on: the year, the school or the person, and how long the window is for them now. */
export type ExtensionGround = {
  programme: { state: ProgrammeState; year: number; frame: FrameMilestone[] }
  place: Place
  territoryId: number
  lead: RegionLead | null
  /** Of the activity, in its road map as approved. */
  activityEnd: CivilDate | null
  /** The latest of the extensions that have been given and not taken back. */
  extendedTo: CivilDate | null
}

export async function loadExtensionGround(tx: Kysely<Tables>, programmeId: string, of: ProgrammeWindow, subject: ExtensionSubject, on: CivilDate): Promise<ExtensionGround> {
  const [organisationId, personId] = 'organisationId' in subject ? [subject.organisationId, null] : [null, subject.personId]
  const [activityId, roadmapId] = of.kind === 'activity' ? [of.activityId, of.roadmapId] : [null, null]
  const milestone = of.kind === 'milestone' ? of.milestone : null
  const { rows } = await sql<Omit<ExtensionGround, 'place'> & { path: number[] | null; regionId: number }>`
    select jsonb_build_object('state', p.state, 'year', p.year, 'frame', p.frame) as programme, whose.territory_id as "territoryId", whose.region_id as "regionId", t.path,
      (select jsonb_build_object('milestone', l.milestone, 'delayDays', l.delay_days, 'leadDays', l.lead_days) from programme_lead as l
        where l.programme_id = p.id and l.region_id = whose.region_id and l.milestone = ${milestone}) as lead,
      (select max(w ->> 1) from activity as a join revision as r on r.id = a.revision_id, jsonb_array_elements(a.content -> 'schedule' -> 'windows') as w
        where a.id = ${activityId}::uuid and r.roadmap_id = ${roadmapId}::uuid and r.state = 'approved') as "activityEnd",
      (select max(f.data ->> 'until') from fact as f where f.region_id = whose.region_id and f.kind = 'window.extended' and f.programme_id = p.id and f.data -> 'of' = ${JSON.stringify(of)}::jsonb
        and f.organisation_id is not distinct from ${organisationId}::uuid and f.subject_person_id is not distinct from ${personId}::uuid
        and not exists(select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id)) as "extendedTo"
    from programme as p left join lateral (
      select s.territory_id, s.region_id from programme_school as s where s.programme_id = p.id and s.organisation_id = ${organisationId}::uuid and ${takesPart(on)}
      union all
      (select a.territory_id, a.region_id from appointment as a where a.person_id = ${personId}::uuid and (a.programme_id = p.id or a.programme_id is null)
        and ${isLasting('a', on)} order by a.programme_id nulls last, a.starts_on desc limit 1)
    ) as whose on true left join territory as t on t.id = whose.territory_id
    where p.id = ${programmeId}
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { path, regionId, ...ground } = row
  if (path === null) throw new OporaError('not_found', organisationId === null ? 'person.unknown' : 'programme.school-unknown')
  return { ...ground, place: { path, regionId: regionId === 0 ? null : regionId, organisationId } }
}

export type StoredExtension = { path: number[]; territoryId: number; organisationId: string | null; personId: string | null; state: ProgrammeState; isWithdrawn: boolean; data: unknown }

export async function loadExtension(tx: Kysely<Tables>, programmeId: string, regionId: number, factId: string): Promise<StoredExtension> {
  const { rows } = await sql<StoredExtension>`
    select t.path, f.territory_id as "territoryId", f.organisation_id as "organisationId", f.subject_person_id as "personId", p.state, f.data,
      exists(select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id) as "isWithdrawn"
    from fact as f join territory as t on t.id = f.territory_id join programme as p on p.id = f.programme_id
    where f.region_id = ${regionId} and f.id = ${factId} and f.kind = 'window.extended' and f.programme_id = ${programmeId}
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.extension-unknown')
  return row
}
