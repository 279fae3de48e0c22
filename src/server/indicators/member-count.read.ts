import { sql, type Kysely } from 'kysely'
import type { Scope } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** How many members of a binding were asked, how many have done all of it, and what was stated with the proof. */
export type BindingCount = {
  activityId: string
  binding: number
  members: { done: number; of: number }
  /** By the curators who act for the members. */
  curators: { done: number; of: number }
  /** Sum and number of the values named with proofs that stand. */
  stated: { sum: number; count: number } | null
}

type Asked = { regionIds: readonly number[]; roadmapId: string; territoryId: number; /** One school or body of it; null for all. */ organisationId: string | null; scope: Scope }

/**
 * Counts every binding of a road map in one query, from the assignments as facts have left them. A member counts as done once all that it
 * was asked is done; what was waived, withdrawn or over before approval is not asked.
 */
export async function countMembers(db: Kysely<Tables>, { regionIds, roadmapId, territoryId, organisationId, scope }: Asked): Promise<BindingCount[]> {
  const { rows } = await sql<CountRow>`
    with asked as (
      select a.region_id, a.id, a.activity_id, a.binding, a.duty, a.state, a.organisation_id, a.due_on,
        coalesce(a.holder_person_id::text, a.organisation_id::text, a.territory_id::text) as member
      from assignment as a join territory as t on t.id = a.territory_id and t.path @> array[${territoryId}::int]
      where a.region_id = any(${regionIds}::int[]) and a.roadmap_id = ${roadmapId} and (${organisationId}::uuid is null or a.organisation_id = ${organisationId}::uuid) and a.state not in ('waived', 'withdrawn', 'past')
        and ${inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' })}
    ), member as (
      select activity_id, binding, member, bool_and(state = 'done') as is_done from asked where duty = 'do' group by 1, 2, 3
    ), curator as (
      select a.activity_id, a.binding, p.person_id, bool_and(a.state = 'done') as is_done
      from asked as a
        join attachment as h on h.region_id = a.region_id and h.organisation_id = a.organisation_id and h.starts_on <= coalesce(a.due_on, 'infinity') and (h.ends_on is null or h.ends_on >= coalesce(a.due_on, h.ends_on))
        join appointment as p on p.id = h.appointment_id
      where a.duty = 'do' group by 1, 2, 3
    ), stated as (
      select a.activity_id, a.binding, sum(g.stated)::float as sum, count(*)::int as count
      from asked as a cross join lateral (
        select (f.data ->> 'stated')::numeric as stated from fact as f
        where f.region_id = a.region_id and f.assignment_id = a.id and f.kind = 'evidence.given' order by f.id desc limit 1
      ) as g
      where a.state = 'done' and g.stated is not null group by 1, 2
    ), counted as (
      select activity_id, binding, count(*)::int as of, count(*) filter (where is_done)::int as done from member group by 1, 2
    ), by_curator as (
      select activity_id, binding, count(*)::int as of, count(*) filter (where is_done)::int as done from curator group by 1, 2
    )
    select b.activity_id as "activityId", b.binding, coalesce(m.done, 0) as done, coalesce(m.of, 0) as of, coalesce(c.done, 0) as "curatorsDone", coalesce(c.of, 0) as "curatorsOf", s.sum, s.count
    from (select distinct activity_id, binding from asked) as b
      left join counted as m using (activity_id, binding) left join by_curator as c using (activity_id, binding) left join stated as s using (activity_id, binding)
  `.execute(db)
  return rows.map((row) => ({
    activityId: row.activityId, binding: row.binding, members: { done: row.done, of: row.of }, curators: { done: row.curatorsDone, of: row.curatorsOf },
    stated: row.count === null || row.sum === null ? null : { sum: row.sum, count: row.count },
  }))
}

type CountRow = { activityId: string; binding: number; done: number; of: number; curatorsDone: number; curatorsOf: number; sum: number | null; count: number | null }
