import { randomBytes } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aCampaign, codesMade, type RunningCampaign } from '../../../../tests/support/surveys/a-campaign.ts'
import { startServer, type TestServer } from '../../../../tests/support/server.ts'
import type { Tables } from '../../db/tables.ts'
import { insertCampaign, loadCampaign, type StoredCampaign } from './campaign.store.ts'
import { bringSchools, countAsked, insertQuestionnaires, makeGroups } from './groups.store.ts'

const schools = 45
/** Of classes of 12 and 4 for pupils and for parents, and of 8 teachers; with the reserve of each. */
const codesOfSchool = 2 * (14 + 6) + 10

let server: TestServer
let db: Kysely<Tables>
let running: RunningCampaign
beforeAll(async () => {
  server = await startServer()
  db = server.database.open().db
  running = await aCampaign(server, db, { schools })
})
afterAll(() => server.close())

const secret = randomBytes(32)
const codesOf = async (campaignId: string): Promise<number> => {
  const { rows } = await sql<{ codes: number }>`select count(*)::int as codes from respondent_code as c join respondent_group as g on g.region_id = c.region_id and g.id = c.group_id where g.campaign_id = ${campaignId}`.execute(db)
  return rows[0]?.codes ?? 0
}

it('a campaign is opened behind the reply, and says how far it is', async () => {
  const campaign = await running.operator.get<{ state: string; making: unknown; may: string[] }>(`/api/surveys/${running.id}`)
  expect(campaign.body).toMatchObject({ state: 'open', making: null, may: ['refresh', 'extend', 'close'] })
  expect(await codesOf(running.id)).toBe(schools * codesOfSchool)
  const { rows } = await sql<{ facts: number; open: number }>`select (select count(*)::int from fact where kind = 'survey.opened') as facts, (select count(*)::int from survey_school where campaign_id = ${running.id} and state = 'open') as open`.execute(db)
  expect(rows[0]).toEqual({ facts: 1, open: schools })
})

it('schools and classes that came later get their codes, and nobody gets a second one', async () => {
  const [first] = running.ground.schools
  await running.operator.post(`/api/programmes/${running.programmeId}/schools/${first?.id}/classes`, { version: 1, classes: [{ grade: 6, letter: 'А', pupils: 12 }, { grade: 6, letter: 'Б', pupils: 9 }], teachers: 8 })
  const asked = await running.operator.post<{ version: number }>(`/api/surveys/${running.id}/refresh`, { version: running.version })
  expect(asked).toMatchObject({ status: 200, body: { schools } })
  await codesMade(running.operator, running.id)
  expect(await codesOf(running.id)).toBe(schools * codesOfSchool + 2 * 5)
  const { rows } = await sql<{ facts: number }>`select count(*)::int as facts from fact where kind = 'survey.opened'`.execute(db)
  expect(rows[0]?.facts).toBe(1)
})

it('what is cut off half-way leaves nothing, two at it take different schools, and the end is the same', async () => {
  const campaign = await anotherCampaign()
  await expect(db.transaction().execute(async (tx) => {
    expect(await makeGroups(tx, secret, campaign)).toBeGreaterThan(0)
    throw new Error('killed')
  })).rejects.toThrow('killed')
  expect(await codesOf(campaign.id)).toBe(0)
  const made = await Promise.all([0, 1, 2].map(() => db.transaction().execute((tx) => makeGroups(tx, secret, campaign))))
  expect(made.reduce((all, some) => all + some, 0)).toBe(schools)
  expect(await codesOf(campaign.id)).toBe(schools * codesOfSchool + 2 * 5)
  await db.transaction().execute((tx) => bringSchools(tx, campaign, running.today))
  while (await db.transaction().execute((tx) => makeGroups(tx, secret, campaign)) > 0) { /* all of them anew */ }
  expect(await codesOf(campaign.id)).toBe(schools * codesOfSchool + 2 * 5)
  expect(await countAsked(db, campaign.id)).toMatchObject({ schools, codes: schools * codesOfSchool + 2 * 5 })
})

/** Set up by hand, so that the server's own work passes it by. */
async function anotherCampaign(): Promise<StoredCampaign> {
  const id = '0b3f6c1e-5a0e-4f0e-9d6b-3f4b7c1d2e3f'
  await insertCampaign(db, { id, programmeId: running.programmeId, regionId: running.ground.regionId, territoryId: running.ground.regionId, title: 'Второе', opensOn: running.today, closesOn: running.today, required: 90 }, new Date())
  const { rows } = await sql<{ code: string; definition: never }>`select code, definition from campaign_questionnaire where campaign_id = ${running.id} order by id`.execute(db)
  await insertQuestionnaires(db, id, rows)
  const campaign = await loadCampaign(db, id, { lock: false })
  await bringSchools(db, campaign, running.today)
  return campaign
}

it('the monitor of a city with hundreds of schools shows the slowest, and says how many there are besides', async () => {
  const { rows: [place] } = await sql<{ territory: number; region: number; questionnaire: number }>`
    select s.territory_id as territory, s.region_id as region, (select min(id) from campaign_questionnaire where campaign_id = ${running.id} and audience = 'teacher') as questionnaire from survey_school as s where s.campaign_id = ${running.id} limit 1
  `.execute(db)
  await sql`
    with city as (
      insert into organisation (id, territory_id, region_id, kind, name, zone) select gen_random_uuid(), ${place?.territory}::int, ${place?.region}::int, 'school', 'Школа города № ' || n, 'Europe/Moscow' from generate_series(1, 510) as n returning id
    ), taking_part as (
      insert into survey_school (region_id, campaign_id, organisation_id, territory_id, closes_on, state, is_made) select ${place?.region}::int, ${running.id}::uuid, id, ${place?.territory}::int, ${running.today}::date, 'open', true from city
    )
    insert into participation_asked (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, schools, size, required)
    select ${place?.region}::int, ${running.id}::uuid, ${place?.territory}::int, id, ${place?.questionnaire}::int, 1, 10, 9 from city
  `.execute(db)
  const of = (query: string) => running.operator.get<{ rows: unknown[]; more: number }>(`/api/surveys/${running.id}/monitor?territory=${place?.territory}${query}`)
  const [first, all] = [(await of('')).body, (await of('&all=1')).body]
  expect([first.rows.length, first.more]).toEqual([500, 55])
  expect([all.rows.length, all.more]).toEqual([555, 0])
})
