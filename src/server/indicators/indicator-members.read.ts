import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { IndicatorMembers } from '../../contract/indicators.ts'
import { measureCatalogue } from '../../domain/indicators/indicator-measure.ts'
import type { Tables } from '../db/tables.ts'
import { askedAssignments, countedFacts, countedSchools, type Counting } from './indicator-source.read.ts'

const page = 100

/** Whom an indicator counts, with the assignments and facts behind each; what is stated counts nobody. */
export async function openMembers(db: Kysely<Tables>, counting: Counting, offset: number): Promise<IndicatorMembers> {
  const { measure } = counting.indicator
  const { source } = measureCatalogue[measure]
  if (source === 'nothing') return { total: 0, members: [] }
  const query = source === 'assignments' ? byAssignments(counting) : measure === 'members-with-fact' ? bySchools(counting) : byFacts(counting)
  const { rows } = await sql<IndicatorMembers['members'][number] & { total: number }>`
    with member as (${query}) select *, count(*) over ()::int as total from member order by "isDone", name limit ${page} offset ${offset}
  `.execute(db)
  return { total: rows[0]?.total ?? 0, members: rows.map(({ name, territory, isDone, assignments, facts }) => ({ name, territory, isDone, assignments, facts })) }
}

function byAssignments(counting: Counting): RawBuilder<unknown> {
  const isInTime = counting.indicator.measure === 'done-in-time'
  return sql`
    select coalesce(min(p.name), min(coalesce(o.short_name, o.name)), min(a.territory)) as name, min(a.territory) as territory,
      bool_and(a.state = 'done' ${isInTime ? sql`and not a.is_late` : sql``}) as "isDone", '[]'::jsonb as facts,
      jsonb_agg(jsonb_build_object('regionId', a.region_id, 'id', a.id, 'state', a.state, 'dueOn', a.due_on, 'doneOn', a.done_on, 'factId', (
        select f.id::text from fact as f where f.region_id = a.region_id and f.assignment_id = a.id order by f.id desc limit 1
      )) order by a.due_on) as assignments
    from (${askedAssignments(counting, 'whole')}) as a left join organisation as o on o.id = a.organisation_id left join person as p on p.id = a.holder_person_id
    where ${isInTime ? sql`a.state = 'done' or a.due_on < ${counting.today}::date` : sql`true`}
    group by a.member`
}

function bySchools(counting: Counting): RawBuilder<unknown> {
  return sql`
    with counted as (${countedFacts(counting, 'whole')})
    select s.name, s.territory, exists (select from counted as f where f.organisation_id = s.organisation_id) as "isDone", '[]'::jsonb as assignments,
      (select ${factList()} from counted as f where f.organisation_id = s.organisation_id) as facts
    from (${countedSchools(counting, 'whole')}) as s`
}

/** By the organisation, the person or the territory that it happened to. */
function byFacts(counting: Counting): RawBuilder<unknown> {
  return sql`
    select coalesce(min(o.short_name), min(o.name), min(p.name), min(f.territory)) as name, min(f.territory) as territory, true as "isDone", '[]'::jsonb as assignments, ${factList()} as facts
    from (${countedFacts(counting, 'whole')}) as f left join organisation as o on o.id = f.organisation_id left join person as p on p.id = f.subject_person_id
    group by coalesce(f.organisation_id::text, f.subject_person_id::text, f.territory_id::text)`
}

function factList(): RawBuilder<unknown> {
  return sql`coalesce(jsonb_agg(jsonb_build_object('id', f.id::text, 'kind', f.kind, 'on', f.occurred_on,
    'assignment', case when f.assignment_id is null then null else jsonb_build_object('regionId', f.region_id, 'id', f.assignment_id) end) order by f.id desc), '[]')`
}
