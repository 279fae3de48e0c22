import { acceptImport, approveRevision, readRoadmap, type RoadmapReply } from '../contract/roadmaps.ts'
import { readImport, uploadImport, type ImportReply } from '../contract/imports.ts'
import type { Caller } from './caller.ts'
import type { Chance } from './chance.ts'

/** A document put on the import desk and read; refused by an exception that says why it could not be. */
export async function readDocument(caller: Caller, file: { name: string; bytes: Uint8Array }): Promise<ImportReply> {
  const { id } = (await caller.upload(uploadImport, file)) as { id: string }
  for (;;) {
    const found = await caller.ask(readImport, { params: { id } })
    if (found.state !== 'reading') return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The draft of a road map from what the desk holds. */
export async function acceptDocument(caller: Caller, read: ImportReply, territoryId: number, chance: Chance): Promise<RoadmapReply> {
  const roadmapId = chance.of('roadmap').uuid()
  await caller.ask(acceptImport, { params: { id: read.id }, body: { version: read.version, into: { as: 'roadmap', roadmapId, territoryId } } })
  return caller.ask(readRoadmap, { params: { id: roadmapId } })
}

export async function approveRoadmap(caller: Caller, map: RoadmapReply, on: string): Promise<void> {
  const { approval } = map.plan
  await caller.ask(approveRevision, {
    params: { id: map.revision.id },
    body: { version: map.version, document: { act: 'order', number: approval?.number ?? '1-Р', date: approval?.date !== null && approval?.date !== undefined && approval.date <= on ? approval.date : on, authority: approval?.authority ?? 'Орган управления образованием', file: null } },
  })
}
