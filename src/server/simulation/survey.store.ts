import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { allSchools } from '../../domain/surveys/campaign/all-schools.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../db/tables.ts'

export type MadeCampaign = { id: string; programmeId: string; regionId: number; territoryId: number; opensOn: CivilDate; closesOn: CivilDate; now: Date }
export type AskedQuestionnaire = { id: number; definition: Questionnaire }

/** A campaign that is over; the questionnaires got their numbers. */
export async function insertClosedCampaign(tx: Kysely<Tables>, { id, programmeId, regionId, territoryId, opensOn, closesOn, now }: MadeCampaign, questionnaires: readonly { code: string; definition: Questionnaire }[]): Promise<AskedQuestionnaire[]> {
  await sql`
    insert into survey_campaign (id, programme_id, region_id, territory_id, title, opens_on, closes_on, state, required, created_at, changed_at)
    values (${id}, ${programmeId}, ${regionId}, ${territoryId}, 'Анкетирование участников образовательных отношений', ${opensOn}, ${closesOn}, 'closed', 90, ${now}, ${now})
  `.execute(tx)
  const asked: AskedQuestionnaire[] = []
  for (const { code, definition } of questionnaires) {
    const text = JSON.stringify(definition)
    const { rows: [row] } = await sql<{ id: number }>`
      insert into campaign_questionnaire (campaign_id, code, audience, definition, definition_hash) values (${id}, ${code}, ${definition.audience}, ${text}, ${createHash('sha256').update(text).digest()}) returning id
    `.execute(tx)
    asked.push({ id: row?.id ?? 0, definition })
  }
  return asked
}

/** `required`: percent. */
export type AskedCampaign = { id: string; opensOn: CivilDate; closesOn: CivilDate; required: number; asked: AskedQuestionnaire[] }

/** A campaign that was inserted before. */
export async function readCampaign(db: Kysely<Tables>, id: string): Promise<AskedCampaign> {
  const campaign = await db.selectFrom('survey_campaign').select(['id', 'opens_on as opensOn', 'closes_on as closesOn', 'required']).where('id', '=', id).executeTakeFirstOrThrow()
  const { rows } = await sql<AskedQuestionnaire>`select id, definition from campaign_questionnaire where campaign_id = ${id} order by id`.execute(db)
  return { ...campaign, asked: rows }
}

/** What came in at the schools of a region, told of the territories above them as well. */
export async function spreadParticipation(tx: Kysely<Tables>, campaignId: string, regionId: number): Promise<void> {
  await sql`
    insert into participation (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, on_date, received)
    select p.region_id, p.campaign_id, above.id, ${allSchools}::uuid, p.questionnaire_id, p.on_date, sum(p.received)::int
    from participation as p join territory as t on t.id = p.territory_id cross join unnest(t.path) as above (id)
    where p.region_id = ${regionId} and p.campaign_id = ${campaignId} group by 1, 2, 3, 5, 6
  `.execute(tx)
}

/** Numbers for so many groups. */
export async function takeGroupNumbers(tx: Kysely<Tables>, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select nextval('respondent_group_id')::int as id from generate_series(1, ${count}::int)`.execute(tx)
  return rows.map(({ id }) => id)
}

export type MadeForm = { id: string; programmeId: string; regionId: number; territoryId: number; definition: FormDefinition; opensOn: CivilDate; dueOn: CivilDate; personId: string; now: Date }

/** The school's own data, asked and over. */
export async function insertSchoolDataForm(tx: Kysely<Tables>, form: MadeForm): Promise<void> {
  await tx.insertInto('data_form').values({
    id: form.id, region_id: form.regionId, territory_id: form.territoryId, programme_id: form.programmeId, roadmap_id: null, activity_id: null, title: 'Сведения о школе', purpose: 'Для рискового профиля школы.',
    definition: JSON.stringify(form.definition), population: 'schools', opens_on: form.opensOn, due_on: form.dueOn, state: 'closed', created_by: form.personId, created_at: form.now, changed_at: form.now, catalogue_kind: 'school-data-form',
  }).execute()
}
