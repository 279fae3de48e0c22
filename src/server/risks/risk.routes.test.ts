import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FormReply } from '../../contract/data-forms.ts'
import type { Problem } from '../../contract/problem.ts'
import type { FactorDetail, FreeWords, HeatMap, RiskEdition, SchoolRiskProfile } from '../../contract/risk-profiles.ts'
import { nextCatalogue } from '../../domain/catalogue/next-catalogue.ts'
import { shippedCatalogue } from '../../domain/catalogue/shipped-catalogue.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import { answeredYear, type AnsweredYear } from '../../../tests/support/answered-year.ts'
import { placeSchools, type Places } from '../../../tests/support/places.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { signIn, type SignedIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
let places: Places
let programmeId: string
let year: AnsweredYear
let coordinator: SignedIn
let municipal: SignedIn
let head: SignedIn
let other: SignedIn
let curator: SignedIn
let published: string

async function ask<Reply>(who: SignedIn, path: string) {
  const response = await fetch(`${server.url}${path}`, { headers: { cookie: who.cookie } })
  return { status: response.status, body: (await response.json()) as Reply & Problem }
}
async function post<Reply = { version: number; number: number }>(who: SignedIn, path: string, body: unknown) {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie: who.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() } })
  return { status: response.status, body: (await response.json()) as Reply & Problem }
}
const compute = async () => {
  const editionId = randomUUID()
  return { editionId, ...(await post<{ number: number; schools: number; sheets: number }>(coordinator, '/api/risk-editions', { editionId, programmeId, territoryId: places.region })) }
}
const profileOf = (who: SignedIn, school: string, edition?: string) => ask<SchoolRiskProfile>(who, `/api/schools/${school}/risk-profile${edition === undefined ? '' : `?edition=${edition}`}`)

const teachers = ({ audiences }: SchoolRiskProfile) => audiences.find(({ audience }) => audience === 'teacher')?.sheets ?? 0

/** The questions of pupils that a factor reads. */
function pupilQuestions(factor: string): string[] {
  return shippedCatalogue.flatMap((entry) => (entry.kind === 'risk-factor' && entry.code === factor ? entry.definition.indices.flatMap((index) => (index.source === 'answers' && index.audience === 'pupil' ? index.items.map(({ question }) => question) : [])) : []))
}

/** As where those questions are asked in other words than the year before. */
function without(questionnaire: Questionnaire, keys: ReadonlySet<string>): Questionnaire {
  if (questionnaire.audience !== 'pupil') return questionnaire
  return { ...questionnaire, blocks: questionnaire.blocks.map((block) => ({ ...block, questions: block.questions.map((question) => (keys.has(question.key) ? { ...question, comparableTo: null } : question)) })) }
}

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-20' })
  const database = server.database.open()
  const { db } = database
  places = await placeSchools(db)
  programmeId = await aProgrammeYear(db)
  const at = (id: string, territoryId: number) => ({ id, regionId: places.region, territoryId })
  year = await answeredYear(database, { programmeId, regionId: places.region, schools: [at(places.school, places.municipality), at(places.otherSchool, places.municipality), at(places.farSchool, places.otherMunicipality)] })
  coordinator = await signIn(db, 'regional-coordinator', { territoryId: places.region })
  municipal = await signIn(db, 'municipal-coordinator', { territoryId: places.municipality })
  head = await signIn(db, 'school-head', { organisationId: places.school })
  other = await signIn(db, 'school-head', { organisationId: places.farSchool })
  curator = await signIn(db, 'curator', { territoryId: places.region })
  await sql`insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on) values (${randomUUID()}, ${places.region}, ${programmeId}, ${curator.appointmentId}, ${places.school}, '2022-01-01')`.execute(db)
}, 120_000)
afterAll(() => server.close())

