import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandIdHeader } from '../../src/contract/endpoint.ts'
import type { ImportReply } from '../../src/contract/imports.ts'
import { openApp, type App } from '../../src/server/app.ts'
import type { Settings } from '../../src/server/kernel/settings.ts'
import { testDatabase, type TestDatabase } from './database.ts'

export type TestServer = {
  app: App
  /** `http://127.0.0.1:PORT`, listening. */
  url: string
  database: TestDatabase
  dataFolder: string
  get: <Reply>(path: string) => Promise<{ status: number; body: Reply }>
  post: <Reply>(path: string, body: unknown, commandId?: string) => Promise<{ status: number; body: Reply }>
  upload: (name: string, bytes: Uint8Array, path?: string) => Promise<{ status: number; body: { id: string } }>
  /** Uploads and waits until it has been read (or could not be). */
  read: (name: string, bytes: Uint8Array) => Promise<ImportReply>
  close: () => Promise<void>
}

/** The real server, called as the local administrator, on a database and a data folder of its own. */
export async function startServer({ kindIfNew = 'demonstration', ...overrides }: Partial<Settings> & { kindIfNew?: 'demonstration' | 'production' | 'rehearsal' } = {}): Promise<TestServer> {
  const database = await testDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'opora-test-'))
  const settings: Settings = {
    databaseUrl: database.url, dataFolder, port: 0, host: '127.0.0.1', publicUrl: null, s3Url: null, clamdUrl: null, ownSites: [], trustedProxies: ['loopback'], oidc: null, mail: null, escalatesAfter: 3, programmeDate: null, metricsToken: null, secret: null, logLevel: 'error', ...overrides,
  }
  const app = await openApp(settings, { kindIfNew, hasCheapPasswords: true })
  const url = await app.listen()

  const send = async <Reply>(path: string, init: RequestInit): Promise<{ status: number; body: Reply }> => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...app.localHeader, ...init.headers } })
    const text = await response.text()
    return { status: response.status, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Reply }
  }
  const get = <Reply>(path: string) => send<Reply>(path, {})
  const post = <Reply>(path: string, body: unknown, commandId: string = randomUUID()) =>
    send<Reply>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } })
  const upload = (name: string, bytes: Uint8Array, path = '/api/imports') => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), name)
    return send<{ id: string }>(path, { method: 'POST', body: form, headers: { [commandIdHeader]: randomUUID() } })
  }

  return {
    app, url, database, dataFolder, get, post, upload,
    async read(name, bytes) {
      const { body: { id } } = await upload(name, bytes)
      for (;;) {
        const { body } = await get<ImportReply>(`/api/imports/${id}`)
        if (body.state !== 'reading') return body
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    async close() {
      await app.close()
      await database.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
