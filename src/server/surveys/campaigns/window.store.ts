import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { Tables } from '../../db/tables.ts'

/**
 * Opens the schools whose first day has come and shuts those whose last day is over: by the day in each school's own zone where the programme
 * date is today's (`now` is given), else by the programme date.
 */
export async function openAndShutSchools(db: Kysely<Tables>, on: CivilDate, now: Date | null): Promise<void> {
  const day = now === null ? sql<CivilDate>`${on}::date` : sql<CivilDate>`(${now}::timestamptz at time zone o.zone)::date`
  await sql`
    with due as (
      select s.region_id, s.campaign_id, s.organisation_id, case when s.closes_on < ${day} then 'closing' else 'open' end as state
      from survey_campaign as c join survey_school as s on s.campaign_id = c.id join organisation as o on o.id = s.organisation_id
      where c.state = 'open' and ((s.state = 'waiting' and c.opens_on <= ${day}) or (s.state = 'open' and s.closes_on < ${day}))
    ), turned as (
      update survey_school as s set state = d.state from due as d where s.region_id = d.region_id and s.campaign_id = d.campaign_id and s.organisation_id = d.organisation_id
      returning s.region_id, s.campaign_id, s.organisation_id, s.state
    )
    update respondent_group as g set is_open = t.state = 'open' from turned as t
    where g.region_id = t.region_id and g.campaign_id = t.campaign_id and g.organisation_id = t.organisation_id
  `.execute(db)
}
