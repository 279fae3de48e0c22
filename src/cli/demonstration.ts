import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ImportReply } from '../contract/imports.ts'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import type { TerritoryReply } from '../contract/territories.ts'
import { OporaError } from '../domain/kernel/errors.ts'
import type { App } from '../server/app.ts'
import { ask, untilRead, upload } from './app-calls.ts'

const samples = new URL('../../samples/', import.meta.url)

/**
 * Fills a demonstration from the sample documents, by the same steps as a person takes: each is read and accepted; one is approved,
 * and made anew for this year, so that the timeline has a today. Each step has an id of its own, made of what it does: a start that was
 * cut short is completed by the next one, and nothing is done twice. Does nothing where it is complete, or where others have begun.
 */
export async function fillDemonstration(app: App, say: (text: string) => void): Promise<void> {
  const files = (await readdir(samples)).filter((name) => /\.(docx|xlsx|pdf)$/.test(name)).toSorted()
  const [first] = files
  if (first === undefined || await isComplete(app) || await isOfOthers(app, first)) return
  const { items: territories } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
  const accepted: string[] = []
  for (const file of files) {
    say(`Читаю образец «${file}» …\n`)
    const id = await acceptSample(app, file, territories)
    if (id !== null) accepted.push(id)
  }
  const [shown] = accepted
  if (shown !== undefined) await approveAndRepeat(app, shown)
  say(`Демонстрация готова: дорожных карт ${accepted.length + (shown === undefined ? 0 : 1)}.\n`)
}

const lastRoadmap = idOf('repeated roadmap')

async function isComplete(app: App): Promise<boolean> {
  return isThere(app, `/api/roadmaps/${lastRoadmap}`)
}

/** Somebody works here already, on road maps of their own. */
async function isOfOthers(app: App, firstFile: string): Promise<boolean> {
  const { total } = await ask<{ total: number }>(app, 'GET', '/api/roadmaps')
  return total > 0 && !(await isThere(app, `/api/imports/${idOf(`upload ${firstFile}`)}`))
}

async function acceptSample(app: App, file: string, territories: readonly TerritoryReply[]): Promise<string | null> {
  const { id } = await upload(app, file, await readFile(fileURLToPath(new URL(file, samples))), idOf(`upload ${file}`))
  const read: ImportReply = await untilRead(app, id)
  if (read.accepted) return read.accepted.roadmapId
  // One that could not be read, or that somebody has put aside since.
  if (read.state !== 'read' || !read.reading) return null
  const printed = read.reading.plan.territory?.name
  const territory = territories.find(({ name }) => name === printed) ?? territories.find(({ level }) => level === 'federal')
  const into = { as: 'roadmap', roadmapId: idOf(`roadmap ${file}`), territoryId: territory?.id ?? 1 }
  return (await ask<{ roadmapId: string }>(app, 'POST', `/api/imports/${id}/accept`, { version: read.version, into }, idOf(`accept ${file}`))).roadmapId
}

async function approveAndRepeat(app: App, roadmapId: string): Promise<void> {
  const map = await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${roadmapId}`)
  const { programmeDate } = await ask<{ programmeDate: string }>(app, 'GET', '/api/session')
  const { approval, years } = map.plan
  if (map.may.includes('approve')) {
    await ask(app, 'POST', `/api/revisions/${map.revision.id}/approve`, {
      version: map.version,
      document: {
        act: approval?.act ?? 'order', number: approval?.number ?? '1-Д', date: approval?.date ?? programmeDate, authority: approval?.authority ?? 'Министерство образования', file: null,
      },
    }, idOf('approve'))
  }
  const year = Number(programmeDate.slice(0, 4))
  await ask(app, 'POST', '/api/roadmaps', {
    roadmapId: lastRoadmap, territoryId: map.territory.id,
    from: { source: 'revision', revisionId: map.revision.id, years: year - (years[0] ?? year), keep: 'weekdays', replaceYears: true },
  }, idOf('repeat'))
}

async function isThere(app: App, url: string): Promise<boolean> {
  return ask(app, 'GET', url).then(() => true, (error: unknown) => {
    if (error instanceof OporaError && error.parameters['status'] === 404) return false
    throw error
  })
}

/** A UUID of version 8 (its bits are ours), the same at every start. */
function idOf(step: string): string {
  const hex = createHash('sha256').update(`opora demonstration ${step}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
