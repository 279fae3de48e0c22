import { sql, type Kysely } from 'kysely'
import type { Place } from '../../../domain/access/place.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { SchoolClass } from '../../../domain/surveys/campaign/respondent-groups.ts'
import type { Tables } from '../../db/tables.ts'

export type ClassList = { regionId: number; name: string; place: Place; classes: SchoolClass[]; teachers: number; version: number }

/** The list of a school that takes part in the year; version 0 where none was ever saved. */
export async function loadClassList(db: Kysely<Tables>, programmeId: string, organisationId: string): Promise<ClassList> {
  const { rows } = await sql<Omit<ClassList, 'place'> & { path: number[] }>`
    select s.region_id as "regionId", t.path, coalesce(o.short_name, o.name) as name, coalesce(f.teachers, 0) as teachers, coalesce(f.version, 0) as version, coalesce((
      select jsonb_agg(jsonb_build_object('grade', k.grade, 'letter', k.letter, 'pupils', k.pupils) order by k.grade, k.letter)
      from school_class as k where k.region_id = s.region_id and k.programme_id = s.programme_id and k.organisation_id = s.organisation_id
    ), '[]') as classes
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
    left join school_staff as f on f.region_id = s.region_id and f.programme_id = s.programme_id and f.organisation_id = s.organisation_id
    where s.programme_id = ${programmeId} and s.organisation_id = ${organisationId}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'survey.not-in-programme')
  const { path, ...list } = row
  return { ...list, place: { path, regionId: list.regionId === 0 ? null : list.regionId, organisationId } }
}

type Saved = { regionId: number; programmeId: string; organisationId: string; classes: readonly SchoolClass[]; teachers: number; version: number }

/** The whole list anew; false where somebody else has saved another meanwhile. */
export async function saveClasses(tx: Kysely<Tables>, { regionId, programmeId, organisationId, classes, teachers, version }: Saved): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    insert into school_staff as f (region_id, programme_id, organisation_id, teachers, version) values (${regionId}, ${programmeId}, ${organisationId}, ${teachers}, 1)
    on conflict (region_id, programme_id, organisation_id) do update set teachers = excluded.teachers, version = f.version + 1 where f.version = ${version}
    returning version
  `.execute(tx)
  if (rows[0]?.version !== version + 1) return false
  await sql`delete from school_class where region_id = ${regionId} and programme_id = ${programmeId} and organisation_id = ${organisationId}`.execute(tx)
  await sql`
    insert into school_class (region_id, programme_id, organisation_id, grade, letter, pupils)
    select ${regionId}::int, ${programmeId}::uuid, ${organisationId}::uuid, grade, letter, pupils from jsonb_to_recordset(${JSON.stringify(classes)}::jsonb) as x (grade smallint, letter text, pupils smallint)
  `.execute(tx)
  return true
}
