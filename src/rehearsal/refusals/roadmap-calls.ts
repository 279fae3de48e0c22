import { createCalendar } from '../../contract/calendars.ts'
import { discardImport, uploadImport } from '../../contract/imports.ts'
import { approveRevision, createRoadmap, discardRevision, readRoadmap } from '../../contract/roadmaps.ts'
import type { Caller, Refusal } from '../caller.ts'
import { isCountry, territoryOf, type AccessCall, type AccessCalls, type World } from './access-call.ts'
import type { Place } from './ground.ts'

const body = (roadmapId: string, territoryId: number) => ({ roadmapId, territoryId, from: { source: 'nothing' as const, title: 'Проверочный план', years: [2022] } })

type Draft = { roadmapId: string; revisionId: string }

/** An action on a draft that stands at a territory. */
function onDraft(what: string, attempt: (draft: Draft, by: Caller, world: World, place: Place) => Promise<Refusal | null>): AccessCall {
  return {
    at: ['territory'],
    prepare: async (world, place) => {
      const draft = await world.company.administrator.ask(createRoadmap, { body: body(world.chanceAt(place).of(what).uuid(), territoryOf(place)) })
      return { attempt: (by) => attempt(draft, by, world, place) }
    },
  }
}

/** What a person brings to the import desk stands where the person works. */
async function importOf(world: World, place: Place): Promise<string | null> {
  const worker = isCountry(place) ? world.federal : world.company.players.find(({ role, territoryId }) => (role === 'regional-coordinator' || role === 'municipal-coordinator') && territoryId === territoryOf(place))?.caller
  if (worker === undefined) return null
  const { id } = (await worker.upload(uploadImport, { name: 'план.txt', bytes: new TextEncoder().encode('Проверочный план') })) as { id: string }
  return id
}

export const roadmapCalls: AccessCalls = {
  'roadmap.read': onDraft('roadmap.read', ({ roadmapId }, by) => by.tries(readRoadmap, { params: { id: roadmapId } })),
  'roadmap.create': {
    at: ['territory'],
    prepare: async ({ chanceAt }, place) => ({ attempt: (by) => by.tries(createRoadmap, { body: body(chanceAt(place).of('roadmap.create').uuid(), territoryOf(place)) }) }),
  },
  'roadmap.edit': onDraft('roadmap.edit', ({ revisionId }, by) => by.tries(discardRevision, { params: { id: revisionId }, body: { version: 1 } })),
  'roadmap.approve': onDraft('roadmap.approve', ({ revisionId }, by, { today }) => by.tries(approveRevision, {
    params: { id: revisionId }, body: { version: 1, document: { act: 'order', number: '1', date: today, authority: null, file: null } },
  })),
  'roadmap.import': {
    at: ['territory'],
    prepare: async (world, place) => {
      const id = await importOf(world, place)
      return id === null ? null : { attempt: (by) => by.tries(discardImport, { params: { id }, body: { version: 1 } }) }
    },
  },
  'calendar.manage': onDraft('calendar.manage', ({ roadmapId }, by, { chanceAt }, place) => by.tries(createCalendar, {
    params: { id: roadmapId }, body: { calendarId: chanceAt(place).of('calendar').uuid(), label: 'Календарь', token: 'a'.repeat(40) },
  })),
}
