import { randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RoadmapReply } from '../contract/roadmaps.ts'
import type { TerritoryReply } from '../contract/territories.ts'
import type { App } from '../server/app.ts'
import { ask, untilRead, upload } from './app-calls.ts'

const samples = new URL('../../samples/', import.meta.url)

/**
 * Fills an empty demonstration from the sample documents, by the same steps as a person takes: each is read and accepted; one is approved,
 * and made anew for this year, so that the timeline has a today. Does nothing where there are road maps already.
 */
export async function fillDemonstration(app: App, say: (text: string) => void): Promise<void> {
  const { total } = await ask<{ total: number }>(app, 'GET', '/api/roadmaps')
  if (total > 0) return
  const { items: territories } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
  const files = (await readdir(samples)).filter((name) => /\.(docx|xlsx|pdf)$/.test(name)).toSorted()
  const accepted: string[] = []
  for (const file of files) {
    say(`Читаю образец «${file}» …\n`)
    const id = await acceptSample(app, file, territories)
    if (id !== null) accepted.push(id)
  }
  const [first] = accepted
  if (first !== undefined) await approveAndRepeat(app, first)
  say(`Демонстрация готова: дорожных карт ${accepted.length + (first === undefined ? 0 : 1)}.\n`)
}

async function acceptSample(app: App, file: string, territories: readonly TerritoryReply[]): Promise<string | null> {
  const { id } = await upload(app, file, await readFile(fileURLToPath(new URL(file, samples))))
  const read = await untilRead(app, id)
  if (!read.reading) return null
  const printed = read.reading.plan.territory?.name
  const territory = territories.find(({ name }) => name === printed) ?? territories.find(({ level }) => level === 'federal')
  const into = { as: 'roadmap', roadmapId: randomUUID(), territoryId: territory?.id ?? 1 }
  return (await ask<{ roadmapId: string }>(app, 'POST', `/api/imports/${id}/accept`, { version: read.version, into })).roadmapId
}

async function approveAndRepeat(app: App, roadmapId: string): Promise<void> {
  const map = await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${roadmapId}`)
  const { programmeDate } = await ask<{ programmeDate: string }>(app, 'GET', '/api/session')
  const { approval, years } = map.plan
  await ask(app, 'POST', `/api/revisions/${map.revision.id}/approve`, {
    version: map.version,
    document: {
      act: approval?.act ?? 'order', number: approval?.number ?? '1-Д', date: approval?.date ?? programmeDate, authority: approval?.authority ?? 'Министерство образования', file: null,
    },
  })
  const year = Number(programmeDate.slice(0, 4))
  await ask(app, 'POST', '/api/roadmaps', {
    roadmapId: randomUUID(), territoryId: map.territory.id,
    from: { source: 'revision', revisionId: map.revision.id, years: year - (years[0] ?? year), keep: 'weekdays', replaceYears: true },
  })
}
