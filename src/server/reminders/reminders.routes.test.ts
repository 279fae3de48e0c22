import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daylightZone } from '../../../tests/support/daylight-zone.ts'
import { mailServer, type MailServer } from '../../../tests/support/mail-server.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import type { NoticeReply, ReminderPreference } from '../../contract/reminders.ts'

let server: TestServer
let world: World
let mail: MailServer
let head: SignedIn
let other: SignedIn
let municipal: SignedIn
let operator: SignedIn
const site = 'https://opora.example.test'

const documents = { title: 'Размещение <концептуальных> документов', number: '1.2', kind: 'programme-documents' as const, schedule: deadline('2022-02-28'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')] }

beforeAll(async () => {
  mail = await mailServer()
  server = await startServer({ programmeDate: '2022-02-24', publicUrl: site, mail: { url: mail.url, from: 'opora@example.test' } })
  world = await aWorld(server, { municipalities: 1 })
  const [first, second] = world.schools
  head = await world.person('school-head', { organisationId: first ?? '' })
  other = await world.person('school-head', { organisationId: second ?? '' })
  municipal = await world.person('municipal-coordinator', { territoryId: world.municipalities[0] ?? 0 })
  operator = await world.person('regional-operator', { territoryId: world.regionId })
  // Where it is day just now, so that letters leave at once.
  await sql`update organisation set zone = ${daylightZone()}`.execute(world.db)
  await sql`update territory set zone = ${daylightZone()} where id = any(${[...world.municipalities, world.regionId]}::int[])`.execute(world.db)
  await withEmail(head, 'head@school.example')
  await withEmail(municipal, 'municipal@district.example')
  await withEmail(operator, 'operator@institute.example')
  await world.approved([documents], '2022-02-01')
})
afterAll(async () => {
  await server.close()
  await mail.close()
})

const withEmail = ({ personId }: SignedIn, email: string) => sql`update person set email = ${email} where id = ${personId}`.execute(world.db)
const notices = async (who: SignedIn) => (await world.as(who).get<{ items: NoticeReply[] }>('/api/notices')).body.items
const unseen = async (who: SignedIn) => (await world.as(who).get<{ unseen: number }>('/api/notices/count')).body.unseen
const lettersTo = (to: string) => mail.mails.filter((one) => one.to.includes(to))

async function tickAt(day: string): Promise<void> {
  server.app.setProgrammeDate(day)
  expect((await server.post('/api/tick', {})).status).toBe(200)
  for (const started = Date.now(); ;) {
    const rows = await world.db.selectFrom('reminder_run').select('day').where('day', '=', day).where('region_id', '=', world.regionId).execute()
    const waiting = await world.db.selectFrom('digest_mail').select('day').where('state', '=', 'waiting').where('try_at', '<=', new Date()).execute()
    if (rows.length > 0 && waiting.length === 0) return
    if (Date.now() - started > 18_000) throw new Error(`Nothing decided for ${day}`)
    await new Promise((done) => { setTimeout(done, 50) })
  }
}

describe('reminders', () => {
  it('reach the holder on the page and by mail, in the week that it is due', async () => {
    server.app.setProgrammeDate('2022-02-24')
    expect((await server.post('/api/tick', {})).status).toBe(200)
    expect(await notices(head)).toEqual([])
    await tickAt('2022-02-28')
    expect((await notices(head)).map(({ day, groups }) => [day, groups.map(({ group, count, items }) => [group, count, items[0]?.title, items[0]?.dueOn])])).toEqual([
      ['2022-02-28', [['today', 1, documents.title, '2022-02-28']]],
    ])
    const [letter] = lettersTo('head@school.example')
    expect(letter?.headers).toContain('Subject: Опора, 28 февраля: сегодня 1')
    expect(letter?.text).toContain('Сегодня: 1\n• 1.2 Размещение <концептуальных> документов (Школа 1, срок 28 февраля)')
    expect(letter?.text).toContain(`${site}/assignments/${world.regionId}/`)
    expect(letter?.html).toContain('Размещение &#60;концептуальных&#62; документов')
    expect(letter?.headers).toContain('Auto-Submitted: auto-generated')
  })

  it('come once a day, however often the clock ticks', async () => {
    const before = mail.mails.length
    await tickAt('2022-02-28')
    await tickAt('2022-02-28')
    expect(mail.mails).toHaveLength(before)
    expect(await notices(head)).toHaveLength(1)
  })

  it('are on the page alone for a person without an address, and nothing breaks', async () => {
    expect((await notices(other))[0]?.groups.map(({ group }) => group)).toEqual(['today'])
    expect(await world.db.selectFrom('digest_mail').select('day').where('person_id', '=', other.personId).execute()).toEqual([])
  })

  it('show in the bell what is new, until it has been looked at', async () => {
    expect(await unseen(head)).toBe(1)
    expect((await world.as(head).post<{ seen: number }>('/api/notices/seen', { until: '2022-02-28' })).body).toEqual({ seen: 1 })
    expect(await unseen(head)).toBe(0)
    expect(await unseen(other)).toBe(1)
  })

  it('tell the level above three days after the due day, and not before', async () => {
    await tickAt('2022-03-02')
    expect((await notices(municipal)).flatMap(({ day, groups }) => groups.map(({ group }) => `${day} ${group}`))).not.toContain('2022-03-02 escalated')
    await tickAt('2022-03-03')
    const [today] = await notices(municipal)
    expect(today?.groups.find(({ group }) => group === 'escalated')).toMatchObject({ count: 2 })
    expect((await notices(head))[0]?.groups.map(({ group }) => group)).toEqual(['overdue'])
    expect(lettersTo('municipal@district.example').at(-1)?.text).toContain('Просрочено у тех, за кого вы отвечаете: 2')
    expect((await notices(operator))).toEqual([])
  })

  it('tell whoever is to decide, and no longer whom it waits for', async () => {
    const { body: { items: [item] } } = await world.as(head).get<{ items: { regionId: number; id: string; version: number }[] }>('/api/assignments?mine=true')
    expect((await world.as(head).post(`/api/assignments/${item?.regionId}/${item?.id}/evidence`, { version: item?.version, files: [], link: 'https://school.example/doc', document: null, note: null, stated: null })).status).toBe(200)
    await tickAt('2022-03-04')
    expect((await notices(head)).map(({ day }) => day)).not.toContain('2022-03-04')
    expect((await notices(municipal))[0]?.groups.map(({ group, count }) => [group, count])).toEqual([['overdue', 1], ['decide', 1], ['escalated', 1]])
  })

  it('take the journal\'s heads out of the house in the operator\'s letter, though there is nothing to do', async () => {
    for (const started = Date.now(); ;) {
      const { rows } = await sql`select from journal_link where region_id = ${world.regionId}`.execute(world.db)
      if (rows.length > 0 || Date.now() - started > 5_000) break
      await new Promise((done) => { setTimeout(done, 100) })
    }
    await tickAt('2022-03-05')
    const letter = lettersTo('operator@institute.example').at(-1)
    expect(letter?.text).toContain('Концы цепочек журнала на этот день')
    expect(letter?.text).toMatch(/запись \d+, [0-9a-f]{64}/)
    expect(await notices(operator)).toEqual([])
  })

  it('are journalled as counts, without a personal value', async () => {
    const { rows } = await sql<{ after: { day: string; digests: number; letters: number } }>`select after from journal_entry where action = 'reminders.decide' order by id`.execute(world.db)
    expect(rows.at(-1)?.after).toEqual({ day: '2022-03-05', digests: expect.any(Number), letters: expect.any(Number) })
    const { rows: [all] } = await sql<{ text: string }>`select string_agg(coalesce(after::text, ''), ' ') as text from journal_entry`.execute(world.db)
    for (const value of ['@school.example', '@district.example', 'Проверочный']) expect(all?.text).not.toContain(value)
  })
})

describe('letters', () => {
  it('rest and go again where the server takes none just now', async () => {
    mail.refusal = () => ({ code: 451, text: 'Later' })
    server.app.setProgrammeDate('2022-03-06')
    await server.post('/api/tick', {})
    const later = async () => (await world.db.selectFrom('digest_mail').selectAll().where('person_id', '=', municipal.personId).where('day', '=', '2022-03-06').execute())[0]
    while ((await later())?.attempts !== 1 || (await later())?.leased_until !== null) await new Promise((done) => { setTimeout(done, 50) })
    const row = await later()
    expect(row?.state).toBe('waiting')
    expect(row?.try_at.getTime()).toBeGreaterThan(Date.now() + 50_000)
    mail.refusal = () => null
    await sql`update digest_mail set try_at = now() where state = 'waiting'`.execute(world.db)
    await tickAt('2022-03-06')
    expect(lettersTo('municipal@district.example').at(-1)?.messageId).toBe(row?.message_id)
    expect((await later())?.state).toBe('handed-over')
  })

  it('to an address that does not exist are given up at once', async () => {
    mail.refusal = (address) => (address === 'municipal@district.example' ? { code: 550, text: `No such user ${address}` } : null)
    await tickAt('2022-03-07')
    mail.refusal = () => null
    const { rows } = await sql<{ state: string }>`select state from digest_mail where person_id = ${municipal.personId} and day = '2022-03-07'`.execute(world.db)
    expect(rows).toEqual([{ state: 'refused' }])
  })

  it('are not written to whoever wants none, and at the wanted hour to others', async () => {
    const as = world.as(municipal)
    const { body } = await as.get<ReminderPreference>('/api/reminder-preference')
    expect(body).toEqual({ byMail: true, hour: 8, version: 0, hasEmail: true, isMailSent: true })
    expect((await as.post('/api/reminder-preference', { byMail: false, hour: 9, version: 0 })).body).toEqual({ version: 1 })
    expect((await as.post('/api/reminder-preference', { byMail: true, hour: 9, version: 0 })).status).toBe(409)
    expect((await as.post('/api/reminder-preference', { byMail: true, hour: 3, version: 1 })).status).toBe(400)
    await tickAt('2022-03-09')
    expect(await world.db.selectFrom('digest_mail').select('day').where('person_id', '=', municipal.personId).where('day', '=', '2022-03-09').execute()).toEqual([])
    expect((await notices(municipal))[0]?.day).toBe('2022-03-09')
  })
})

describe('visits and questionnaires', () => {
  const visitId = randomUUID()

  it('are told in the digest: a visit that is near, and one that waits for the school\'s word', async () => {
    const curator = await world.person('curator', { territoryId: world.regionId })
    const [school] = world.schools
    await world.db.insertInto('attachment').values({ id: randomUUID(), region_id: world.regionId, programme_id: world.programmeId, appointment_id: curator.appointmentId, organisation_id: school ?? '', starts_on: '2022-01-15', ends_on: null }).execute()
    const propose = (id: string, day: string) => world.as(curator).post('/api/visits', { visitId: id, schoolId: school, programmeId: world.programmeId, type: 'regular', day, time: '10:00', note: null })
    expect((await propose(visitId, '2022-03-11')).status).toBe(200)
    expect((await propose(randomUUID(), '2022-03-30')).status).toBe(200)
    expect((await world.as(head).post(`/api/visits/${world.regionId}/${visitId}/agree`, { version: 1 })).status).toBe(200)
    await tickAt('2022-03-10')
    expect((await notices(head))[0]?.groups.map(({ group, items }) => [group, items.map(({ dueOn, visit }) => [dueOn, visit?.state, visit?.time])])).toEqual([
      ['visits', [['2022-03-11', 'agreed', '10:00']]], ['visit-steps', [['2022-03-30', 'proposed', '10:00']]],
    ])
    const letter = lettersTo('head@school.example').at(-1)
    expect(letter?.headers).toContain('Subject: Опора, 10 марта: посещений 1, посещений ждут вас 1')
    expect(letter?.text).toContain('• 11 марта, 10:00: Посещение в течение года (Школа 1)')
    expect(letter?.text).toContain('• 30 марта, 10:00: Посещение в течение года (Школа 1), нужно ваше согласие')
    expect(letter?.text).toContain(`${site}/visits/${world.regionId}/${visitId}`)
    expect((await notices(curator))[0]?.groups.map(({ group }) => group)).toContain('visits')
  })

  it('stand in the calendar by the hour of the school', async () => {
    const token = randomBytes(32).toString('base64url')
    const team = await world.person('school-team', { organisationId: world.schools[0] ?? '' })
    expect((await world.as(team).post('/api/own-calendars', { calendarId: randomUUID(), label: 'Телефон', token })).status).toBe(200)
    const text = (await (await fetch(`${server.url}/calendar/own/${token}.ics`)).text()).replaceAll('\r\n ', '')
    const { rows: [at] } = await sql<{ utc: string }>`select to_char(timestamp '2022-03-11 10:00' at time zone zone at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"') as utc from organisation where id = ${world.schools[0]}`.execute(world.db)
    expect(text).toContain(`UID:${visitId}@opora`)
    expect(text).toContain(`DTSTART:${at?.utc}`)
    expect(text).toContain('SUMMARY:Предложено: Посещение в течение года\\, Школа 1')
  })

  it('come by mail at once where a coordinator reminds in one click, once a day, to the school\'s people alone', async () => {
    const [school] = world.schools
    const [campaignId, before] = [randomUUID(), mail.mails.length]
    await world.db.insertInto('survey_campaign').values({ id: campaignId, programme_id: world.programmeId, region_id: world.regionId, territory_id: world.regionId, title: 'Весеннее анкетирование', opens_on: '2022-03-01', closes_on: '2022-03-18', state: 'open', required: 90, created_at: new Date(), changed_at: new Date() }).execute()
    for (const organisation_id of world.schools) await world.db.insertInto('survey_school').values({ region_id: world.regionId, campaign_id: campaignId, organisation_id, territory_id: world.municipalities[0] ?? 0, closes_on: '2022-03-18', state: 'open', is_made: true, reached_on: organisation_id === school ? null : '2022-03-05', reminded_on: null }).execute()
    const coordinator = await world.person('regional-coordinator', { territoryId: world.regionId })
    const remind = () => world.as(coordinator).post<{ schools: number }>(`/api/surveys/${campaignId}/remind`, { territoryId: world.regionId })
    expect((await remind()).body).toEqual({ schools: 1 })
    const taken = await mail.taken(before + 1)
    expect(taken.slice(before).map(({ to }) => to)).toEqual([['head@school.example']])
    expect(taken.at(-1)?.headers).toContain('Subject: Опора: Весеннее анкетирование, анкет меньше, чем нужно (Школа 1)')
    expect(taken.at(-1)?.text).toContain('по 18 марта включительно')
    expect(taken.at(-1)?.text).toContain(`${site}/surveys/${campaignId}`)
    expect((await remind()).status).toBe(422)
    await tickAt('2022-03-10')
    expect(mail.mails).toHaveLength(before + 1)
  })
})

describe('the calendar of one\'s own assignments', () => {
  const token = randomBytes(32).toString('base64url')
  const calendarId = randomUUID()
  const fetched = (at = token) => fetch(`${server.url}/calendar/own/${at}.ics`)

  it('is read by whoever has the address: each assignment on its day, under one name for ever', async () => {
    expect((await world.as(other).post('/api/own-calendars', { calendarId, label: 'Телефон', token })).status).toBe(200)
    const reply = await fetched()
    expect(reply.headers.get('content-type')).toContain('text/calendar')
    const text = (await reply.text()).replaceAll('\r\n ', '')
    expect(text).toContain('DTSTART;VALUE=DATE:20220228')
    expect(text).toMatch(/UID:[0-9a-f-]{36}@opora/)
    expect(text).toContain('Срок: 1.2. Размещение')
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  })

  it('is kept as a hash, and listed to its owner alone', async () => {
    const { rows } = await sql`select from own_calendar where token_hash = ${token}`.execute(world.db)
    expect(rows).toEqual([])
    expect((await world.as(other).get<{ items: { label: string }[] }>('/api/own-calendars')).body.items).toMatchObject([{ label: 'Телефон', revokedAt: null }])
    expect((await world.as(head).get<{ items: unknown[] }>('/api/own-calendars')).body.items).toEqual([])
  })

  it('is empty for one who is appointed no longer', async () => {
    await sql`update appointment set ends_on = '2022-03-01' where id = ${other.appointmentId}`.execute(world.db)
    expect(await (await fetched()).text()).not.toContain('BEGIN:VEVENT')
    await sql`update appointment set ends_on = null where id = ${other.appointmentId}`.execute(world.db)
  })

  it('is closed once revoked, by its owner alone', async () => {
    expect((await world.as(head).post(`/api/own-calendars/${calendarId}/revoke`, {})).status).toBe(404)
    expect((await world.as(other).post(`/api/own-calendars/${calendarId}/revoke`, {})).status).toBe(200)
    expect((await fetched()).status).toBe(404)
    expect((await fetched('x'.repeat(43))).status).toBe(404)
  })

  it('and the notices are for nobody who has not logged in', async () => {
    for (const path of ['/api/notices', '/api/notices/count', '/api/reminder-preference', '/api/own-calendars']) expect((await fetch(`${server.url}${path}`)).status).toBe(401)
  })
})
