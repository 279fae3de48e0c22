import { randomUUID } from 'node:crypto'
import { localAdministrator } from '../../../src/domain/people/person.ts'
import { outcomeOf, type AccessCalls, type MatrixWorld, type Target } from './access-call.ts'

const body = (territoryId: number) => ({ roadmapId: randomUUID(), territoryId, from: { source: 'nothing', title: 'План', years: [2022] } })

/** A draft there, made by the one at the command line. */
async function draftAt({ server }: MatrixWorld, { territoryId }: Target): Promise<{ roadmapId: string; revisionId: string }> {
  return (await server.post<{ roadmapId: string; revisionId: string }>('/api/roadmaps', body(territoryId))).body
}

async function importAt({ db }: MatrixWorld, { territoryId }: Target): Promise<string> {
  const id = randomUUID()
  await db.insertInto('stored_file').values({ hash: '0'.repeat(64), size: '1' }).onConflict((conflict) => conflict.doNothing()).execute()
  await db.insertInto('import').values({
    id, file_name: 'план.txt', file_hash: '0'.repeat(64), state: 'failed', problem: JSON.stringify({ code: 'x', parameters: {} }), year: null, columns: '{}', source: null, reading: null, plan: null,
    changes: '[]', claimed_at: null, created_by: localAdministrator.id, territory_id: territoryId, created_at: new Date(),
  }).execute()
  return id
}

export const roadmapCalls: AccessCalls = {
  'roadmap.read': { at: 'territory', try: async (world, by, target) => outcomeOf(await by.get(`/api/roadmaps/${(await draftAt(world, target)).roadmapId}`)) },
  'roadmap.create': { at: 'territory', try: async (_, by, { territoryId }) => outcomeOf(await by.post('/api/roadmaps', body(territoryId))) },
  'roadmap.edit': { at: 'territory', try: async (world, by, target) => outcomeOf(await by.post(`/api/revisions/${(await draftAt(world, target)).revisionId}/discard`, { version: 1 })) },
  'roadmap.approve': {
    at: 'territory',
    try: async (world, by, target) => outcomeOf(await by.post(`/api/revisions/${(await draftAt(world, target)).revisionId}/approve`, {
      version: 1, document: { act: 'order', number: '1', date: '2022-01-01', authority: null, file: null },
    })),
  },
  'roadmap.import': { at: 'territory', try: async (world, by, target) => outcomeOf(await by.post(`/api/imports/${await importAt(world, target)}/discard`, { version: 1 })) },
  'calendar.manage': {
    at: 'territory',
    try: async (world, by, target) => outcomeOf(await by.post(`/api/roadmaps/${(await draftAt(world, target)).roadmapId}/calendars`, { calendarId: randomUUID(), label: 'Календарь', token: randomUUID() })),
  },
}
