import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { Audience } from '../../../domain/surveys/audience.ts'
import type { Tables } from '../../db/tables.ts'
import type { CountedSchool } from '../counts/participation.store.ts'
import { mixedOut } from '../mixing/mixing.store.ts'

export type SchoolTally = {
  regionId: number
  campaignId: string
  organisationId: string
  territoryId: number
  programmeId: string
  byAudience: { audience: Audience; required: number; received: number }[]
}

const tallyColumns = sql`
  s.region_id as "regionId", s.campaign_id as "campaignId", s.organisation_id as "organisationId", s.territory_id as "territoryId", c.programme_id as "programmeId",
  (
    select jsonb_agg(jsonb_build_object('audience', a.audience, 'required', a.required, 'received', a.received) order by a.audience) from (
      select q.audience, sum(g.required)::int as required, coalesce(sum(p.received), 0)::int as received
      from respondent_group as g join campaign_questionnaire as q on q.id = g.questionnaire_id left join group_participation as p on p.region_id = g.region_id and p.group_id = g.id
      where g.region_id = s.region_id and g.campaign_id = s.campaign_id and g.organisation_id = s.organisation_id group by 1
    ) as a
  ) as "byAudience"`

/** Those of these schools that have reached what is asked for, and of whom it is not noted yet. */
export async function newlyReached(tx: Kysely<Tables>, regionId: number, schools: readonly CountedSchool[], { lock }: { lock: boolean }): Promise<SchoolTally[]> {
  const { rows } = await sql<SchoolTally>`
    select ${tallyColumns} from unnest(${schools.map(({ campaignId }) => campaignId)}::uuid[], ${schools.map(({ organisationId }) => organisationId)}::uuid[]) as n (campaign_id, organisation_id)
    join survey_school as s on s.region_id = ${regionId} and s.campaign_id = n.campaign_id and s.organisation_id = n.organisation_id and s.reached_on is null
    join survey_campaign as c on c.id = s.campaign_id
    ${lock ? sql`for update of s` : sql``}
  `.execute(tx)
  return rows.filter(hasReached)
}

/** Schools that still answer and of which it is not noted that they have reached what is asked for. */
export async function openSchoolsNotReached(db: Kysely<Tables>): Promise<(CountedSchool & { regionId: number })[]> {
  const { rows } = await sql<CountedSchool & { regionId: number }>`
    select region_id as "regionId", campaign_id as "campaignId", organisation_id as "organisationId" from survey_school where state in ('open', 'closing') and reached_on is null order by 1, 2, 3
  `.execute(db)
  return rows
}

/** A school of whom nobody is asked, for its lists are missing, has reached nothing. */
function hasReached({ byAudience }: SchoolTally): boolean {
  return byAudience.length > 0 && byAudience.every(({ required, received }) => required > 0 && received >= required)
}

export async function saveReached(tx: Kysely<Tables>, regionId: number, schools: readonly CountedSchool[], on: CivilDate): Promise<void> {
  await sql`
    update survey_school as s set reached_on = ${on} from unnest(${schools.map(({ campaignId }) => campaignId)}::uuid[], ${schools.map(({ organisationId }) => organisationId)}::uuid[]) as n (campaign_id, organisation_id)
    where s.region_id = ${regionId} and s.campaign_id = n.campaign_id and s.organisation_id = n.organisation_id
  `.execute(tx)
}

/** Schools that are being closed, with nothing left to mix and nothing left to count: closed from here on. */
export async function takeMixedSchools(tx: Kysely<Tables>): Promise<SchoolTally[]> {
  const { rows } = await sql<SchoolTally>`
    select ${tallyColumns} from survey_school as s join survey_campaign as c on c.id = s.campaign_id
    where s.state = 'closing' and ${mixedOut()} and not exists (select from participation_change where region_id = s.region_id)
    order by 1, 2, 3 limit 2000 for update of s skip locked
  `.execute(tx)
  if (rows.length === 0) return rows
  await sql`
    update survey_school as s set state = 'closed' from unnest(${rows.map(({ regionId }) => regionId)}::int[], ${rows.map(({ campaignId }) => campaignId)}::uuid[], ${rows.map(({ organisationId }) => organisationId)}::uuid[]) as n (region_id, campaign_id, organisation_id)
    where s.region_id = n.region_id and s.campaign_id = n.campaign_id and s.organisation_id = n.organisation_id
  `.execute(tx)
  return rows
}

/** Campaigns whose schools are all closed. */
export async function closeEmptyCampaigns(tx: Kysely<Tables>, now: Date): Promise<{ id: string; regionId: number }[]> {
  const { rows } = await sql<{ id: string; regionId: number }>`
    update survey_campaign as c set state = 'closed', version = version + 1, changed_at = ${now}
    where c.state = 'open' and exists (select from survey_school as s where s.campaign_id = c.id) and not exists (select from survey_school as s where s.campaign_id = c.id and s.state <> 'closed')
    returning id, region_id as "regionId"
  `.execute(tx)
  return rows
}
