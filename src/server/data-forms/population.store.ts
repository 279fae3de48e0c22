import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { FormPopulation } from '../../contract/data-forms.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import type { StoredForm } from './form.store.ts'

/**
 * An empty answer for each member of the population that has none yet; returns how many. The id is made from form and seat (a UUID of
 * the eighth version), so that asking again finds the same.
 */
export async function askPopulation(tx: Kysely<Tables>, form: StoredForm, on: CivilDate): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into form_response (region_id, id, form_id, territory_id, organisation_id, holder_role, holder_person_id, state)
    select m.region_id, overlay(overlay(md5(${form.id} || ':' || m.holder_role || ':' || coalesce(m.holder_person_id::text, m.organisation_id::text, m.territory_id::text)) placing '8' from 13) placing '8' from 17)::uuid, ${form.id}::uuid,
      m.territory_id, m.organisation_id, m.holder_role, m.holder_person_id, 'empty'
    from (${membersOf[form.population](form, on)}) as m
    on conflict (region_id, id) do nothing
  `.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

type Members = (form: StoredForm, on: CivilDate) => RawBuilder<unknown>

const within = ({ territoryId }: StoredForm): RawBuilder<unknown> => sql`t.path @> ${[territoryId]}::int[]`

/** Of the programme year, or where the form names none, all that there are. Each gives region, territory, organisation, role and person of the seat. */
const membersOf: Record<FormPopulation, Members> = {
  'schools': (form, on) => form.programmeId === null ? sql`
    select o.region_id, o.territory_id, o.id as organisation_id, 'school-head' as holder_role, null::uuid as holder_person_id
    from organisation as o join territory as t on t.id = o.territory_id where o.kind = 'school' and (o.closed_on is null or o.closed_on > ${on}) and ${within(form)}
  ` : schoolsOf(sql`${form.programmeId}::uuid`, form, on),
  'earlier-schools': (form, on) => schoolsOf(sql`(select previous_id from programme where id = ${form.programmeId}::uuid)`, form, on),
  'curators': (form, on) => sql`
    select distinct a.region_id, a.territory_id, null::uuid as organisation_id, 'curator' as holder_role, a.person_id as holder_person_id
    from appointment as a join territory as t on t.id = a.territory_id
    where a.role = 'curator' and a.substitutes_id is null and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
      and (${form.programmeId}::uuid is null or a.programme_id is null or a.programme_id = ${form.programmeId}::uuid) and ${within(form)}
  `,
  'municipal-coordinators': (form, on) => municipalitiesOf('municipal-coordinator', form, on),
  'municipalities': (form, on) => municipalitiesOf('municipal-authority', form, on),
}

function schoolsOf(programme: RawBuilder<unknown>, form: StoredForm, on: CivilDate): RawBuilder<unknown> {
  return sql`
    select s.region_id, s.territory_id, s.organisation_id, 'school-head' as holder_role, null::uuid as holder_person_id
    from programme_school as s join territory as t on t.id = s.territory_id
    where s.programme_id = ${programme} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on}) and ${within(form)}
  `
}

/** Municipalities where schools take part; all of them where the form names no year. */
function municipalitiesOf(role: string, form: StoredForm, on: CivilDate): RawBuilder<unknown> {
  return sql`
    select coalesce(t.region_id, 0) as region_id, t.id as territory_id, null::uuid as organisation_id, ${role}::text as holder_role, null::uuid as holder_person_id
    from territory as t
    where t.level = 'municipality' and (t.closed_on is null or t.closed_on > ${on}) and ${within(form)} and (${form.programmeId}::uuid is null or exists (
      select from programme_school as s join territory as home on home.id = s.territory_id
      where s.programme_id = ${form.programmeId}::uuid and (s.left_on is null or s.left_on > ${on}) and home.path @> array[t.id]
    ))
  `
}
