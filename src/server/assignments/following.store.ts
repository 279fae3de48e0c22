import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { assignmentOf, type StoredRow } from './assignment.store.ts'
import type { KnownAssignment } from './folding.store.ts'

export type Followed = KnownAssignment & { regionId: number; roadmapId: string; activityId: string; programmeId: string | null; count: number }
type FollowedRow = StoredRow & { is_past: boolean; count: number }

/**
 * Assignments of parties, not closed yet, whose every member in the same window has done its own; asked of parties over territories where a
 * member has closed something. Occurrences of a recurrence are counted apart for parties and members, and never followed. A region may have a
 * million members: each question ends at the first one that is still at it.
 */
export async function completedByMembers(
  tx: Kysely<Tables>, { regionId, roadmapId, changed, steps }: { regionId: number; roadmapId: string; changed: readonly { activityId: string; territoryId: number }[]; steps: readonly string[] },
): Promise<Followed[]> {
  const members = sql`
    from assignment as d
    where d.region_id = ${regionId} and d.roadmap_id = a.roadmap_id and d.activity_id = a.activity_id and d.territory_id = any(array(select id from territory where path @> array[a.territory_id])) and d.duty = 'do'
      and d.process = a.process and split_part(d.slot, '|', 2) = split_part(a.slot, '|', 2) and split_part(d.slot, '.', 1) = split_part(a.slot, '.', 1)`
  // The laterals and the case say in which order: parties first, which are few; then the one question that mostly ends at once.
  const { rows } = await sql<FollowedRow>`
    with place as materialized (
      select distinct c.activity, above.id as territory
      from unnest(${changed.map(({ activityId }) => activityId)}::uuid[], ${changed.map(({ territoryId }) => territoryId)}::int[]) as c (activity, territory) join territory as t on t.id = c.territory cross join unnest(t.path) as above (id)
    ), party as materialized (
      select a.* from (select distinct activity from place) as changed cross join lateral (
        select * from assignment where region_id in (${regionId}, 0) and roadmap_id = ${roadmapId} and activity_id = changed.activity and duty = 'organise' offset 0
      ) as a
      where a.state in ('open', 'awaiting', 'returned') and a.process || '.' || a.step = any(${[...steps]}::text[]) and split_part(a.slot, '|', 2) like 'w%'
        and (a.activity_id, a.territory_id) in (select activity, territory from place)
    ), completed as materialized (
      select a.region_id, a.id from party as a
      where case when (select true ${members} and d.state in ('open', 'awaiting', 'returned') limit 1) then false else coalesce((select true ${members} and d.state = 'done' limit 1), false) end
    )
    select a.*, m.programme_id, (select count(*)::int ${members} and d.state = 'done') as count
    from completed as c cross join lateral (select * from assignment where region_id in (${regionId}, 0) and region_id = c.region_id and id = c.id and state in ('open', 'awaiting', 'returned') for update) as a
      join roadmap as m on m.id = a.roadmap_id
  `.execute(tx)
  return rows.map(followed)
}

/** Parties' assignments to name people that are closed by all of them being named on a day. */
export async function completedByAppointments(tx: Kysely<Tables>, roadmapId: string, on: string): Promise<Followed[]> {
  const live = (row: string) => sql`${sql.ref(`${row}.starts_on`)} <= ${on} and (${sql.ref(`${row}.ends_on`)} is null or ${sql.ref(`${row}.ends_on`)} >= ${on})`
  const { rows } = await sql<FollowedRow>`
    with map as (
      select m.id, m.programme_id, coalesce(t.region_id, 0) as region_id from roadmap as m join territory as t on t.id = m.territory_id where m.id = ${roadmapId}
    ), school as (
      select s.organisation_id, t.path from map join programme_school as s on s.programme_id = map.programme_id join territory as t on t.id = s.territory_id
      where s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})
    )
    select * from (
      select a.*, m.programme_id, case a.step
        when 'regional-coordinator' then (select count(*)::int from appointment as p where p.role = 'regional-coordinator' and p.territory_id = any(t.path) and ${live('p')})
        when 'schools' then (select count(*)::int from school as s where s.path @> array[a.territory_id])
        when 'curators' then (select case when count(*) > 0 and bool_and(exists (select from attachment as h where h.organisation_id = s.organisation_id and h.programme_id = m.programme_id and ${live('h')})) then count(*)::int else 0 end from school as s where s.path @> array[a.territory_id])
        when 'municipal-coordinators' then (
          select case when count(*) > 0 and bool_and(exists (select from appointment as p where p.role = 'municipal-coordinator' and p.territory_id = u.id and ${live('p')})) then count(*)::int else 0 end
          from territory as u where u.level = 'municipality' and u.path @> array[a.territory_id] and exists (select from school as s where s.path @> array[u.id]))
        else 0 end as count
      from map as m join assignment as a on a.roadmap_id = m.id join territory as t on t.id = a.territory_id
      where a.region_id = any(array(select 0 union all select region_id from map union all select u.id from territory as u, map where map.region_id = 0 and u.level = 'region')) and a.roadmap_id = ${roadmapId} and a.process = 'appointments' and a.duty = 'organise' and a.state in ('open', 'awaiting', 'returned')
    ) as a where count > 0
  `.execute(tx)
  return rows.map(followed)
}

function followed(row: FollowedRow): Followed {
  return { id: row.id, regionId: row.region_id, roadmapId: row.roadmap_id, activityId: row.activity_id, programmeId: row.programme_id, isPast: row.is_past, zone: row.zone, count: row.count, assignment: assignmentOf(row) }
}
