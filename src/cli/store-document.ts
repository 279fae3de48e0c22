import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { openApp, type App } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { ImportReply } from '../contract/imports.ts'
import type { TerritoryReply } from '../contract/territories.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import { ask, untilRead, upload } from './app-calls.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress-bar.ts'
import { readInput } from './read-input.ts'

type Wanted = { year: number | null; territory: string | null }

/** Stores a document as a draft, by the same calls as the pages make: to the desk, read, accepted. What is refused does not stay on the desk. */
export async function storeDocument(file: string, { year, territory }: Wanted, { stdout, stderr }: Io): Promise<number> {
  const bytes = await readInput(file)
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const { items } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
    const named = items.find(({ code }) => code === territory)
    if (territory !== null && !named) throw new OporaError('not_found', 'territory.unknown', { territory })
    const { id } = await upload(app, basename(file), bytes)
    try {
      const read = await readAsWanted(app, id, year, stderr)
      const printed = read.reading?.plan.territory?.name
      const chosen = named ?? items.find(({ name }) => name === printed) ?? items.find(({ level }) => level === 'federal')
      const into = { as: 'roadmap', roadmapId: randomUUID(), territoryId: chosen?.id }
      const { roadmapId } = await ask<{ roadmapId: string }>(app, 'POST', `/api/imports/${id}/accept`, { version: read.version, into })
      stdout(`${roadmapId}\n`)
      stderr(`Сохранён черновик: мероприятий ${read.reading?.plan.activities.length ?? 0}, территория «${chosen?.name ?? ''}».\n`)
      return 0
    } catch (error) {
      await takeOffDesk(app, id)
      throw error
    }
  } finally {
    await app.close()
  }
}

async function readAsWanted(app: App, id: string, year: number | null, stderr: (text: string) => void): Promise<ImportReply> {
  const progress = progressBar(stderr)
  const read = await untilRead(app, id, progress.show).finally(progress.clear)
  if (read.problem) throw new OporaError('invalid_input', 'command.refused', read.problem)
  if (year === null) return read
  await ask(app, 'POST', `/api/imports/${id}/reread`, { version: read.version, year, columns: {} })
  return untilRead(app, id)
}

async function takeOffDesk(app: App, id: string): Promise<void> {
  const { version } = await ask<ImportReply>(app, 'GET', `/api/imports/${id}`)
  await ask(app, 'POST', `/api/imports/${id}/discard`, { version })
}
