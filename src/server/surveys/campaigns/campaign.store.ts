import { sql, type Kysely } from 'kysely'
import type { Place } from '../../../domain/access/place.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { CampaignState } from '../../../domain/surveys/campaign/campaign-state.ts'
import type { Tables } from '../../db/tables.ts'

export type StoredCampaign = {
  id: string
  programmeId: string
  regionId: number
  territoryId: number
  title: string
  opensOn: CivilDate
  closesOn: CivilDate
  state: CampaignState
  required: number
  version: number
  place: Place
}

export async function loadCampaign(db: Kysely<Tables>, id: string, { lock, version }: { lock: boolean; version?: number }): Promise<StoredCampaign> {
  const { rows } = await sql<Omit<StoredCampaign, 'place'> & { path: number[]; region: number | null }>`
    select c.id, c.programme_id as "programmeId", c.region_id as "regionId", c.territory_id as "territoryId", c.title, c.opens_on as "opensOn", c.closes_on as "closesOn", c.state, c.required, c.version, t.path, t.region_id as region
    from survey_campaign as c join territory as t on t.id = c.territory_id
    where c.id = ${id} and c.state <> 'discarded' ${lock ? sql`for update of c` : sql``}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'survey.unknown')
  if (version !== undefined && row.version !== version) throw new OporaError('conflict', 'survey.changed-meanwhile')
  const { path, region, ...campaign } = row
  return { ...campaign, place: { path, regionId: region, organisationId: null } }
}

export type CampaignContent = Pick<StoredCampaign, 'title' | 'opensOn' | 'closesOn' | 'required'>

export async function insertCampaign(tx: Kysely<Tables>, campaign: Pick<StoredCampaign, 'id' | 'programmeId' | 'regionId' | 'territoryId'> & CampaignContent, now: Date): Promise<void> {
  const { id, programmeId, regionId, territoryId, title, opensOn, closesOn, required } = campaign
  await tx.insertInto('survey_campaign').values({
    id, programme_id: programmeId, region_id: regionId, territory_id: territoryId, title, opens_on: opensOn, closes_on: closesOn, state: 'draft', required, created_at: now, changed_at: now,
  }).execute()
}

export async function saveCampaign(tx: Kysely<Tables>, { id, version }: StoredCampaign, change: Partial<CampaignContent & { state: CampaignState; isMaking: boolean }>, now: Date): Promise<number> {
  await tx.updateTable('survey_campaign').set({
    version: version + 1, changed_at: now,
    ...(change.isMaking === undefined ? {} : { is_making: change.isMaking }),
    ...(change.state === undefined ? {} : { state: change.state }), ...(change.title === undefined ? {} : { title: change.title }), ...(change.opensOn === undefined ? {} : { opens_on: change.opensOn }),
    ...(change.closesOn === undefined ? {} : { closes_on: change.closesOn }), ...(change.required === undefined ? {} : { required: change.required }),
  }).where('id', '=', id).execute()
  return version + 1
}

/** Every school of the campaign gets the new last day, but one that has a later one of its own. */
export async function moveLastDay(tx: Kysely<Tables>, campaignId: string, closesOn: CivilDate): Promise<void> {
  await sql`update survey_school set closes_on = greatest(closes_on, ${closesOn}::date) where campaign_id = ${campaignId} and state in ('waiting', 'open')`.execute(tx)
}

/** Takes nothing more; what was sent is being mixed. */
export async function beginClosing(tx: Kysely<Tables>, campaignId: string): Promise<number> {
  const { rows } = await sql<{ schools: number }>`
    with closing as (
      update survey_school set state = 'closing' where campaign_id = ${campaignId} and state in ('waiting', 'open') returning region_id, organisation_id
    ), shut as (
      update respondent_group as g set is_open = false from closing as c where g.region_id = c.region_id and g.organisation_id = c.organisation_id and g.campaign_id = ${campaignId} and g.is_open
    )
    select count(*)::int as schools from closing
  `.execute(tx)
  return rows[0]?.schools ?? 0
}
