import { randomUUID } from 'node:crypto'
import type { RoadmapReply } from '../../src/contract/roadmaps.ts'
import type { TerritoryReply } from '../../src/contract/territories.ts'
import { sampleOrder } from './sample-order.ts'
import type { TestServer } from './server.ts'

/** The sample order, read, accepted as it was read: the draft of a road map. */
export async function sampleRoadmap(server: TestServer): Promise<{ id: string; revisionId: string }> {
  const document = await server.read('приказ.txt', Buffer.from(sampleOrder))
  const { body: { items } } = await server.get<{ items: TerritoryReply[] }>('/api/territories')
  const territory = items.find(({ level }) => level === 'region')
  if (!territory) throw new Error('The database has no region')
  const { body } = await server.post<{ roadmapId: string; revisionId: string }>(`/api/imports/${document.id}/accept`, {
    version: document.version, into: { as: 'roadmap', roadmapId: randomUUID(), territoryId: territory.id },
  })
  return { id: body.roadmapId, revisionId: body.revisionId }
}

export async function readSample(server: TestServer, id: string): Promise<RoadmapReply> {
  return (await server.get<RoadmapReply>(`/api/roadmaps/${id}`)).body
}
