import { sql, type Kysely } from 'kysely'
import type { NextProgrammePreview } from '../../contract/next-programme.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { isLasting } from './lasting.read.ts'

/** What this year leaves to the next one beside its frame. */
export async function readLegacy(db: Kysely<Tables>, programmeId: string, year: number): Promise<Pick<NextProgrammePreview, 'appointments' | 'earlierSchools' | 'leads'>> {
  const { rows } = await sql<Pick<NextProgrammePreview, 'appointments' | 'earlierSchools' | 'leads'>>`
    select (select count(*)::int from programme_school as s where s.programme_id = p.id and ${tookPartTo(year)}) as "earlierSchools",
      (select count(*)::int from programme_lead as l where l.programme_id = p.id) as leads,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'id', a.id, 'role', a.role, 'person', jsonb_build_object('id', b.id, 'name', b.name), 'territory', jsonb_build_object('id', t.id, 'name', t.name), 'startsOn', a.starts_on, 'endsOn', a.ends_on
      ) order by t.name, a.role, b.name), '[]') from appointment as a join person as b on b.id = a.person_id join territory as t on t.id = a.territory_id where ${goesOn(year)}) as appointments
    from programme as p where p.id = ${programmeId}
  `.execute(db)
  return rows[0] ?? { appointments: [], earlierSchools: 0, leads: 0 }
}

/** The schools of a year that were in it to its end. */
export function tookPartTo(year: number) {
  return sql`(s.left_on is null or s.left_on > ${endOf(year)})`
}

/** Coordinators and curators of the year itself, whose appointments have not ended with it. */
export function goesOn(year: number) {
  return sql`a.programme_id = p.id and a.substitutes_id is null and a.role in ('regional-coordinator', 'municipal-coordinator', 'curator') and ${isLasting('a', endOf(year))}`
}

function endOf(year: number): CivilDate {
  return `${year}-12-31`
}
