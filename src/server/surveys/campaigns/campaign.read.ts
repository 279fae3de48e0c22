import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { CampaignReply, CampaignSummary, listCampaigns as listContract } from '../../../contract/surveys.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { can, canSomewhere } from '../../../domain/access/policy.ts'
import { scopeOf } from '../../../domain/access/scope.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { openCampaignSteps } from '../../../domain/surveys/campaign/campaign-state.ts'
import type { Tables } from '../../db/tables.ts'
import { inScope } from '../../kernel/scope-condition.ts'

/** Schools of a campaign, called `s`, that the reader may see. */
export function campaignSchoolsFor(actor: Actor): RawBuilder<SqlBool> {
  return inScope(scopeOf(actor, 'survey.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })
}

/** Campaigns of the territories that the reader speaks for, and those in which a school is that the reader may see; drafts only for who makes them. */
export function campaignsFor(actor: Actor): RawBuilder<SqlBool> {
  const columns = { region: 'c.region_id', territory: 'c.territory_id' }
  return sql`(case when c.state = 'draft' then ${inScope(scopeOf(actor, 'survey.manage'), columns)}
    else ${inScope(scopeOf(actor, 'survey.read'), columns)} or exists (select from survey_school as s where s.campaign_id = c.id and ${campaignSchoolsFor(actor)}) end)`
}

const columns = (actor: Actor) => sql`
  c.id, c.title, c.state, jsonb_build_object('id', t.id, 'name', t.name) as territory, c.programme_id as "programmeId", c.opens_on as "opensOn", c.closes_on as "closesOn", c.required,
  (select count(*)::int from survey_school as s where s.campaign_id = c.id and ${campaignSchoolsFor(actor)}) as schools,
  coalesce((select sum(a.required)::int from participation_asked as a join survey_school as s on s.region_id = a.region_id and s.campaign_id = a.campaign_id and s.organisation_id = a.organisation_id where a.campaign_id = c.id and ${campaignSchoolsFor(actor)}), 0) as asked,
  coalesce((select sum(p.received)::int from participation as p join survey_school as s on s.region_id = p.region_id and s.campaign_id = p.campaign_id and s.organisation_id = p.organisation_id where p.campaign_id = c.id and ${campaignSchoolsFor(actor)}), 0) as received`

export async function listCampaigns(db: Kysely<Tables>, actor: Actor, { programme }: z.infer<(typeof listContract)['query']>): Promise<z.infer<(typeof listContract)['reply']>> {
  const { rows } = await sql<CampaignSummary>`
    select ${columns(actor)} from survey_campaign as c join territory as t on t.id = c.territory_id
    where c.state <> 'discarded' and ${campaignsFor(actor)} and (${programme ?? null}::uuid is null or c.programme_id = ${programme ?? null})
    order by c.state = 'closed', c.closes_on desc, c.id limit 200
  `.execute(db)
  return { items: rows, mayCreate: canSomewhere(actor, 'survey.manage') }
}

type Row = CampaignSummary & { version: number; path: number[]; regionId: number | null; mayRead: boolean; questionnaires: CampaignReply['questionnaires'] | null; making: CampaignReply['making'] }

export async function readCampaign(db: Kysely<Tables>, actor: Actor, id: string): Promise<CampaignReply> {
  const { rows } = await sql<Row>`
    select ${columns(actor)}, c.version, t.path, t.region_id as "regionId", ${campaignsFor(actor)} as "mayRead", (
      select jsonb_agg(jsonb_build_object('id', q.id, 'code', q.code, 'audience', q.audience, 'title', q.definition -> 'title' ->> 'ru', 'questions', (
        select count(*) from jsonb_array_elements(q.definition -> 'blocks') as b, jsonb_array_elements(b -> 'questions')
      )) order by q.id) from campaign_questionnaire as q where q.campaign_id = c.id
    ) as questionnaires, (
      select jsonb_build_object('done', count(*) filter (where s.is_made), 'of', count(*)) from survey_school as s where c.is_making and s.campaign_id = c.id having c.is_making
    ) as making
    from survey_campaign as c join territory as t on t.id = c.territory_id where c.id = ${id} and c.state <> 'discarded'
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'survey.unknown')
  const { path, regionId, mayRead, questionnaires, ...campaign } = row
  if (!mayRead) throw new OporaError('forbidden', 'access.denied', { action: 'survey.read' })
  const mayManage = can(actor, 'survey.manage', { path, regionId, organisationId: null })
  return { ...campaign, questionnaires: questionnaires ?? [], may: mayManage ? [...openCampaignSteps(campaign.state)] : [], mayRemind: campaign.state === 'open' && canSomewhere(actor, 'survey.remind'), mayAnswer: canSomewhere(actor, 'survey.answer') }
}
