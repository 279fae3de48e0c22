import { sql, type RawBuilder } from 'kysely'
import { isOfRoadmap } from '../assignments/of-road-maps.read.ts'
import { levelOf, roles } from '../../domain/access/role.ts'
import { addDays, weekdayOf, type CivilDate } from '../../domain/kernel/civil-date.ts'

/** `now` is null where the programme date was set: it is that day everywhere. */
export type ToldOn = { regionId: number; day: CivilDate; now: Date | null; escalatesAfter: number }

const speaking = roles.filter((role) => (levelOf[role] ?? 0) > 0)

/**
 * Who of a region is told of what on a day: `told (person_id, region_id, id, due_on, place)`, for all its people in one go. The rule itself is
 * `domain/reminders/reminder-group.ts`, and a test holds the two together; `place` counts its groups from 1. People belong to one region, the
 * first that they are appointed in; what they hold elsewhere comes along.
 */
export function toldOf({ regionId, day, now, escalatesAfter }: ToldOn): RawBuilder<unknown> {
  const sunday = addDays(day, 7 - weekdayOf(day))
  const there = now === null ? sql`${day}::date` : sql`(${now}::timestamptz at time zone a.zone)::date`
  return sql`
    role_level as materialized (select * from unnest(${speaking}::text[], ${speaking.map((role) => levelOf[role])}::int[]) as r (role, level)),
    appointed as materialized (${appointedOn(day)}),
    seat as materialized (select * from appointed where home = ${regionId}),
    school as materialized (
      select s.person_id, h.organisation_id from seat as s join attachment as h on h.appointment_id = any(array[s.id, s.substitutes_id])
      where s.role = 'curator' and h.starts_on <= ${day} and (h.ends_on is null or h.ends_on >= ${day})
    ),
    leader as materialized (
      select t.id as territory_id, s.person_id, s.level, s.role, s.territory_id as own_territory_id from territory as t cross join lateral unnest(t.path) as up (id) join seat as s on s.territory_id = up.id and s.level is not null
    ),
    spoken as materialized (
      select t.id as territory_id, coalesce(bool_or(s.level = 1), false) as municipality, coalesce(bool_or(s.level = 2), false) as region, coalesce(bool_or(s.level = 3), false) as federation,
        case t.level when 'federal' then 2.5 when 'region' then 1.5 when 'municipality' then 0.5 else -0.5 end as body_rank
      from territory as t cross join lateral unnest(t.path) as up (id) left join appointed as s on s.territory_id = up.id and s.level is not null and s.role <> 'regional-operator' group by t.id
    ),
    pending as materialized (
      select a.region_id, a.id, a.due_on, a.holder_role, a.territory_id, a.organisation_id, a.holder_person_id, a.delegate_id, ${isOfRoadmap('a')} as is_of_roadmap,
        case when a.is_overdue or a.due_on < ${there} then 1 when a.due_on <= ${day} then 2 else 3 end as place
      from assignment as a
      where a.region_id = any(array(${regionsOf})) and a.state in ('open', 'returned') and a.asked_until is null and a.due_on <= ${sunday}
    ),
    waiting as materialized (
      select a.region_id, a.id, a.due_on, a.holder_role, a.territory_id, a.organisation_id, a.holder_person_id, a.delegate_id, a.decider, (
        select f.person_id from fact as f where f.region_id = a.region_id and f.assignment_id = a.id and f.kind in ('evidence.given', 'assignment.postponement-asked') order by f.id desc limit 1
      ) as given_by
      from assignment as a where a.region_id = any(array(${regionsOf})) and a.decider is not null
    ),
    late as materialized (
      select a.*, case when r.rank < 1 and s.municipality then 1 when r.rank < 2 and s.region then 2 when r.rank < 3 and s.federation then 3 end as level
      from pending as a join spoken as s using (territory_id) left join role_level as l on l.role = a.holder_role
        cross join lateral (select case when a.holder_role in ('curator', 'school-head', 'school-team') then 0 else coalesce(l.level, s.body_rank) end as rank) as r
      where a.place = 1 and a.is_of_roadmap and a.due_on <= ${addDays(day, -escalatesAfter)}
    ),
    every_telling as (${tellings}),
    told as (select person_id, region_id, id, due_on, min(place) as place from every_telling group by 1, 2, 3, 4)`
}

