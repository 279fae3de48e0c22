import { sql, type RawBuilder } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { digestGroups } from '../../domain/reminders/digest-group.ts'
import { lastNearDay, type VisitGroup } from '../../domain/reminders/visit-reminder.ts'

const placeOf = (group: VisitGroup): number => digestGroups.indexOf(group) + 1

/**
 * `told_visit (person_id, region_id, id, due_on, place)`, to stand after `toldOf`, whose `seat` and `school` it takes: whom each side of a visit is,
 * moves with the seats. The rule itself is `domain/reminders/visit-reminder.ts`, and a test holds the two together.
 */
export function toldVisits(day: CivilDate): RawBuilder<unknown> {
  return sql`
    visit_side as materialized (
      select v.region_id, v.id, v.day, v.state, v.proposed_by, s.person_id, 'school' as side from visit as v join seat as s on s.organisation_id = v.organisation_id and s.role in ('school-head', 'school-team')
      where v.region_id = any(array(select region_id from seat)) and v.state in ('proposed', 'agreed', 'held')
      union
      select v.region_id, v.id, v.day, v.state, v.proposed_by, s.person_id, 'curator' from visit as v join school as s on s.organisation_id = v.organisation_id
      where v.region_id = any(array(select region_id from seat)) and v.state in ('proposed', 'agreed', 'held')
    ),
    placed_visit as (
      select v.person_id, v.region_id, v.id, v.day as due_on, case
        when v.state = 'proposed' and v.proposed_by <> v.side then ${placeOf('visit-steps')}::int
        when v.state = 'held' and g.side is null then ${placeOf('visit-steps')}::int
        when v.state = 'agreed' and v.day < ${day} and v.side = 'curator' then ${placeOf('visit-steps')}::int
        when v.state = 'agreed' and v.day between ${day} and ${lastNearDay(day)} then ${placeOf('visits')}::int end as place
      from visit_side as v left join visit_signature as g on g.region_id = v.region_id and g.visit_id = v.id and g.side = v.side
    ),
    told_visit as (select person_id, region_id, id, due_on, max(place) as place from placed_visit where place is not null group by 1, 2, 3, 4)`
}
