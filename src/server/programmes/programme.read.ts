import { sql, type Kysely } from 'kysely'
import type { ProgrammeReply, ProgrammeSummary } from '../../contract/programmes.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, canSomewhere } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import { windowInRegion, type RegionLead } from '../../domain/programmes/frame/region-lead.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

const ofSchool = { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' }

/** A school takes part until the day on which it leaves. */
export function takesPart(on: CivilDate) {
  return sql`(s.left_on is null or s.left_on > ${on})`
}

export async function listProgrammes(db: Kysely<Tables>, actor: Actor, on: CivilDate): Promise<ProgrammeSummary[]> {
  const { rows } = await sql<ProgrammeSummary>`
    select p.id, jsonb_build_object('id', i.id, 'name', i.name) as initiative, p.year, p.state, p.catalogue, p.version,
      (select count(*)::int from programme_school as s where s.programme_id = p.id and ${takesPart(on)} and ${inScope(scopeOf(actor, 'organisation.read'), ofSchool)}) as schools
    from programme as p join initiative as i on i.id = p.initiative_id
    order by p.year desc, i.name
  `.execute(db)
  return rows
}

/** For features that only point to a year. */
export async function requireProgramme(db: Kysely<Tables>, id: string): Promise<void> {
  const found = await db.selectFrom('programme').select('id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'programme.unknown')
}

/** The year as this reader meets it: with the windows of the region asked for, or of the own one. */
export async function readProgramme(db: Kysely<Tables>, actor: Actor, id: string, regionId: number | null): Promise<ProgrammeReply> {
  const { rows } = await sql<Row>`
    select p.id, jsonb_build_object('id', i.id, 'name', i.name) as initiative, p.year, p.state, p.catalogue, p.version, p.curator_limit as "curatorLimit",
      p.avoids_own_municipality as "avoidsOwnMunicipality", p.frame,
      (select jsonb_build_object('id', b.id, 'year', b.year) from programme as b where b.id = p.previous_id) as previous,
      (select jsonb_build_object('id', n.id, 'year', n.year) from programme as n where n.previous_id = p.id limit 1) as next,
      (select jsonb_build_object('id', r.id, 'name', r.name) from territory as r where r.id = ${regionId} and r.level = 'region') as region,
      (select path from territory where parent_id is null limit 1) as country,
      (select coalesce(jsonb_agg(jsonb_build_object('milestone', l.milestone, 'delayDays', l.delay_days, 'leadDays', l.lead_days)), '[]')
        from programme_lead as l where l.programme_id = p.id and l.region_id = ${regionId}) as leads
    from programme as p join initiative as i on i.id = p.initiative_id where p.id = ${id}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { frame, leads, country, ...programme } = row
  const place = { path: country, regionId: null, organisationId: null }
  return { ...programme, homeRegionId: actor.regionId, frame: frame.map((milestone) => withLead(milestone, leads)), may: mayOf(actor, place, row.state === 'closed') }
}

type Row = Omit<ProgrammeReply, 'frame' | 'may' | 'homeRegionId'> & { frame: FrameMilestone[]; leads: RegionLead[]; country: number[] }

function withLead(milestone: FrameMilestone, leads: readonly RegionLead[]): ProgrammeReply['frame'][number] {
  const lead = leads.find((one) => one.milestone === milestone.id)
  if (lead === undefined) return { ...milestone, inRegion: null }
  const [start, end] = windowInRegion(milestone, lead)
  return { ...milestone, inRegion: { delayDays: lead.delayDays, leadDays: lead.leadDays, start, end } }
}

function mayOf(actor: Actor, country: Place, isClosed: boolean): ProgrammeReply['may'] {
  const open = !isClosed
  return {
    manage: can(actor, 'programme.manage', country),
    lead: open && canSomewhere(actor, 'programme.frame'),
    schools: open && canSomewhere(actor, 'programme.schools'),
    seeNominations: canSomewhere(actor, 'programme.nominate'),
    nominate: open && canSomewhere(actor, 'programme.nominate'),
    approve: open && canSomewhere(actor, 'programme.approve'),
    attach: open && canSomewhere(actor, 'programme.attach'),
    extend: open && canSomewhere(actor, 'programme.extend'),
  }
}