/** Every appointment of that day with its level, the person's home region, and the person's clock. */
function appointedOn(day: CivilDate): RawBuilder<unknown> {
  return sql`
    select p.id, p.person_id, p.role, p.territory_id, p.region_id, p.organisation_id, p.substitutes_id, l.level, min(p.region_id) over (partition by p.person_id) as home,
      first_value(coalesce(o.zone, (select u.zone from territory as t join territory as u on u.id = any(t.path) where t.id = p.territory_id and u.zone is not null order by cardinality(u.path) desc limit 1), 'Europe/Moscow'))
        over (partition by p.person_id order by p.starts_on desc, p.id) as zone
    from appointment as p join person as h on h.id = p.person_id and h.erased_at is null
      left join organisation as o on o.id = p.organisation_id left join role_level as l on l.role = p.role
    where p.starts_on <= ${day} and (p.ends_on is null or p.ends_on >= ${day})`
}

/** Those that the people work in; whoever speaks for the country looks into all. */
const regionsOf = sql`
  select region_id from seat union select t.id from territory as t where t.level = 'region' and exists (select from seat as s where s.level = 3)`

/** Way by which an assignment comes to a person: held by the school or body, as its curator, by a role's seat, in person; to decide; from below. */
const tellings = sql`
  select s.person_id, a.region_id, a.id, a.due_on, a.place from pending as a join seat as s on s.organisation_id = a.organisation_id where a.holder_role <> 'curator' and a.holder_person_id is null
  union all select s.person_id, a.region_id, a.id, a.due_on, a.place from pending as a join school as s on s.organisation_id = a.organisation_id where a.holder_role = 'curator' and a.holder_person_id is null
  union all select s.person_id, a.region_id, a.id, a.due_on, a.place from pending as a join seat as s on s.territory_id = a.territory_id and s.role = a.holder_role
    where a.organisation_id is null and a.holder_person_id is null
  union all select s.person_id, a.region_id, a.id, a.due_on, a.place from pending as a join (select distinct person_id from seat) as s on s.person_id = a.holder_person_id
  union all select s.person_id, a.region_id, a.id, a.due_on, a.place from pending as a join (select distinct person_id from seat) as s on s.person_id = a.delegate_id
  union all select l.person_id, a.region_id, a.id, a.due_on, 4 from waiting as a join leader as l on l.territory_id = a.territory_id
    and l.level = case a.decider when 'municipality' then 1 when 'region' then 2 when 'federation' then 3 end
    where a.given_by is distinct from l.person_id and a.holder_person_id is distinct from l.person_id and a.delegate_id is distinct from l.person_id
      and not (a.holder_person_id is null and a.organisation_id is null and l.role = a.holder_role and l.own_territory_id = a.territory_id)
  union all select s.person_id, a.region_id, a.id, a.due_on, 4 from waiting as a join school as s on s.organisation_id = a.organisation_id where a.holder_role <> 'curator' and a.given_by is distinct from s.person_id
      and a.holder_person_id is distinct from s.person_id and (a.decider = 'colleague' or a.delegate_id is distinct from s.person_id)
  union all select s.person_id, a.region_id, a.id, a.due_on, 4 from waiting as a join seat as s on s.organisation_id = a.organisation_id and s.role <> 'curator'
    where a.decider = 'colleague' and a.holder_role <> 'curator' and a.holder_person_id is null and a.given_by is distinct from s.person_id
  union all select s.person_id, a.region_id, a.id, a.due_on, 4 from waiting as a join role_level as r on r.role = a.holder_role join seat as s on s.territory_id = a.territory_id and s.level = r.level
    where a.decider = 'colleague' and a.organisation_id is null and a.holder_person_id is null and s.organisation_id is null and a.given_by is distinct from s.person_id
  union all select l.person_id, a.region_id, a.id, a.due_on, 5 from late as a join leader as l on l.territory_id = a.territory_id and l.level = a.level`
