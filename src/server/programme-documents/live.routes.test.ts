import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aDocument } from '../../../tests/support/a-document.ts'
import { addSchool, aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'
import { textOf } from '../../domain/programme-documents/live/live-content.ts'
import { connectLive, type LiveConnection, type LiveState } from '../../web/programme-documents/live/live-connection.ts'
import { loadLive } from './live.store.ts'

let server: TestServer
let world: World
let school: string
let head: SignedIn
let deputy: SignedIn
let curator: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  school = await addSchool(world.db, { regionId: world.regionId, territoryId: world.municipalities[0] ?? 0, programmeId: world.programmeId, name: 'Школа у реки' })
  head = await world.person('school-head', { organisationId: school })
  deputy = await world.person('school-team', { organisationId: school })
  curator = await world.person('curator', { territoryId: world.regionId })
  await world.db.insertInto('attachment').values({ id: randomUUID(), region_id: world.regionId, programme_id: world.programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
})
afterAll(() => server.close())

const aDraft = () => aDocument(world.db, { regionId: world.regionId, territoryId: world.municipalities[0] ?? 0, organisationId: school, programmeId: world.programmeId }, 'draft')
const urlOf = (id: string) => `${server.url.replace('http', 'ws')}/api/programme-documents/${world.regionId}/${id}/live`
const until = async (what: () => boolean | Promise<boolean>, patience = 20_000) => {
  const end = Date.now() + patience
  while (!await what()) {
    if (Date.now() > end) throw new Error('Waited in vain')
    await new Promise((done) => { setTimeout(done, 20) })
  }
}

type Author = { live: Y.Doc; state: () => LiveState; connection: LiveConnection; cut: () => void; changed: () => number; isCut: (cut: boolean) => void }

/** A page's own connection, whose line can be cut. */
function anAuthor(id: string, who: SignedIn): Author {
  const live = new Y.Doc()
  let state: LiveState | null = null
  let [changes, isDown] = [0, false]
  let socket: WebSocket | null = null
  const connection = connectLive({
    live, onState: (next) => { state = next }, onChanged: () => { changes += 1 },
    open: () => {
      socket = new WebSocket(isDown ? 'ws://127.0.0.1:9' : urlOf(id), { headers: { cookie: who.cookie } })
      socket.on('error', () => undefined)
      return socket as never
    },
  })
  return { live, connection, state: () => state ?? { phase: 'connecting', mayWrite: false, hasUnsent: false, authors: [], you: null }, cut: () => socket?.terminate(), changed: () => changes, isCut: (cut) => { isDown = cut; if (cut) socket?.terminate() } }
}

const storedText = async (id: string, field: string) => textOf(await loadLive(world.db, { regionId: world.regionId, id }), field).toJSON()

describe('A document that two write at once', () => {
  it('is the same for both and in the database, and stored before it is acknowledged', async () => {
    const id = await aDraft()
    const [one, other] = [anAuthor(id, head), anAuthor(id, deputy)]
    await until(() => one.state().phase === 'saved' && other.state().phase === 'saved')
    textOf(one.live, 'aim').insert(0, 'Закрыть вакансии')
    await until(() => one.state().phase === 'saved')
    expect(await storedText(id, 'aim')).toBe('Закрыть вакансии')
    await until(() => textOf(other.live, 'aim').toJSON() === 'Закрыть вакансии')
    one.connection.at('aim')
    await until(() => other.state().authors.some(({ field }) => field === 'aim'))
    expect(other.state().authors.map(({ name }) => name.length > 0)).toEqual([true, true])
    for (const author of [one, other]) author.connection.stop()
  })

  it('loses no word and keeps the order of each author, however the line is cut', async () => {
    const id = await aDraft()
    const authors = [anAuthor(id, head), anAuthor(id, deputy)]
    await until(() => authors.every(({ state }) => state().phase === 'saved'))
    const words = [0, 0]
    const end = Date.now() + 6_000
    let chance = 1
    while (Date.now() < end) {
      for (const [at, { live, cut, isCut }] of authors.entries()) {
        const text = textOf(live, 'methods')
        chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648
        // Each writes behind its own last word, amid the other's.
        const mine = [...text.toJSON().matchAll(new RegExp(`${'АБ'[at]}\\d+ `, 'g'))].at(-1)
        const word = `${'АБ'[at]}${words[at] = (words[at] ?? 0) + 1} `
        text.insert(mine === undefined ? 0 : mine.index + mine[0].length, word)
        if (chance % 29 === 0) cut()
        if (chance % 61 === 0) { isCut(true); setTimeout(() => isCut(false), 300) }
      }
      await new Promise((done) => { setTimeout(done, 15) })
    }
    for (const { isCut } of authors) isCut(false)
    await until(() => authors.every(({ state }) => state().phase === 'saved'))
    await until(() => authors.every(({ live }) => textOf(live, 'methods').length === textOf(authors[0]?.live ?? live, 'methods').length))
    const final = await storedText(id, 'methods')
    for (const [at, { live, connection }] of authors.entries()) {
      expect(textOf(live, 'methods').toJSON()).toBe(final)
      expect([...final.matchAll(new RegExp(`${'АБ'[at]}(\\d+) `, 'g'))].map(([, count]) => Number(count))).toEqual(Array.from({ length: words[at] ?? 0 }, (_, n) => n + 1))
      connection.stop()
    }
    expect(Math.min(...words)).toBeGreaterThan(50)
  }, 60_000)

  it('is read, not written, by the curator; and by nobody once it is sent: what is left stays with its author', async () => {
    const id = await aDraft()
    const [author, reader] = [anAuthor(id, head), anAuthor(id, curator)]
    await until(() => author.state().phase === 'saved' && reader.state().phase === 'closed')
    textOf(author.live, 'tasks').insert(0, 'лишнее')
    textOf(author.live, 'tasks').delete(0, 6)
    await until(() => author.state().phase === 'saved')
    const later = anAuthor(id, curator)
    await until(() => later.state().phase === 'closed')
    expect(later.state().hasUnsent).toBe(false)
    later.connection.stop()
    textOf(reader.live, 'aim').insert(0, 'Чужое')
    textOf(author.live, 'aim').insert(0, 'Своё')
    await until(() => textOf(reader.live, 'aim').toJSON().includes('Своё'))
    expect(await storedText(id, 'aim')).toBe('Своё')
    await world.db.updateTable('programme_document').set({ state: 'sent' }).where('region_id', '=', world.regionId).where('id', '=', id).execute()
    textOf(author.live, 'aim').insert(0, 'Поздно. ')
    await until(() => author.state().phase === 'closed' && author.state().hasUnsent)
    expect(await storedText(id, 'aim')).toBe('Своё')
    for (const one of [author, reader]) one.connection.stop()
  })

  it('is not opened by strangers, and hears of what a command did to it', async () => {
    const id = await aDraft()
    const stranger = await world.person('curator', { territoryId: world.regionId })
    const refused = await new Promise<number>((done) => {
      const socket = new WebSocket(urlOf(id), { headers: { cookie: stranger.cookie } })
      socket.on('unexpected-response', (_, { statusCode }) => { done(statusCode ?? 0); socket.terminate() })
      socket.on('error', () => undefined)
    })
    expect(refused).toBe(403)
    const author = anAuthor(id, head)
    await until(() => author.state().phase === 'saved')
    expect((await world.as(deputy).post(`/api/programme-documents/${world.regionId}/${id}/fill`, { content: { aim: { kind: 'text', text: 'Из другого процесса' } } })).status).toBe(200)
    await until(() => textOf(author.live, 'aim').toJSON() === 'Из другого процесса')
    author.connection.stop()
  })
})
