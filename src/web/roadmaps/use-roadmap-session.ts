import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { changeRevision, readRoadmap, type RoadmapReply } from '../../contract/roadmaps.ts'
import { call } from '../kit/api/call.ts'
import { roadmapsKey } from '../roadmap-list/roadmap-list.queries.ts'
import { newEditSession, type EditSession, type EditState } from '../plan-editing/edit-session.ts'
import { useEditSession } from '../plan-editing/use-edit-session.ts'

/** The pen for one draft; `merge` takes what another person has made meanwhile and puts ours on top of it. */
export function useRoadmapSession({ id, revision, version, plan }: RoadmapReply): { session: EditSession; state: EditState; merge: () => Promise<number> } {
  const queries = useQueryClient()
  const [session] = useState(() => newEditSession({
    plan, version,
    send: async ({ commandId, ...body }) => {
      const reply = await call(changeRevision, { params: { id: revision.id }, body }, { commandId })
      // What other pages know of this plan is now old; this page knows it best and is not asked again.
      void queries.invalidateQueries({ queryKey: [...roadmapsKey, 'list'] })
      void queries.invalidateQueries({ queryKey: [...roadmapsKey, 'found', revision.id] })
      return reply
    },
  }))
  const state = useEditSession(session)
  const merge = useCallback(async () => {
    const fresh = await call(readRoadmap, { params: { id }, query: { revision: revision.id } })
    if (fresh.may.includes('edit')) return session.rebase(fresh)
    // It was approved or given up meanwhile: the page shows it as it is now.
    await queries.invalidateQueries({ queryKey: roadmapsKey })
    return session.restart(fresh)
  }, [id, revision.id, session, queries])
  return { session, state, merge }
}
