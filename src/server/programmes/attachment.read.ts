import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CuratedSchool, CuratorSeat } from '../../domain/programmes/attachments/attachment-rules.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { takesPart } from './programme.read.ts'
import { isLasting } from './lasting.read.ts'

export type BoardCurator = CuratorSeat & { name: string; workplace: string | null; version: number }
export type BoardSchool = CuratedSchool & {
  name: string
  territory: string
  territoryId: number
  attachment: { id: string; appointmentId: string; personId: string; since: CivilDate; document: FactDocument | null } | null
}

/** All that attaching in one region looks at: the year's rules, its curators, its schools and who curates them. */
export type Board = { programme: Pick<Programme, 'state' | 'curatorLimit' | 'avoidsOwnMunicipality'>; place: Place; isRegion: boolean; curators: BoardCurator[]; schools: BoardSchool[] }

/** One query, for a command has to stay within its round trips; a region has a few hundred schools at most. */
export async function loadBoard(db: Kysely<Tables>, programmeId: string, regionId: number, on: CivilDate): Promise<Board> {
  const { rows } = await sql<Row>`
    select p.state, p.curator_limit as "curatorLimit", p.avoids_own_municipality as "avoidsOwnMunicipality", r.path, r.region_id as "regionId", r.level = 'region' as "isRegion",
      ${curatorsOf(on)} as curators, ${schoolsOf(on)} as schools
    from programme as p left join territory as r on r.id = ${regionId} where p.id = ${programmeId}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { path, regionId: placedIn, isRegion, curators, schools, ...programme } = row
  if (path === null) throw new OporaError('not_found', 'territory.unknown', { territory: regionId })
  return { programme, curators, schools, isRegion: isRegion === true, place: { path, regionId: placedIn, organisationId: null } }
}

type Row = Board['programme'] & { path: number[] | null; regionId: number | null; isRegion: boolean | null; curators: BoardCurator[]; schools: BoardSchool[] }

/** Where a curator works is said by the nomination, or by the school that the curator heads or is of the team of. */
function curatorsOf(on: CivilDate) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'appointmentId', a.id, 'personId', a.person_id, 'name', b.name, 'regionId', a.region_id, 'version', a.version, 'workplace', coalesce(w.short_name, w.name), 'municipalityId', t.path[3],
      'zone', coalesce(w.zone, r.zone, (select o.zone from organisation as o where o.region_id = a.region_id limit 1), 'Europe/Moscow'),
      'ownOrganisations', to_jsonb(array_remove(own.organisations || n.organisation_id, null)),
      'load', (select count(*) from attachment as h where h.appointment_id = a.id and h.programme_id = p.id and ${isLasting('h', on)})
    ) order by b.name, a.id), '[]')
    from appointment as a join person as b on b.id = a.person_id
      left join lateral (select organisation_id from nomination where appointment_id = a.id limit 1) as n on true
      left join lateral (
        select array_agg(s.organisation_id) as organisations from appointment as s
        where s.person_id = a.person_id and s.role in ('school-head', 'school-team') and s.organisation_id is not null and ${isLasting('s', on)}
      ) as own on true
      left join organisation as w on w.id = coalesce(n.organisation_id, own.organisations[1]) left join territory as t on t.id = w.territory_id
    where a.role = 'curator' and a.region_id = r.id and a.substitutes_id is null and (a.programme_id = p.id or a.programme_id is null) and ${isLasting('a', on)}
  )`
}

function schoolsOf(on: CivilDate) {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'organisationId', o.id, 'name', coalesce(o.short_name, o.name), 'regionId', s.region_id, 'territoryId', t.id, 'territory', t.name, 'municipalityId', t.path[3], 'zone', o.zone,
      'earlierCuratorId', (select a.person_id from attachment as h join appointment as a on a.id = h.appointment_id
        where h.programme_id = p.previous_id and h.organisation_id = o.id order by h.starts_on desc limit 1),
      'attachment', (select jsonb_build_object('id', h.id, 'appointmentId', h.appointment_id, 'personId', a.person_id, 'since', h.starts_on,
          'document', case when h.document_number is null then null else jsonb_build_object('number', h.document_number, 'date', h.document_date) end)
        from attachment as h join appointment as a on a.id = h.appointment_id
        where h.programme_id = p.id and h.organisation_id = o.id and ${isLasting('h', on)} order by h.starts_on desc limit 1)
    ) order by t.name, o.name), '[]')
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
    where s.programme_id = p.id and s.region_id = r.id and ${takesPart(on)}
  )`
}