describe('risk profiles', () => {
  it('are computed only once nobody can answer any more, and only by who may', async () => {
    const { db } = server.database.open()
    await sql`update survey_campaign set state = 'open' where id = ${year.campaignId}`.execute(db)
    expect(await compute()).toMatchObject({ status: 422, body: { code: 'risk.campaign-open' } })
    await sql`update survey_campaign set state = 'closed' where id = ${year.campaignId}`.execute(db)
    for (const who of [municipal, head, curator]) expect((await post(who, '/api/risk-editions', { editionId: randomUUID(), programmeId, territoryId: places.region })).status).toBe(403)
  })

  it('are seen by nobody but their publisher until they are published: then by all at one moment', async () => {
    const { editionId, status, body } = await compute()
    expect([status, body.schools]).toEqual([200, 3])
    published = editionId
    expect((await profileOf(coordinator, places.school)).status).toBe(200)
    expect((await profileOf(head, places.school)).status).toBe(404)
    expect((await ask<{ items: RiskEdition[] }>(municipal, '/api/risk-editions')).body.items).toEqual([])
    expect((await post(municipal, `/api/risk-editions/${editionId}/publish`, { version: 1 })).status).toBe(403)
    expect(await post(coordinator, `/api/risk-editions/${editionId}/publish`, { version: 1 })).toMatchObject({ status: 200, body: { schools: 3 } })
    expect(await post(coordinator, `/api/risk-editions/${editionId}/publish`, { version: 2 })).toMatchObject({ status: 422, body: { code: 'risk.not-computed' } })
    for (const who of [head, curator, municipal, coordinator]) expect((await profileOf(who, places.school)).status).toBe(200)
    for (const [who, school] of [[head, places.otherSchool], [other, places.school], [curator, places.farSchool], [municipal, places.farSchool]] as const) expect((await profileOf(who, school)).status).toBe(403)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from fact where kind = 'risk-profile.published' and region_id = ${places.region} and data -> 'factors' ? 'staff-shortage'`.execute(server.database.open().db)
    expect(rows[0]?.count).toBe(3)
  })

  it('open down to the distribution of answers, and show nothing of fewer than three schools', async () => {
    const { body: profile } = await profileOf(head, places.school)
    expect(profile.factors).toHaveLength(12)
    const [first] = profile.factors
    expect(first?.municipality).toEqual({ value: null, schools: 2 })
    expect(first?.region?.value).toEqual(expect.any(Number))
    const { body: factor } = await ask<FactorDetail>(head, `/api/schools/${places.school}/risk-profile/factors/low-motivation`)
    const item = factor.indices.find(({ audience }) => audience === 'pupil')?.items[0]
    expect(item?.answers).toBeGreaterThan(5)
    const counted = item?.parts.filter(({ score }) => score !== null) ?? []
    const mean = counted.reduce((sum, { count, score }) => sum + (count ?? 0) * (score ?? 0), 0) / counted.reduce((sum, { count }) => sum + (count ?? 0), 0)
    expect(item?.value).toBeCloseTo(mean, 0)
    expect((await ask(head, `/api/schools/${places.school}/risk-profile/factors/nothing`)).body.code).toBe('risk.factor-unknown')
  })

  it('show what was written in own words of the whole school together, and nothing of fewer than five', async () => {
    const { db } = server.database.open()
    const questionnaire = year.questionnaires['teacher'] ?? 0
    const { rows: [asked] } = await sql<{ key: string }>`select x ->> 'key' as key from campaign_questionnaire as q, jsonb_path_query(q.definition, '$.blocks[*].questions[*] ? (@.kind == "text")') as x where q.id = ${questionnaire} limit 1`.execute(db)
    const { id: groupId } = await db.selectFrom('respondent_group').select('id').where('region_id', '=', places.region).where('questionnaire_id', '=', questionnaire).where('organisation_id', '=', places.school).where('grade', 'is', null).executeTakeFirstOrThrow()
    const write = (text: string) => db.insertInto('answer_text').values({ region_id: places.region, group_id: groupId, question: asked?.key ?? '', text }).execute()
    const written = async (who: SignedIn) => (await ask<FreeWords>(who, `/api/schools/${places.school}/risk-profile/words`)).body
    const first = (await written(head)).questions.length
    for (const text of ['Ящик', 'Больше тишины', 'Нужен кабинет', 'Всё хорошо']) await write(text)
    const before = (await written(head)).questions
    expect(before.length).toBe(first + 1)
    expect(before.find(({ count }) => count === null)).toMatchObject({ audience: 'teacher', texts: [] })
    await write('Помогите с физикой')
    expect((await written(head)).questions.find(({ texts }) => texts.includes('Ящик'))).toMatchObject({ count: 5, texts: ['Больше тишины', 'Всё хорошо', 'Нужен кабинет', 'Помогите с физикой', 'Ящик'] })
    expect((await ask(other, `/api/schools/${places.school}/risk-profile/words`)).status).toBe(403)
  })

  it('make a map of territories and of schools, each reader its own', async () => {
    const { body: map } = await ask<HeatMap>(coordinator, `/api/risk-editions/${published}/heat-map`)
    expect(map.rows.map(({ schools }) => schools).toSorted()).toEqual([1, 2])
    expect(map.distribution.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(map.factors.map(() => 3))
    expect((await ask<HeatMap>(curator, `/api/risk-editions/${published}/heat-map?of=schools`)).body.rows.map(({ organisationId }) => organisationId)).toEqual([places.school])
    expect((await ask(curator, `/api/risk-editions/${published}/heat-map?of=territories`)).status).toBe(403)
    expect((await ask(municipal, `/api/risk-editions/${published}/heat-map?territory=${places.otherMunicipality}`)).status).toBe(403)
    const text = async (path: string) => (await (await fetch(`${server.url}/api/risk-editions/${published}/${path}`, { headers: { cookie: coordinator.cookie } })).text()).split('\r\n')
    const spread = (await text('spread/file?format=csv')).slice(1, -1).map((line) => line.split(';'))
    expect(spread.map(([, schools, ...rest]) => [schools, rest.slice(1).reduce((sum, count) => sum + Number(count), 0)])).toEqual([3, ...map.rows.map(({ schools }) => schools)].flatMap((schools) => map.factors.map(() => [String(schools), schools])))
    expect((await text('heat-map/file?of=schools&format=csv')).length).toBe(1 + 3 + 1)
    expect((await ask(municipal, `/api/risk-editions/${published}/spread/file?territory=${places.otherMunicipality}`)).status).toBe(403)
    for (const path of [`/api/risk-editions/${published}/heat-map/file?of=schools`, `/api/risk-editions/${published}/spread/file`, `/api/schools/${places.school}/risk-profile/file?format=docx`, `/api/schools/${places.school}/risk-profile/file?format=pdf`]) {
      const response = await fetch(`${server.url}${path}`, { headers: { cookie: coordinator.cookie } })
      expect([path, response.status, (await response.arrayBuffer()).byteLength > 3_000]).toEqual([path, 200, true])
    }
  })

  it('stand beside last year’s where the questions are comparable, and beside nothing where they were others', async () => {
    const { db } = server.database.open()
    const next = await aProgrammeYear(db, { year: 2023, previousId: programmeId })
    const changed = new Set(pupilQuestions('low-motivation'))
    const questionnaires = nextCatalogue([]).entries.flatMap((entry) => (entry.kind === 'questionnaire' ? [{ code: entry.code, definition: without(entry.definition, changed) }] : []))
    await answeredYear(server.database.open(), { programmeId: next, regionId: places.region, schools: [{ id: places.school, regionId: places.region, territoryId: places.municipality }], questionnaires })
    const editionId = randomUUID()
    expect((await post(coordinator, '/api/risk-editions', { editionId, programmeId: next, territoryId: places.region })).status).toBe(200)
    expect((await post(coordinator, `/api/risk-editions/${editionId}/publish`, { version: 1 })).status).toBe(200)
    const [now, then] = [(await profileOf(head, places.school, editionId)).body, (await profileOf(head, places.school, published)).body]
    expect(now.edition.year).toBe(2023)
    const told = now.factors.filter(({ lastYear }) => lastYear !== null)
    expect(told.length).toBeGreaterThan(5)
    for (const { code, lastYear } of told) expect(lastYear).toMatchObject({ year: 2022, value: then.factors.find((one) => one.code === code)?.value, significance: then.factors.find((one) => one.code === code)?.significance })
    expect(now.factors.find(({ code }) => code === 'low-motivation')?.lastYear).toBeNull()
    expect(then.factors.every(({ lastYear }) => lastYear === null)).toBe(true)
    expect((await profileOf(head, places.school)).body.edition.id).toBe(editionId)
    await sql`update risk_edition set state = 'discarded' where id = ${editionId}`.execute(db)
  })

  it('are the same whenever they are computed anew of the same answers by the same catalogue', async () => {
    const again = await compute()
    const editions = (await ask<{ items: RiskEdition[] }>(coordinator, `/api/risk-editions?programme=${programmeId}`)).body.items
    const [one, other] = [again.editionId, published].map((id) => editions.find((edition) => edition.id === id))
    expect([one?.answersHash, one?.catalogueHash]).toEqual([other?.answersHash, other?.catalogueHash])
    for (const school of [places.school, places.otherSchool, places.farSchool]) expect((await profileOf(coordinator, school, again.editionId)).body.factors).toEqual((await profileOf(coordinator, school, published)).body.factors)
  })

  it('stay as they are: later sheets make a later edition, in which one to four newcomers wait until there are five', async () => {
    const { db } = server.database.open()
    const before = (await profileOf(head, places.school, published)).body
    const oneMore = () => sql`insert into answer_sheet (region_id, group_id, answers) select s.region_id, s.group_id, s.answers from answer_sheet as s join respondent_group as g on g.region_id = s.region_id and g.id = s.group_id
      where s.region_id = ${places.region} and g.questionnaire_id = ${year.questionnaires['teacher'] ?? 0} and g.organisation_id = ${places.school} limit 1`.execute(db)
    await oneMore()
    const second = await compute()
    expect(second.body.number).toBe(3)
    expect(teachers((await profileOf(coordinator, places.school, second.editionId)).body)).toBe(teachers(before))
    for (let at = 0; at < 4; at += 1) await oneMore()
    const third = await compute()
    expect(teachers((await profileOf(coordinator, places.school, third.editionId)).body)).toBe(teachers(before) + 5)
    expect((await profileOf(head, places.school)).body).toEqual(before)
    expect((await server.app.verify()).derived.find(({ table }) => table === 'risk_profile')).toEqual({ table: 'risk_profile', differences: 0 })
  })

  it('read the school’s own data from a form of the catalogue, whose questions nobody changes', async () => {
    const formId = randomUUID()
    expect((await post(coordinator, '/api/forms', { formId, territoryId: places.region, title: 'Сведения о школе', from: null, binding: null, schoolDataOf: programmeId })).status).toBe(200)
    await post(coordinator, `/api/forms/${formId}/change`, { version: 1, title: 'Сведения о школе', purpose: '', definition: { fields: [], checks: [] }, population: 'curators', programmeId: null, opensOn: null, dueOn: '2022-03-01' })
    const { body } = await ask<FormReply>(coordinator, `/api/forms/${formId}`)
    expect(body).toMatchObject({ population: 'schools', programmeId })
    expect(body.definition.fields.map(({ key }) => key)).toContain('vacancies')
    expect(await post(coordinator, `/api/forms/${formId}/open`, { version: 2 })).toMatchObject({ status: 200, body: { asked: 3 } })
  })
})
