import { sql, type Kysely } from 'kysely'
import type { ProgrammeSchool } from '../../contract/programme-schools.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { KnownSchool } from '../../domain/programmes/schools/check-school-list.ts'
import type { SchoolCode } from '../../domain/programmes/schools/school-codes.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { takesPart } from './programme.read.ts'
import { isLasting } from './lasting.read.ts'

const columns = { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' }

type Asked = { programmeId: string; regionId: number | null; which: 'now' | 'left' | 'earlier' }

/** Schools that the reader may see, by territory and name; the curator's name for whoever may see the people of the school. */
export async function listProgrammeSchools(db: Kysely<Tables>, actor: Actor, { programmeId, regionId, which }: Asked, on: CivilDate): Promise<ProgrammeSchool[]> {
  const seesPeople = inScope(scopeOf(actor, 'person.read'), columns)
  const { rows } = await sql<ProgrammeSchool>`
    select o.id, coalesce(o.short_name, o.name) as name, t.id as "territoryId", t.name as territory, s.region_id as "regionId", o.inn, o.oko_login as login, o.zone,
      s.joined_on as "joinedOn", s.left_on as "leftOn", h.id is not null as "hasCurator",
      case when h.id is not null and ${seesPeople} then jsonb_build_object('appointmentId', a.id, 'name', c.name, 'since', h.starts_on) end as curator
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
      left join lateral (
        select h.* from attachment as h where h.programme_id = s.programme_id and h.organisation_id = s.organisation_id and ${isLasting('h', on)}
        order by h.starts_on desc limit 1
      ) as h on true left join appointment as a on a.id = h.appointment_id left join person as c on c.id = a.person_id
    where s.programme_id = ${which === 'earlier' ? sql`(select previous_id from programme where id = ${programmeId})` : programmeId}
      and ${which === 'left' ? sql`s.left_on <= ${on}` : takesPart(on)}
      and ${regionId === null ? sql`true` : sql`s.region_id = ${regionId}`} and ${inScope(scopeOf(actor, 'organisation.read'), columns)}
    order by t.name, o.name
  `.execute(db)
  return rows
}

/** As the domain's `comparableName` has it. */
function comparable(column: string) {
  return sql`trim(regexp_replace(translate(lower(${sql.ref(column)}), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g'))`
}

/** The schools that lines of a list may mean, among those that the actor may take in or let go. */
export async function findListedSchools(db: Kysely<Tables>, actor: Actor, programmeId: string, codes: readonly SchoolCode[], on: CivilDate): Promise<KnownSchool[]> {
  const values = (by: SchoolCode['by']) => codes.filter((code) => code.by === by).map(({ value }) => value)
  const names = values('name')
  const scope = inScope(scopeOf(actor, 'programme.schools'), { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' })
  const { rows } = await sql<KnownSchool>`
    select o.id, o.name, o.short_name as "shortName", o.inn, o.ogrn, o.oko_login as "okoLogin", o.kind = 'school' as "isSchool", coalesce(o.closed_on <= ${on}, false) as "isClosed",
      exists(select from programme_school as s where s.programme_id = ${programmeId} and s.organisation_id = o.id and ${takesPart(on)}) as "takesPart"
    from organisation as o
    where ${scope} and (o.inn = any(${values('inn')}::text[]) or o.ogrn = any(${values('ogrn')}::text[]) or lower(o.oko_login) = any(${values('login')}::text[])
      ${names.length === 0 ? sql`` : sql`or ${comparable('o.name')} = any(${names}::text[]) or ${comparable('o.short_name')} = any(${names}::text[])`})
  `.execute(db)
  return rows
}
