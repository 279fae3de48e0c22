import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { Tables } from '../../db/tables.ts'

export type CampaignSchool = { regionId: number; territoryId: number; closesOn: CivilDate }

export async function lockSchool(tx: Kysely<Tables>, campaignId: string, organisationId: string): Promise<CampaignSchool> {
  const { rows } = await sql<CampaignSchool>`
    select s.region_id as "regionId", s.territory_id as "territoryId", s.closes_on as "closesOn"
    from survey_school as s where s.region_id = (select region_id from organisation where id = ${organisationId}) and s.campaign_id = ${campaignId} and s.organisation_id = ${organisationId} for update
  `.execute(tx)
  const school = rows[0]
  if (!school) throw new OporaError('not_found', 'survey.school-not-in')
  return school
}

type Extended = { regionId: number; campaignId: string; organisationId: string; closesOn: CivilDate; isOpen: boolean }

export async function extendSchool(tx: Kysely<Tables>, { regionId, campaignId, organisationId, closesOn, isOpen }: Extended): Promise<void> {
  await sql`
    with school as (
      update survey_school set closes_on = ${closesOn}, state = ${isOpen ? 'open' : 'waiting'} where region_id = ${regionId} and campaign_id = ${campaignId} and organisation_id = ${organisationId}
    )
    update respondent_group set is_open = ${isOpen} where region_id = ${regionId} and campaign_id = ${campaignId} and organisation_id = ${organisationId} and is_open <> ${isOpen}
  `.execute(tx)
}
