import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReply } from '../../contract/files.ts'
import type { Problem } from '../../contract/problem.ts'
import { eicar, startClamd, type TestClamd } from '../../../tests/support/clamd.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let clamd: TestClamd
let server: TestServer
beforeAll(async () => {
  clamd = await startClamd()
  server = await startServer({ clamdUrl: clamd.url, logLevel: 'silent' })
})
afterAll(async () => {
  await server.close()
  await clamd.close()
})

const bring = async (text: string) => (await server.upload('заметка.txt', Buffer.from(text), '/api/files')).body as unknown as FileReply
const stateOf = async (id: string) => (await server.get<FileReply>(`/api/files/${id}`)).body.state
const fetched = (id: string) => server.get<Problem>(`/api/files/${id}/content`)

describe('with a scanner', () => {
  it('a file is handed out once it is found clean, and each content is scanned once', async () => {
    const text = `Протокол ${randomUUID()}`
    const { id, state } = await bring(text)
    // A quick scanner is done before the reply.
    expect(['scanning', 'ready']).toContain(state)
    await expect.poll(() => stateOf(id)).toBe('ready')
    expect((await fetched(id)).status).toBe(200)
    const scans = clamd.scans
    expect((await bring(text)).state).toBe('ready')
    expect(clamd.scans).toBe(scans)
  })

  it('an infected one is barred for everybody, in Russian, and so is its preview', async () => {
    const { id } = await bring(`${eicar} ${randomUUID()}`)
    await expect.poll(() => stateOf(id)).toBe('infected')
    const refused = await fetched(id)
    expect([refused.status, refused.body.code]).toEqual([422, 'file.infected'])
    expect(refused.body.title).toContain('Eicar-Test-Signature')
    expect((await server.get(`/api/files/${id}/preview`)).status).toBe(422)
  })

  it('so is one that came in parts', async () => {
    const id = randomUUID()
    const bytes = Buffer.from(`${eicar} ${randomUUID()}`)
    const send = (path: string, body: object, commandId = randomUUID()) => server.post<FileReply & Problem>(`/api/uploads/${id}/${path}`, body, commandId)
    for (const at of [0, 40]) await send('parts', { at, bytes: bytes.subarray(at, at === 0 ? 40 : undefined).toString('base64') })
    expect((await send('finish', { name: 'заметка.txt', size: bytes.length, hash: null }, id)).status).toBe(200)
    await expect.poll(() => stateOf(id)).toBe('infected')
    const refused = await fetched(id)
    expect([refused.status, refused.body.code]).toEqual([422, 'file.infected'])
    expect(refused.body.title).toContain('Eicar-Test-Signature')
  })

  it('documents of the import desk are held back as well', async () => {
    const read = await server.read('план.txt', Buffer.from(`№\tМероприятие\tСрок\n1\t${eicar} ${randomUUID()}\tмай 2022 года`))
    await expect.poll(async () => (await server.get<Problem>(`/api/imports/${read.id}/original`)).body.code, { timeout: 20_000, interval: 200 }).toBe('file.infected')
  }, 25_000)

  it('nothing is handed out while the scanner is away, or will not take the file', async () => {
    clamd.setSilent(true)
    const { id } = await bring(`Письмо ${randomUUID()}`)
    await new Promise((resolve) => { setTimeout(resolve, 500) })
    const refused = await fetched(id)
    expect([await stateOf(id), refused.status, refused.body.code]).toEqual(['scanning', 422, 'file.being-scanned'])
    clamd.setSilent(false)
    clamd.setLimit(10)
    const { id: large } = await bring(`Большое письмо ${randomUUID()}`)
    await new Promise((resolve) => { setTimeout(resolve, 500) })
    expect(await stateOf(large)).toBe('scanning')
  })
})
