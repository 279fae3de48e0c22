import { sql, type Kysely } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import { scopeOf } from '../../../domain/access/scope.ts'
import type { SchoolClass } from '../../../domain/surveys/campaign/respondent-groups.ts'
import type { BookedSchool } from '../../../domain/surveys/classes/class-book.ts'
import type { Tables } from '../../db/tables.ts'
import { inScope } from '../../kernel/scope-condition.ts'

const byName = new Intl.Collator('ru', { numeric: true })

type Which = { school?: string | undefined; territory?: number | undefined }

/** The schools of the year that the actor may list classes for, with their lists; version 0 where none was ever saved. */
export async function listedSchools(db: Kysely<Tables>, actor: Actor, programmeId: string, { school, territory }: Which, limit: number): Promise<(BookedSchool & { regionId: number })[]> {
  const { rows } = await sql<BookedSchool & { regionId: number }>`
    with asked as (
      select s.region_id, s.organisation_id, coalesce(o.short_name, o.name) as name, t.name as territory from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
      where s.programme_id = ${programmeId} and s.left_on is null and ${inScope(scopeOf(actor, 'survey.list-classes'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
        and (${school ?? null}::uuid is null or s.organisation_id = ${school ?? null}::uuid) and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])
      order by t.name, name, s.organisation_id limit ${limit}
    ), listed as (
      select k.organisation_id, jsonb_agg(jsonb_build_object('grade', k.grade, 'letter', k.letter, 'pupils', k.pupils) order by k.grade, k.letter) as classes
      from school_class as k join asked as a on a.region_id = k.region_id and a.organisation_id = k.organisation_id
      where k.region_id = any(array(select region_id from asked)) and k.programme_id = ${programmeId} group by k.organisation_id
    )
    select a.region_id as "regionId", a.organisation_id as id, a.name, a.territory, coalesce(f.version, 0) as version, coalesce(f.teachers, 0) as teachers, coalesce(l.classes, '[]') as classes
    from asked as a left join listed as l on l.organisation_id = a.organisation_id
      left join school_staff as f on f.region_id = a.region_id and f.programme_id = ${programmeId} and f.organisation_id = a.organisation_id
  `.execute(db)
  return rows.toSorted((one, other) => byName.compare(one.territory, other.territory) || byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
}

type SavedList = { regionId: number; organisationId: string; classes: readonly SchoolClass[]; teachers: number; version: number }

/** Each list anew, all in one go; resolves to how many were still as they had been seen. */
export async function saveClassLists(tx: Kysely<Tables>, programmeId: string, lists: readonly SavedList[]): Promise<number> {
  const asked = sql`jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) as x ("regionId" int, "organisationId" uuid, teachers smallint, version int, classes jsonb)`
  const { rows } = await sql`
    insert into school_staff as f (region_id, programme_id, organisation_id, teachers, version) select "regionId", ${programmeId}::uuid, "organisationId", teachers, 1 from ${asked} order by "organisationId"
    on conflict (region_id, programme_id, organisation_id) do update set teachers = excluded.teachers, version = f.version + 1
      where f.version = (select x.version from ${asked} where x."organisationId" = f.organisation_id)
    returning f.organisation_id
  `.execute(tx)
  await sql`delete from school_class as k using ${asked} where k.region_id = x."regionId" and k.programme_id = ${programmeId} and k.organisation_id = x."organisationId"`.execute(tx)
  await sql`
    insert into school_class (region_id, programme_id, organisation_id, grade, letter, pupils)
    select x."regionId", ${programmeId}::uuid, x."organisationId", c.grade, c.letter, c.pupils from ${asked}, jsonb_to_recordset(x.classes) as c (grade smallint, letter text, pupils smallint)
  `.execute(tx)
  return rows.length
}
