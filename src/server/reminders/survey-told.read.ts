import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Audience } from '../../domain/surveys/audience.ts'
import type { Tables } from '../db/tables.ts'

/** How a school stands in a campaign that it is reminded of. */
export type ToldSurvey = { campaignId: string; organisationId: string; title: string; school: string; closesOn: CivilDate; audiences: { audience: Audience; received: number; required: number }[] }

export async function readToldSurveys(db: Kysely<Tables>, asked: readonly { campaignId: string; organisationId: string }[]): Promise<ToldSurvey[]> {
  if (asked.length === 0) return []
  const { rows } = await sql<ToldSurvey>`
    select s.campaign_id as "campaignId", s.organisation_id as "organisationId", c.title, coalesce(o.short_name, o.name) as school, s.closes_on as "closesOn", coalesce(n.audiences, '[]') as audiences
    from unnest(${asked.map(({ campaignId }) => campaignId)}::uuid[], ${asked.map(({ organisationId }) => organisationId)}::uuid[]) as m (campaign_id, organisation_id)
      join organisation as o on o.id = m.organisation_id join survey_campaign as c on c.id = m.campaign_id
      join survey_school as s on s.region_id = o.region_id and s.campaign_id = m.campaign_id and s.organisation_id = m.organisation_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('audience', q.audience, 'required', a.required, 'received', coalesce(p.received, 0)) order by q.id) as audiences
        from participation_asked as a join campaign_questionnaire as q on q.id = a.questionnaire_id left join lateral (
          select sum(received)::int as received from participation
          where region_id = a.region_id and campaign_id = a.campaign_id and territory_id = a.territory_id and organisation_id = a.organisation_id and questionnaire_id = a.questionnaire_id
        ) as p on true
        where a.region_id = s.region_id and a.campaign_id = s.campaign_id and a.territory_id = s.territory_id and a.organisation_id = s.organisation_id
      ) as n on true
  `.execute(db)
  return rows
}
