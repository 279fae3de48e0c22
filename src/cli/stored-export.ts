import type { RoadmapReply } from '../contract/roadmaps.ts'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import { ask, fetchBytes } from './app-calls.ts'

/** A stored road map as a document, the very one that the page gives: its approved revision, else its draft. */
export async function storedExport(roadmapId: string, format: string): Promise<Uint8Array> {
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const { revisions, revision } = await ask<RoadmapReply>(app, 'GET', `/api/roadmaps/${roadmapId}`)
    const counting = revisions.find(({ state }) => state === 'approved') ?? revision
    return await fetchBytes(app, `/api/revisions/${counting.id}/export?format=${format}`)
  } finally {
    await app.close()
  }
}
