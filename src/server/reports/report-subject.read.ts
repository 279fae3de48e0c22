import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { ReportAsked } from '../../contract/reports.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import type { Place } from '../../domain/access/place.ts'
import { daysBetween } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReportSubject } from '../../domain/reports/report.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { readPlace } from '../indicators/indicator-place.read.ts'

/** Of whom, and which assignments of `assignment as a` that are. */
export type Subject = {
  kind: ReportSubject
  name: string
  territoryId: number
  /** Of the territory's schools and bodies these; null for all. */
  organisationIds: string[] | null
  /** Whose journal's end is printed; 0 is the country. */
  regionId: number
  regionIds: number[]
  condition: RawBuilder<SqlBool>
}

const longest = 366 * 3

/** The subject that was asked for, where this person may have a report of it. */
export async function requireSubject(db: Kysely<Tables>, actor: Actor, asked: ReportAsked): Promise<Subject> {
  const { territory, organisation, curator, from, to } = asked
  if ([territory, organisation, curator].filter((one) => one !== undefined).length !== 1) throw new OporaError('invalid_input', 'report.subject')
  if (to < from || daysBetween(from, to) > longest) throw new OporaError('invalid_input', 'report.period')
  if (curator !== undefined) return curatorSubject(db, actor, curator, asked)
  const place = await readPlace(db, { territory: territory ?? 0, organisation })
  requireAccess(actor, 'report.read', place.access)
  const { territory: { id }, organisation: school } = place
  return {
    kind: school === null ? 'territory' : 'organisation', name: await nameOn(db, to, school === null ? { territory: id } : { organisation: school.id }), territoryId: id, organisationIds: school === null ? null : [school.id],
    regionId: place.regionId ?? 0, regionIds: place.regionIds,
    condition: school === null ? sql<SqlBool>`a.territory_id in (select id from territory where path @> array[${id}]::int[])` : sql<SqlBool>`a.organisation_id = ${school.id}`,
  }
}

/** The name that counted on that day: last year's report keeps last year's name. */
async function nameOn(db: Kysely<Tables>, day: string, of: { territory: number } | { organisation: string }): Promise<string> {
  const { rows: [row] } = await ('territory' in of
    ? sql<{ name: string }>`select coalesce((select n.name from territory_naming as n where n.territory_id = t.id and n.since <= ${day} order by n.since desc limit 1), t.name) as name from territory as t where t.id = ${of.territory}`
    : sql<{ name: string }>`select coalesce((select n.name from organisation_naming as n where n.organisation_id = o.id and n.since <= ${day} order by n.since desc limit 1), o.name) as name from organisation as o where o.id = ${of.organisation}`
  ).execute(db)
  return row?.name ?? ''
}

/** The curator's own, or one whose territory the actor speaks for. */
async function curatorSubject(db: Kysely<Tables>, actor: Actor, appointmentId: string, { from, to }: ReportAsked): Promise<Subject> {
  const { rows: [row] } = await sql<{ name: string; personId: string; path: number[]; territoryId: number; regionId: number; schools: string[] }>`
    select p.name, c.person_id as "personId", t.path, c.territory_id as "territoryId", c.region_id as "regionId", array(
      select distinct h.organisation_id from attachment as h where h.appointment_id in (c.id, c.substitutes_id) and h.starts_on <= ${to} and (h.ends_on is null or h.ends_on >= ${from})
    ) as schools
    from appointment as c join person as p on p.id = c.person_id join territory as t on t.id = c.territory_id where c.id = ${appointmentId} and c.role = 'curator'
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'report.curator-unknown')
  const place: Place = { path: row.path, regionId: row.regionId, organisationId: null, role: 'curator' }
  // A curator has no right over the territory, only over the own schools: the report is of these and nothing else.
  if (actor.appointmentId !== appointmentId || !row.schools.every((organisationId) => can(actor, 'report.read', { ...place, organisationId }))) requireAccess(actor, 'report.read', place)
  return {
    kind: 'curator', name: row.name, territoryId: row.territoryId, organisationIds: row.schools, regionId: row.regionId, regionIds: [row.regionId],
    condition: sql<SqlBool>`a.organisation_id = any(${row.schools}::uuid[])`,
  }
}

/** The curators of a period, by what the actor may see. */
export async function listCurators(db: Kysely<Tables>, actor: Actor, { from, to }: { from: string; to: string }): Promise<{ appointmentId: string; name: string; territory: string; schools: number }[]> {
  const scope = inScope({ ...scopeOf(actor, 'report.read'), personId: actor.personId }, { region: 'c.region_id', territory: 'c.territory_id', person: 'c.person_id' })
  const { rows } = await sql<{ appointmentId: string; name: string; territory: string; schools: number }>`
    select c.id as "appointmentId", p.name, t.name as territory, count(distinct h.organisation_id)::int as schools
    from appointment as c join person as p on p.id = c.person_id join territory as t on t.id = c.territory_id
      join attachment as h on h.appointment_id in (c.id, c.substitutes_id) and h.starts_on <= ${to} and (h.ends_on is null or h.ends_on >= ${from})
    where c.role = 'curator' and ${scope} group by 1, 2, 3 order by 2, 1 limit 1000
  `.execute(db)
  return rows
}
