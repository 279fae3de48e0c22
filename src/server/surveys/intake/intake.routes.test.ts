import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCampaign, groupsWithCodes, type CampaignGroup, type RunningCampaign } from '../../../../tests/support/surveys/a-campaign.ts'
import { asTatar, inTwoLanguages } from '../../../../tests/support/surveys/in-two-languages.ts'
import { shortQuestionnaire } from '../../../../tests/support/surveys/short-questionnaires.ts'
import { startServer, type TestServer } from '../../../../tests/support/server.ts'
import { printedCode } from '../../../domain/surveys/codes/respondent-code.ts'
import type { MonitorReply } from '../../../contract/survey-monitor.ts'
import type { Tables } from '../../db/tables.ts'

let server: TestServer
let db: Kysely<Tables>
let campaign: RunningCampaign
let groups: CampaignGroup[]
beforeAll(async () => {
  server = await startServer()
  db = server.database.open().db
  campaign = await aCampaign(server, db, { questionnaires: [...(['teacher', 'pupil', 'head'] as const).map(shortQuestionnaire), inTwoLanguages(shortQuestionnaire('parent'))] })
  groups = await groupsWithCodes(server, db, campaign.id)
})
afterAll(() => server.close())

const groupOf = (audience: string, letter: string | null = null): CampaignGroup => {
  const found = groups.find((group) => group.audience === audience && group.letter === letter && group.codes.length > 0)
  if (!found) throw new Error(`No group of ${audience}`)
  return found
}
const takenCodes = new Map<number, number>()
const newCode = (group: CampaignGroup): string => {
  const at = takenCodes.get(group.id) ?? 0
  takenCodes.set(group.id, at + 1)
  return group.codes[at] ?? ''
}
const post = (path: string, body: unknown) => fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const postForm = (path: string, fields: Record<string, string>) => fetch(`${server.url}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
const sheet = (group: CampaignGroup, code: string, answers: unknown = { mood: 'good', years: 3 }) => ({ code, receipt: randomUUID(), questionnaire: group.questionnaireId, answers })
const countOf = async (group: CampaignGroup): Promise<number> => (await db.selectFrom('group_participation').select('received').where('group_id', '=', group.id).executeTakeFirst())?.received ?? 0

describe('a sheet', () => {
  it('is taken by its code, once however often it is sent', async () => {
    const group = groupOf('teacher')
    const sent = sheet(group, printedCode(newCode(group)))
    expect((await Promise.all(Array.from({ length: 5 }, () => post('/a/sheet', sent)))).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const { rows } = await sql<{ envelopes: number; used: number }>`select (select count(*)::int from envelope where group_id = ${group.id}) as envelopes, (select count(*)::int from respondent_code where group_id = ${group.id} and is_used) as used`.execute(db)
    expect(rows[0]).toEqual({ envelopes: 1, used: 1 })
  })

  it('is refused where another came by the code, where a digit is wrong, where the code is unknown', async () => {
    const group = groupOf('teacher')
    const code = newCode(group)
    expect((await post('/a/sheet', sheet(group, code))).status).toBe(200)
    expect((await post('/a/sheet', sheet(group, code))).status).toBe(409)
    expect((await post('/a/sheet', sheet(group, `${code.slice(0, 15)}${(Number(code[15]) + 1) % 10}`))).status).toBe(400)
    expect((await post('/a/sheet', sheet(group, '6400000000000006'.replace(/.$/, '0')))).status).toBe(400)
  })

  it('with a fault does not use its code up', async () => {
    const group = groupOf('teacher')
    const code = newCode(group)
    expect((await post('/a/sheet', sheet(group, code, { mood: 'splendid', years: 3 }))).status).toBe(422)
    expect((await post('/a/sheet', sheet(groupOf('pupil', 'А'), code))).status).toBe(422)
    expect((await post('/a/sheet', sheet(group, code))).status).toBe(200)
  })

  it('is opened by a code, whether it was used or not', async () => {
    const group = groupOf('teacher')
    const used = group.codes[0] ?? ''
    const [one, other] = [await post('/a/form', { code: used }), await post('/a/form', { code: group.codes.at(-1) })]
    expect([one.status, other.status]).toEqual([200, 200])
    expect(((await one.json()) as { html: string }).html.replaceAll(used, '')).toBe(((await other.json()) as { html: string }).html.replaceAll(group.codes.at(-1) ?? '', ''))
  })
})

describe('the plain form', () => {
  it('works without a program: code, form, receipt', async () => {
    const group = groupOf('teacher')
    const code = newCode(group)
    expect(await (await fetch(`${server.url}/a`)).text()).toContain('16 цифр')
    const form = await (await postForm('/a', { code: printedCode(code) })).text()
    expect(form).toContain('Отвечайте, только если в вопросе 1 вы выбрали «Плохо».')
    const hidden = Object.fromEntries([...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']))
    const wrong = await postForm('/a/answers', { ...hidden, 'q.mood': 'bad', 'q.years': '99' })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('Введите число от 0 до 60.')
    expect(again).toMatch(/value="bad" checked/)
    const taken = await postForm('/a/answers', { ...hidden, 'q.mood': 'bad', 'q.years': '9', 'q.why': 'Холодно <b>' })
    expect(taken.status).toBe(200)
    expect(await taken.text()).toContain('Анкета принята')
  })

  it('comes in the language that is chosen, to a phone with a program and to one without', async () => {
    const code = newCode(groupOf('parent', 'А'))
    const title = asTatar(shortQuestionnaire('parent').title.ru)
    const plain = await (await postForm('/a', { code })).text()
    expect([plain.includes(title), plain.includes('data-language="tt"')]).toEqual([false, true])
    const chosen = await (await postForm('/a', { code, language: 'tt' })).text()
    expect(chosen).toContain(title)
    const reply = await (await post('/a/form', { code, language: 'tt' })).json() as { language: string; html: string }
    expect(reply.language).toBe('tt')
    expect(reply.html).toContain(title)
    const hidden = Object.fromEntries([...chosen.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']))
    // What is at fault is told in a form of the same language.
    const wrong = await postForm('/a/answers', { ...hidden, 'q.mood': 'bad', 'q.years': '99' })
    expect([wrong.status, (await wrong.text()).includes(title)]).toEqual([422, true])
    expect((await postForm('/a/answers', { ...hidden, 'q.mood': 'good', 'q.years': '9' })).status).toBe(200)
  })

  it('says of an unknown code that there is none, with the code typed as it was', async () => {
    const reply = await postForm('/a', { code: '1234' })
    expect(reply.status).toBe(400)
    expect(await reply.text()).toContain('value="1234"')
  })
})

describe('mixing', () => {
  it('counts exactly, lays sheets down by five, keeps five of the school in hand, and leaves no way back', async () => {
    const [classA, classB] = [groupOf('pupil', 'А'), groupOf('pupil', 'Б')]
    for (let at = 0; at < 12; at += 1) expect((await post('/a/sheet', sheet(classA, newCode(classA)))).status).toBe(200)
    for (let at = 0; at < 2; at += 1) expect((await post('/a/sheet', sheet(classB, newCode(classB), { mood: 'bad', years: 1, why: 'Шумно' }))).status).toBe(200)
    await server.app.settleSurveys()
    expect([await countOf(classA), await countOf(classB)]).toEqual([12, 2])
    const { rows } = await sql<{ group: number; sheets: number }>`select group_id as group, count(*)::int as sheets from answer_sheet where group_id in (${classA.id}, ${classB.id}) group by 1 order by 1`.execute(db)
    expect(rows).toEqual([{ group: classA.id, sheets: 9 }])
    const { body: monitor } = await campaign.operator.get<MonitorReply>(`/api/surveys/${campaign.id}/monitor?school=${campaign.ground.schools[0]?.id}`)
    expect(monitor.rows.map(({ name, byAudience }) => [name, byAudience.find(({ audience }) => audience === 'pupil')?.received])).toEqual([['6Б', 2], ['6А', 12]])
    const { body: country } = await campaign.operator.get<MonitorReply>(`/api/surveys/${campaign.id}/monitor`)
    expect(country.rows).toMatchObject([{ kind: 'territory', received: country.own?.received, schools: 1 }])
    // The receipts of what is mixed are gone, and with them the key of the epoch.
    expect((await sql<{ count: number }>`select count(*)::int as count from respondent_code where receipt is not null`.execute(db)).rows[0]?.count).toBe(0)
    expect((await sql<{ epochs: number[] }>`select array_agg(epoch) as epochs from envelope_key`.execute(db)).rows[0]?.epochs).toEqual([2])
    const { rows: joined } = await sql`select from respondent_code as c join answer_sheet as s on s.xmin = c.xmin`.execute(db)
    expect(joined).toHaveLength(0)
  })

  it('mixes the rest when the campaign is closed, and says what came as a fact', async () => {
    await campaign.operator.post(`/api/surveys/${campaign.id}/close`, { version: campaign.version })
    expect((await post('/a/sheet', sheet(groupOf('pupil', 'А'), newCode(groupOf('pupil', 'А'))))).status).toBe(410)
    await server.app.settleSurveys()
    expect((await sql<{ count: number }>`select count(*)::int as count from envelope`.execute(db)).rows[0]?.count).toBe(0)
    // Also those that were left lie five together.
    const { rows: batches } = await sql<{ sheets: number }>`select count(*)::int as sheets from answer_sheet as s join respondent_group as g on g.region_id = s.region_id and g.id = s.group_id where g.grade is not null group by s.group_id, s.xmin::text order by 1`.execute(db)
    expect(batches.map(({ sheets }) => sheets)).toEqual([5, 9])
    const { rows: [fact] } = await sql<{ data: unknown }>`select data from fact where kind = 'survey.closed'`.execute(db)
    expect(fact?.data).toMatchObject({ campaignId: campaign.id, byAudience: { pupil: { required: 15, received: 14 } } })
    expect((await db.selectFrom('answer_text').selectAll().execute()).map(({ text }) => text).sort()).toEqual(['Холодно <b>', 'Шумно', 'Шумно'])
    expect((await db.selectFrom('survey_campaign').select('state').executeTakeFirst())?.state).toBe('closed')
  })
})
