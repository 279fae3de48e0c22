import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3 } from '../../tests/support/s3.ts'
import { startServer, type TestServer } from '../../tests/support/server.ts'

let server: TestServer
beforeAll(async () => { server = await startServer({ programmeDate: '2022-04-01' }) })
afterAll(() => server.close())

describe('the server', () => {
  it('is alive and ready', async () => {
    expect(await server.get('/healthz')).toEqual({ status: 200, body: { status: 'alive' } })
    expect(await server.get('/readyz')).toEqual({ status: 200, body: { status: 'ready' } })
  })

  it('tells Prometheus how long each route takes', async () => {
    await server.get('/api/session')
    const { body } = await server.get<string>('/metrics')
    expect(body).toContain('opora_http_request_seconds_count{method="GET",route="/api/session",status="200"}')
  })

  it('tells its figures to nobody from elsewhere, unless they have the token', async () => {
    expect((await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(403)
    const guarded = await startServer({ metricsToken: 'a-token-of-the-collector' })
    const statuses = await Promise.all(['Bearer a-token-of-the-collector', 'Bearer another', ''].map(async (authorization) => (await fetch(`${guarded.url}/metrics`, { headers: { authorization, 'x-forwarded-for': '203.0.113.9' } })).status))
    expect(statuses).toEqual([200, 403, 403])
    await guarded.close()
  })

  it('prints an OpenAPI of everything that it serves', async () => {
    const { body } = await server.get<{ openapi: string; paths: Record<string, unknown> }>('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/session', '/api/imports/{id}/accept', '/api/roadmaps/{id}.json', '/api/revisions/{id}/approve']))
  })

  it('says the programme date of a demonstration', async () => {
    expect((await server.get('/api/session')).body).toMatchObject({ installation: 'demonstration', programmeDate: '2022-04-01', person: { name: 'Локальный администратор' } })
  })

  it('answers an unknown address with a problem, not with a page', async () => {
    const response = await fetch(`${server.url}/api/nothing`)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, code: 'request.unknown-address', title: expect.stringMatching(/[а-я]/) })
  })

  it('keeps the archive that was there when another cannot be written, and leaves no half of one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'opora-backup-test-'))
    await expect(server.app.backup(join(folder, 'none', 'all.opora'))).rejects.toThrow('file.unwritable')
    await expect(server.app.backup(folder)).rejects.toThrow('file.unwritable')
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })

  it('gives the whole installation into an archive, and an empty one takes it back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'opora-backup-test-'))
    const read = await server.read('план.txt', new TextEncoder().encode('№\tМероприятие\tСрок\n1\tСовещание\tмай 2022 года'))
    const saved = await server.app.backup(join(folder, 'all.opora'))
    expect(saved).toMatchObject({ files: 1, missing: 0 })

    const other = await startServer()
    expect(await other.app.restore(join(folder, 'all.opora'))).toEqual({ tables: saved.tables, files: saved.files })
    expect((await other.get<{ fileName: string }>(`/api/imports/${read.id}`)).body.fileName).toBe('план.txt')
    expect(await (await fetch(`${other.url}/api/imports/${read.id}/original`, { headers: other.app.localHeader })).text()).toContain('Совещание')
    expect((await other.app.verify()).faults).toEqual([])
    await expect(other.app.restore(join(folder, 'all.opora'))).rejects.toThrow('backup.not-empty')
    await other.close()
    await rm(folder, { recursive: true })
  })

  it('keeps files in S3 as well, and an archive of one store is restored into the other', async () => {
    const s3 = await startS3()
    const folder = await mkdtemp(join(tmpdir(), 'opora-backup-test-'))
    const there = await startServer({ s3Url: s3.url })
    expect((await there.get('/readyz')).status).toBe(200)
    const read = await there.read('план.txt', new TextEncoder().encode('№\tМероприятие\tСрок\n1\tСовещание в S3\tмай 2022 года'))
    expect((await there.get<string>(`/api/imports/${read.id}/original`)).body).toContain('Совещание в S3')
    expect(await there.app.backup(join(folder, 's3.opora'))).toMatchObject({ files: 1, missing: 0 })

    const here = await startServer()
    await here.app.restore(join(folder, 's3.opora'))
    expect((await here.get<string>(`/api/imports/${read.id}/original`)).body).toContain('Совещание в S3')
    await here.app.backup(join(folder, 'folder.opora'))

    const other = await startS3()
    const back = await startServer({ s3Url: other.url })
    expect(await back.app.restore(join(folder, 'folder.opora'))).toMatchObject({ files: 1 })
    expect((await back.get<string>(`/api/imports/${read.id}/original`)).body).toContain('Совещание в S3')
    await other.close()
    for (const server of [there, here, back]) await server.close()
    await s3.close()
    await rm(folder, { recursive: true })
  })

  it('is not ready while its files cannot be reached', async () => {
    const s3 = await startS3()
    const server = await startServer({ s3Url: s3.url, logLevel: 'silent' })
    await s3.close()
    expect(await server.get('/readyz')).toMatchObject({ status: 503, body: { code: 'file.store-away' } })
    await server.close()
  })
})
