import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ImportReply } from '../../contract/imports.ts'
import type { RoadmapReply } from '../../contract/roadmaps.ts'
import type { TerritoryReply } from '../../contract/territories.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { App } from '../../server/app.ts'
import { ask, untilRead, upload } from '../app-calls.ts'
import { idOf } from './demonstration-id.ts'

const samples = new URL('../../../samples/', import.meta.url)
const [running, nextYear] = [idOf('running roadmap'), idOf('next roadmap')]

/** The last thing that is made. */
export async function isComplete(app: App): Promise<boolean> {
  return isThere(app, `/api/roadmaps/${nextYear}`)
}

/** Somebody works here already, on road maps of their own. */
export async function isOfOthers(app: App): Promise<boolean> {
  const { total } = await ask<{ total: number }>(app, 'GET', '/api/roadmaps')
  const [first = ''] = await sampleFiles()
  return total > 0 && !(await isThere(app, `/api/imports/${idOf(`upload ${first}`)}`))
}

/** Each of the sample documents as a draft, in the territory that it names; the ids of their road maps. */
export async function acceptSamples(app: App, say: (text: string) => void): Promise<string[]> {
  const { items: territories } = await ask<{ items: TerritoryReply[] }>(app, 'GET', '/api/territories')
  const accepted: string[] = []
  for (const file of await sampleFiles()) {
    say(`Читаю образец «${file}» …\n`)
    const id = await acceptSample(app, file, territories)
    if (id !== null) accepted.push(id)
  }
  return accepted
}

/** The plan of a sample, its dates moved into this year, approved by an order: from now on it runs. */
export async function approveForYear(app: App, { sampleId, year, approvedOn }: { sampleId: string; year: number; approvedOn: CivilDate }): Promise<string> {
  const sample = await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${sampleId}`)
  await repeat(app, sample, { roadmapId: running, years: year - (sample.plan.years[0] ?? year) })
  const map = await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${running}`)
  const authority = sample.plan.approval?.authority ?? 'Орган управления образованием'
  if (map.may.includes('approve')) {
    await ask(app, 'POST', `/api/revisions/${map.revision.id}/approve`, { version: map.version, document: { act: 'order', number: '4-П', date: approvedOn, authority, file: null } }, idOf('approve'))
  }
  return running
}

/** Next year's draft, out of the plan that runs. */
export async function prepareNextYear(app: App, roadmapId: string): Promise<void> {
  await repeat(app, await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${roadmapId}`), { roadmapId: nextYear, years: 1 })
}

async function repeat(app: App, map: RoadmapReply, { roadmapId, years }: { roadmapId: string; years: number }): Promise<void> {
  await ask(app, 'POST', '/api/roadmaps', {
    roadmapId, territoryId: map.territory.id, from: { source: 'revision', revisionId: map.revision.id, years, keep: 'weekdays', replaceYears: true },
  }, idOf(`make ${roadmapId}`))
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

async function sampleFiles(): Promise<string[]> {
  return (await readdir(samples)).filter((name) => /\.(docx|xlsx|pdf)$/.test(name)).toSorted()
}

async function isThere(app: App, url: string): Promise<boolean> {
  return ask(app, 'GET', url).then(() => true, (error: unknown) => {
    if (error instanceof OporaError && error.parameters['status'] === 404) return false
    throw error
  })
}
