import { randomUUID } from 'node:crypto'
import { aProgrammeYear } from '../programme-year.ts'
import { shortQuestionnaire } from '../surveys/short-questionnaires.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

async function regionOf({ db }: MatrixWorld, { territoryId }: Target): Promise<number> {
  const { region_id: region } = await db.selectFrom('territory').select('region_id').where('id', '=', territoryId).executeTakeFirstOrThrow()
  return region ?? 0
}

/** An open campaign of the territory; or one of the country that asks the school. */
async function campaignAt(world: MatrixWorld, target: Target): Promise<string> {
  const { db, region } = world
  const [id, now] = [randomUUID(), new Date()]
  const regionId = await regionOf(world, target)
  await db.insertInto('survey_campaign').values({
    id, programme_id: await aProgrammeYear(db), region_id: target.organisationId === null ? regionId : 0, territory_id: target.organisationId === null ? target.territoryId : region.countryId,
    title: 'Анкетирование', opens_on: '2022-02-01', closes_on: '2022-02-18', state: 'open', required: 90, created_at: now, changed_at: now,
  }).execute()
  if (target.organisationId !== null) {
    await db.insertInto('survey_school').values({ region_id: regionId, campaign_id: id, organisation_id: target.organisationId, territory_id: target.territoryId, closes_on: '2022-02-18', state: 'closed', reached_on: null, reminded_on: null }).execute()
  }
  return id
}

/** The same, with a head's questionnaire and a group of teachers with codes. */
async function askingAt(world: MatrixWorld, target: Target): Promise<string> {
  const { db } = world
  const [id, regionId] = [await campaignAt(world, target), await regionOf(world, target)]
  for (const audience of ['head', 'teacher'] as const) {
    const { id: questionnaireId } = await db.insertInto('campaign_questionnaire').values({ campaign_id: id, code: audience, audience, definition: JSON.stringify(shortQuestionnaire(audience)), definition_hash: Buffer.from('') }).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('respondent_group').values({ region_id: regionId, campaign_id: id, questionnaire_id: questionnaireId, organisation_id: target.organisationId ?? '', grade: null, letter: null, size: 1, required: 1, codes: 0 }).execute()
  }
  return `/api/surveys/${id}/schools/${target.organisationId}`
}

async function classListAt(world: MatrixWorld, target: Target): Promise<string> {
  const programmeId = await aProgrammeYear(world.db)
  await world.db.insertInto('programme_school').values({ programme_id: programmeId, organisation_id: target.organisationId ?? '', region_id: await regionOf(world, target), territory_id: target.territoryId, joined_on: '2022-01-10' }).execute()
  return `/api/programmes/${programmeId}/schools/${target.organisationId}/classes`
}

export const surveyCalls: AccessCalls = {
  'survey.read': { at: 'either', try: async (world, by, target) => outcomeOf(await by.get(`/api/surveys/${await campaignAt(world, target)}`)) },
  'survey.manage': {
    at: 'territory',
    try: async ({ db }, by, { territoryId }) => outcomeOf(await by.post('/api/surveys', {
      campaignId: randomUUID(), programmeId: await aProgrammeYear(db), territoryId, title: 'Анкетирование', opensOn: '2022-02-01', closesOn: '2022-02-18', required: 90,
    })),
  },
  /** No codes are made here: whoever may print them is told so. */
  'survey.print-codes': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.get(`${await askingAt(world, target)}/codes`)) },
  'survey.remind': { at: 'territory', try: async (world, by, target) => outcomeOf(await by.post(`/api/surveys/${await campaignAt(world, target)}/remind`, { territoryId: target.territoryId })) },
  'survey.answer': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.get(`${await askingAt(world, target)}/head`)) },
  'survey.list-classes': { at: 'organisation', try: async (world, by, target) => outcomeOf(await by.post(await classListAt(world, target), { version: 0, classes: [], teachers: 1 })) },
}
