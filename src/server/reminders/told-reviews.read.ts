import { sql, type RawBuilder } from 'kysely'
import { addDays, weekdayOf, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { digestGroups } from '../../domain/reminders/digest-group.ts'
import type { ReviewGroup } from '../../domain/reminders/review-reminder.ts'

const placeOf = (group: ReviewGroup): number => digestGroups.indexOf(group) + 1
/** Where there was no digest before. */
const firstLooksBack = 7

/**
 * `told_review (person_id, region_id, id, due_on, place)`, to stand after `toldOf`, whose `seat` and `school` it takes: a reading by its id, a conclusion
 * by its document's. The rule itself is `domain/reminders/review-reminder.ts`, and a test holds the two together.
 */
export function toldReviews({ regionId, day }: { regionId: number; day: CivilDate }): RawBuilder<unknown> {
  const ofRegions = (column: string) => sql`(${regionId} = 0 or ${sql.ref(column)} = any(array(select region_id from seat)))`
  return sql`
    last_told as materialized (select coalesce(max(day), ${addDays(day, -firstLooksBack)}::date) as day from reminder_run where region_id = ${regionId} and day < ${day}),
    schooling as materialized (select person_id, organisation_id from seat where role in ('school-head', 'school-team') union select person_id, organisation_id from school),
    told_review as (
      select v.expert_id as person_id, v.region_id, v.id, v.due_on, ${placeOf('readings')}::int as place
      from review as v join (select distinct person_id from seat) as s on s.person_id = v.expert_id cross join last_told as l
      where ${ofRegions('v.region_id')} and v.state = 'assigned' and ((v.assigned_on >= l.day and v.assigned_on < ${day}) or v.due_on <= ${addDays(day, 7 - weekdayOf(day))})
      union all
      select s.person_id, r.region_id, r.document_id, max(r.concluded_on), ${placeOf('conclusions')}::int
      from review_round as r join schooling as s on s.organisation_id = r.organisation_id cross join last_told as l
      where ${ofRegions('r.region_id')} and r.state = 'concluded' and r.concluded_on >= l.day and r.concluded_on < ${day} group by 1, 2, 3
    )`
}
