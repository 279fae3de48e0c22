import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarPath } from '../../contract/calendars.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

const table = [
  'Дорожная карта на 2022 год', '',
  '№\tМероприятие\tСрок\tОтветственный',
  '1\tПосещение школ кураторами\tдо 15 марта 2022\tКураторы',
  '2\tВебинары по обмену опытом\tЕженедельно по четвергам с 10.02.2022 по 23.06.2022\tРегиональный координатор',
  '3\tОбновление сайта\tПостоянно\tКуратор',
].join('\n')

let server: TestServer
let roadmapId: string
let revisionId: string
beforeAll(async () => {
  server = await startServer()
  const read = await server.read('map.txt', new TextEncoder().encode(table))
  const { body } = await server.post<{ roadmapId: string; revisionId: string }>(`/api/imports/${read.id}/accept`, {
    version: read.version, into: { as: 'roadmap', roadmapId: randomUUID(), territoryId: 1 },
  })
  ;({ roadmapId, revisionId } = body)
})
afterAll(() => server.close())

const unfolded = (text: string) => text.replaceAll('\r\n ', '')

describe('a calendar subscription', () => {
  it('is read by whoever has its address, until it is revoked', async () => {
    const token = randomBytes(32).toString('base64url')
    const calendarId = randomUUID()
    expect((await server.post(`/api/roadmaps/${roadmapId}/calendars`, { calendarId, label: 'Телефон', token })).status).toBe(200)

    const calendar = unfolded(await (await fetch(server.url + calendarPath(token))).text())
    expect(calendar).toContain('DTSTART;VALUE=DATE:20220315')
    expect(calendar).toContain('RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20220623')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)

    await server.post(`/api/calendars/${calendarId}/revoke`, {})
    expect((await fetch(server.url + calendarPath(token))).status).toBe(404)
    expect((await server.post(`/api/calendars/${calendarId}/revoke`, {})).status).toBe(404)
  })

  it('keeps its token out of the database', async () => {
    const token = randomBytes(32).toString('base64url')
    await server.post(`/api/roadmaps/${roadmapId}/calendars`, { calendarId: randomUUID(), label: 'Почта', token })
    const { rows } = await server.database.open().pool.query<{ found: string }>(`
      select coalesce(string_agg(t::text, ''), '') as found from (
        select to_jsonb(c) as t from calendar_subscription as c union all select to_jsonb(j) from journal_entry as j union all select to_jsonb(r) from command_reply as r) as all_rows`)
    expect(rows[0]?.found).not.toContain(token)
  })

  it('names an undertaking the same at every reading', async () => {
    const token = randomBytes(32).toString('base64url')
    await server.post(`/api/roadmaps/${roadmapId}/calendars`, { calendarId: randomUUID(), label: 'Дважды', token })
    const uids = async () => unfolded(await (await fetch(server.url + calendarPath(token))).text()).match(/UID:.*/g)
    expect(await uids()).toEqual(await uids())
  })

  it('is unknown at an address that nobody was given', async () => {
    expect((await fetch(`${server.url}/calendar/${randomBytes(32).toString('base64url')}.ics`)).status).toBe(404)
  })
})

/** All but the name, which is of one road map. */
const shown = (activities: readonly object[] = []) => activities.map((activity) => ({ ...activity, id: null }))

describe('the files of a revision', () => {
  it.each(['docx', 'xlsx', 'pdf'])('%s comes back as the same plan', async (format) => {
    const response = await fetch(`${server.url}/api/revisions/${revisionId}/export?format=${format}`, { headers: server.app.localHeader })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`.${format}`)
    const again = await server.read(`print.${format}`, new Uint8Array(await response.arrayBuffer()))
    const original = (await server.get<{ plan: { activities: Record<string, unknown>[] } }>(`/api/roadmaps/${roadmapId}`)).body.plan
    expect(shown(again.reading?.plan.activities)).toEqual(shown(original.activities))
  })

  it('json is the interchange format', async () => {
    const { body } = await server.get<{ format: string; activities: unknown[] }>(`/api/roadmaps/${roadmapId}.json`)
    expect([body.format, body.activities.length]).toEqual(['opora.roadmap/1', 3])
  })

  it('are refused in a format that nobody knows', async () => {
    expect((await server.get(`/api/revisions/${revisionId}/export?format=exe`)).status).toBe(400)
  })
})

describe('the search', () => {
  it.each(['посещения', 'куратор школа', 'вебинару'])('finds «%s» in other forms of the word', async (words) => {
    const { body } = await server.get<{ items: { number: string }[] }>(`/api/activities?q=${encodeURIComponent(words)}`)
    expect(body.items.map(({ number }) => number)).toContain(words === 'вебинару' ? '2' : '1')
  })

  it('finds nothing where nothing is', async () => {
    expect((await server.get(`/api/activities?q=${encodeURIComponent('динозавры')}`)).body).toEqual({ items: [] })
  })
})
