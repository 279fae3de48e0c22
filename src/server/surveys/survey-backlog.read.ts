import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'

/** What the work of surveys has still to do on that day: sheets to count, schools to open, to shut or to close, schools that have reached what is asked and were not noted. */
export async function readSurveyBacklog(db: Kysely<Tables>, on: CivilDate): Promise<number> {
  const { rows: [row] } = await sql<{ count: number }>`
    select (select count(*)::int from participation_change) + (
      select count(*)::int from survey_campaign as c join survey_school as s on s.campaign_id = c.id
      where c.state = 'open' and (s.state = 'closing' or (s.state = 'waiting' and c.opens_on <= ${on}) or (s.state = 'open' and s.closes_on < ${on}) or (s.state = 'open' and s.reached_on is null and (
        select coalesce(bool_and(a.required > 0 and a.received >= a.required), false) from (
          select sum(g.required) as required, coalesce(sum(p.received), 0) as received
          from respondent_group as g left join group_participation as p on p.region_id = g.region_id and p.group_id = g.id join campaign_questionnaire as q on q.id = g.questionnaire_id
          where g.region_id = s.region_id and g.campaign_id = s.campaign_id and g.organisation_id = s.organisation_id group by q.audience
        ) as a)))
    ) as count
  `.execute(db)
  return row?.count ?? 0
}
