import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { TerritoryReply } from '../contract/territories.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { ask, untilRead, upload } from './app-calls.ts'
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
    const printed = read.reading?.plan.territory?.name
    const chosen = territory === null
      ? (items.find(({ name }) => name === printed) ?? items.find(({ level }) => level === 'federal'))
      : items.find(({ code }) => code === territory)
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
