import { askPostponement, commentAssignment, confirmEvidence, delegateAssignment, giveEvidence, waiveAssignment } from '../../contract/assignment-steps.ts'
import { readAssignment, type AssignmentRow } from '../../contract/assignments.ts'
import { approveRevision, createRoadmap, readRoadmap } from '../../contract/roadmaps.ts'
import { wholeList } from '../play/look.ts'
import type { Caller, Refusal } from '../caller.ts'
import { isCountry, territoryOf, type AccessCall, type AccessCalls, type World } from './access-call.ts'
import type { Place } from './ground.ts'

const rowsOf = new WeakMap<World, Promise<AssignmentRow[]>>()

/** All assignments that there are to try on: those that were played, and those of a copy of the plan in the neighbourhood and in another region. */
function everyAssignment(world: World): Promise<AssignmentRow[]> {
  const known = rowsOf.get(world) ?? gather(world)
  rowsOf.set(world, known)
  return known
}

async function gather(world: World): Promise<AssignmentRow[]> {
  const { company: { administrator, setting }, places, roadmapId } = world
  const rows = await wholeList(administrator, { roadmap: roadmapId })
  for (const place of places.filter(({ kind, path }) => kind === 'territory' && path.length > 1 && (path[1] !== setting.region.id || path.length === 3))) {
    const id = await copiedTo(world, place)
    rows.push(...(await wholeList(administrator, { roadmap: id })))
  }
  return rows
}

async function copiedTo({ company: { administrator }, chanceAt, revisionId, today }: World, place: Place): Promise<string> {
  const id = chanceAt(place).of('copy').uuid()
  await administrator.ask(createRoadmap, { body: { roadmapId: id, territoryId: territoryOf(place), from: { source: 'revision', revisionId, years: 0, keep: 'dates', replaceYears: false } } })
  const draft = await administrator.ask(readRoadmap, { params: { id } })
  await administrator.ask(approveRevision, { params: { id: draft.revision.id }, body: { version: draft.version, document: { act: 'order', number: '8-ОД', date: today, authority: 'Орган управления образованием', file: null } } })
  return id
}

function standsAt({ holder }: AssignmentRow, place: Place): boolean {
  if (holder.person !== null || holder.delegate !== null) return false
  return place.organisationId === null ? holder.organisation === null && holder.territory.id === territoryOf(place) : holder.organisation?.id === place.organisationId && holder.role !== 'curator'
}

function on(attempt: (by: Caller, row: AssignmentRow, params: { region: number; id: string }, world: World) => Promise<Refusal | null>): AccessCall {
  return {
    at: ['territory', 'school', 'body'],
    prepare: async (world, place) => {
      const row = isCountry(place) ? undefined : (await everyAssignment(world)).find((one) => standsAt(one, place))
      if (row === undefined) return null
      return { role: row.holder.role, attempt: (by) => attempt(by, row, { region: row.regionId, id: row.id }, world) }
    },
  }
}

export const assignmentCalls: AccessCalls = {
  'assignment.read': on((by, _, params) => by.tries(readAssignment, { params })),
  'assignment.comment': on((by, row, params, { chanceAt, places: [place] }) => by.tries(commentAssignment, { params, body: { commentId: place === undefined ? row.id : chanceAt(place).of(row.id).uuid(), text: 'Чужое поручение' } })),
  'assignment.act': on((by, { version }, params, { today }) => by.tries(giveEvidence, { params, body: { version, files: [], link: 'https://school.example/doc', document: { number: '1', date: today }, note: null, stated: null } })),
  'assignment.delegate': on((by, { version }, params) => by.tries(delegateAssignment, { params, body: { version, personId: null } })),
  'assignment.postpone': on((by, { version }, params) => by.tries(askPostponement, { params, body: { version, until: '2040-01-01', reason: 'Проверка отказа' } })),
  'assignment.decide': on((by, { version }, params) => by.tries(confirmEvidence, { params, body: { version } })),
  'assignment.waive': on((by, { version }, params) => by.tries(waiveAssignment, { params, body: { version, reason: 'Проверка отказа' } })),
}
