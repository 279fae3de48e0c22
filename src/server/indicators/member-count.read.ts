import { sql, type Kysely } from 'kysely'
import type { Scope } from '../../domain/access/scope.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { isOfReading, isReadingDuty, isReadThere } from './school-reading.read.ts'

/** How many members of a binding were asked, how many have done all of it, and what was stated with the proof. */
export type BindingCount = {
  activityId: string
  binding: number
  members: { done: number; of: number }
  /** By the curators who act for the members. */
  curators: { done: number; of: number }
  /** Required of the schools whose survey is over, and how many of them took part. */
  respondents: { done: number; of: number }
  /** Whose documents were read to the end by the level that has to. */
  schools: { done: number; of: number }
  /** Who answer for the whole row, over all that it asks of them. */
  parties: { done: number; of: number }
  /** Sum and number of the values named with proofs that stand. */
  stated: { sum: number; count: number } | null
}

type Asked = { regionIds: readonly number[]; roadmapId: string; territoryId: number; /** Of its schools and bodies these; null for all. */ organisationIds: readonly string[] | null; scope: Scope }

/**
 * Counts every binding of a road map in one query, from the assignments as facts have left them. A member counts as done once all that it
 * was asked is done; what was waived or withdrawn is not asked, nor what was over before approval, unless Opora's own facts from before count
 * there: then who has none has not done it.
 */
export async function countMembers(db: Kysely<Tables>, { regionIds, roadmapId, territoryId, organisationIds, scope }: Asked): Promise<BindingCount[]> {
  const { rows } = await sql<CountRow>`
    with due as (
      select a.region_id, a.id, a.process, a.activity_id, a.binding, a.step, a.duty, a.state, a.organisation_id, a.territory_id, a.due_on,
        coalesce(a.holder_person_id::text, a.organisation_id::text, a.territory_id::text) as member
      from assignment as a join territory as t on t.id = a.territory_id and t.path @> array[${territoryId}::int]
      where a.region_id = any(${regionIds}::int[]) and a.roadmap_id = ${roadmapId} and (${organisationIds}::uuid[] is null or a.organisation_id = any(${organisationIds}::uuid[])) and a.state not in ('waived', 'withdrawn')
        and ${inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' })}
    ), asked as (
      select * from (select d.*, bool_or(state = 'done') over (partition by activity_id, binding, duty, due_on) as is_seen from due as d) as d where state <> 'past' or is_seen
    ), member as (
      select activity_id, binding, member, bool_and(state = 'done') as is_done from asked where duty = 'do' group by 1, 2, 3
    ), curator as (
      select a.activity_id, a.binding, p.person_id, bool_and(a.state = 'done') as is_done
      from asked as a
        join attachment as h on h.region_id = a.region_id and h.organisation_id = a.organisation_id and h.starts_on <= coalesce(a.due_on, 'infinity') and (h.ends_on is null or h.ends_on >= coalesce(a.due_on, h.ends_on))
        join appointment as p on p.id = h.appointment_id
      where a.duty = 'do' group by 1, 2, 3
    ), party as (
      select activity_id, count(*)::int as of, count(*) filter (where is_done)::int as done
      from (select activity_id, bool_and(state = 'done') as is_done from asked where duty = 'organise' group by activity_id, territory_id, member) as p group by 1
    ), respondent as (
      select s.activity_id, s.binding, sum(least((of.value ->> 'received')::int, (of.value ->> 'required')::int))::int as done, sum((of.value ->> 'required')::int)::int as of
      from (select distinct region_id, activity_id, binding, organisation_id from due where duty = 'do' and process = 'survey') as s
        cross join lateral (
          select distinct on (f.data ->> 'campaignId') f.data -> 'byAudience' as by_audience from fact as f
          where f.region_id = s.region_id and f.kind = 'survey.closed' and f.organisation_id = s.organisation_id and f.programme_id = (select programme_id from roadmap where id = ${roadmapId})
          order by f.data ->> 'campaignId', f.id desc
        ) as f cross join lateral jsonb_each(f.by_audience) as of group by 1, 2
    ), reading as (
      select d.activity_id, d.binding, sum(n.done)::int as done, sum(n.of)::int as of
      from (select distinct region_id, activity_id, binding, process, step, territory_id from due where ${isReadingDuty('due')}) as d join territory as h on h.id = d.territory_id join roadmap as m on m.id = ${roadmapId}
        cross join lateral (
          select count(*) as of, count(*) filter (where l.is_read) as done
          from programme_school as s join territory as t on t.id = s.territory_id and t.path @> array[h.id] cross join lateral (
            select coalesce(bool_and(${isReadThere}), false) as is_read from programme_document as w where w.region_id = s.region_id and w.programme_id = s.programme_id and w.organisation_id = s.organisation_id and ${isOfReading}) as l
          where d.step <> 'sample' and (h.region_id is null or s.region_id = h.region_id) and s.programme_id = m.programme_id and s.left_on is null
          union all
          select x.cohort_size, (select count(*) from review_sample_school as c where c.region_id = x.region_id and c.sample_id = x.id
            and (select bool_and(r.state = 'concluded') from review_round as r where r.region_id = c.school_region and r.organisation_id = c.organisation_id and r.sample_id = x.id))
          from (select * from review_sample as x where d.step = 'sample' and x.region_id = coalesce(h.region_id, 0) and x.programme_id = m.programme_id and x.territory_id = h.id order by x.drawn_on desc, x.id limit 1) as x
        ) as n group by 1, 2
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
    select b.activity_id as "activityId", b.binding, coalesce(m.done, 0) as done, coalesce(m.of, 0) as of, coalesce(c.done, 0) as "curatorsDone", coalesce(c.of, 0) as "curatorsOf",
      coalesce(r.done, 0) as "respondentsDone", coalesce(r.of, 0) as "respondentsOf", coalesce(w.done, 0) as "schoolsDone", coalesce(w.of, 0) as "schoolsOf", coalesce(p.done, 0) as "partiesDone", coalesce(p.of, 0) as "partiesOf", s.sum, s.count
    from (select distinct activity_id, binding from due) as b
      left join counted as m using (activity_id, binding) left join by_curator as c using (activity_id, binding) left join respondent as r using (activity_id, binding) left join reading as w using (activity_id, binding) left join party as p using (activity_id) left join stated as s using (activity_id, binding)
  `.execute(db)
  return rows.map((row) => ({
    activityId: row.activityId, binding: row.binding, members: { done: row.done, of: row.of }, curators: { done: row.curatorsDone, of: row.curatorsOf }, respondents: { done: row.respondentsDone, of: row.respondentsOf }, schools: { done: row.schoolsDone, of: row.schoolsOf }, parties: { done: row.partiesDone, of: row.partiesOf },
    stated: row.count === null || row.sum === null ? null : { sum: row.sum, count: row.count },
  }))
}

type CountRow = { activityId: string; binding: number; done: number; of: number; curatorsDone: number; curatorsOf: number; respondentsDone: number; respondentsOf: number; schoolsDone: number; schoolsOf: number; partiesDone: number; partiesOf: number; sum: number | null; count: number | null }
