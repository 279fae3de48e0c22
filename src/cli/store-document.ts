import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { App } from '../server/app.ts'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import { commandIdHeader } from '../contract/endpoint.ts'
import type { ImportReply } from '../contract/imports.ts'
import type { Problem } from '../contract/problem.ts'
import type { TerritoryReply } from '../contract/territories.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import type { Io } from './io.ts'

/** Stores a document as a draft, by the same calls as the pages make: to the desk, read, accepted. */
export async function storeDocument(file: string, { year, territory }: { year: number | null; territory: string | null }, { stdout, stderr }: Io): Promise<number> {
  const bytes = await readFile(file).catch(() => { throw new OporaError('invalid_input', 'file.unreadable', { file }) })
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const { items } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
    const placed = await upload(app, basename(file), bytes)
    let read = await untilRead(app, placed.id, stderr)
    if (read.problem) {
      stderr(`${read.problem.title} ${read.problem.advice}\n`)
      return 1
    }
    if (year !== null) {
      await ask(app, 'POST', `/api/imports/${placed.id}/reread`, { version: read.version, year, columns: {} })
      read = await untilRead(app, placed.id, stderr)
    }
    const found = items.find(({ code, name }) => (territory === null ? name === read.reading?.plan.territory?.name || code === 'RU' : code === territory))
    const chosen = territory === null ? (items.find(({ name }) => name === read.reading?.plan.territory?.name) ?? found) : found
    if (!chosen) throw new OporaError('not_found', 'territory.unknown', { territory: territory ?? '' })
    const into = { as: 'roadmap', roadmapId: randomUUID(), territoryId: chosen.id }
    const { roadmapId } = await ask<{ roadmapId: string }>(app, 'POST', `/api/imports/${placed.id}/accept`, { version: read.version, into })
    stdout(`${roadmapId}\n`)
    stderr(`Сохранён черновик: ${read.reading?.plan.activities.length ?? 0} мероприятий, территория «${chosen.name}».\n`)
    return 0
  } finally {
    await app.close()
  }
}

async function upload(app: App, name: string, bytes: Uint8Array): Promise<{ id: string }> {
  const boundary = randomUUID()
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, '_')}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return send(app, { method: 'POST', url: '/api/imports', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
}

async function untilRead(app: App, id: string, stderr: (text: string) => void): Promise<ImportReply> {
  for (;;) {
    const found = await ask<ImportReply>(app, 'GET', `/api/imports/${id}`)
    if (found.state !== 'reading') return found
    if (found.progress) stderr(`\r${found.progress.done} из ${found.progress.total}   `)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function ask<Reply>(app: App, method: 'GET' | 'POST', url: string, body?: object): Promise<Reply> {
  return send(app, { method, url, ...(body ? { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) })
}

async function send<Reply>(app: App, request: { method: 'GET' | 'POST'; url: string; payload?: Buffer | string; headers?: Record<string, string> }): Promise<Reply> {
  const response = await app.http.inject({ ...request, headers: { host: 'localhost', [commandIdHeader]: randomUUID(), ...request.headers } })
  if (response.statusCode < 300) return response.json<Reply>()
  const problem = response.json<Problem>()
  throw new OporaError('invalid_input', 'command.refused', { title: problem.title, advice: problem.detail })
}
