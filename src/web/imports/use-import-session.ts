import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { changeImport, type ImportReply } from '../../contract/imports.ts'
import { call } from '../kit/api/call.ts'
import { newEditSession, type EditSession, type EditState } from '../plan-editing/edit-session.ts'
import { useEditSession } from '../plan-editing/use-edit-session.ts'
import { importQuery } from './import.queries.ts'

type Reading = NonNullable<ImportReply['reading']>

type ImportPen = {
  session: EditSession
  state: EditState
  /** Takes everything from the server again, forgetting the way back: after another reading. */
  renew: () => Promise<void>
  /** Takes what another window has made meanwhile and puts ours on top of it; how many of ours found no place. */
  merge: () => Promise<number>
}

/** The pen for one document on the desk. */
export function useImportSession({ id, version }: ImportReply, { plan }: Reading): ImportPen {
  const queries = useQueryClient()
  const [session] = useState(() => newEditSession({
    plan, version,
    send: async ({ commandId, ...body }) => {
      const reply = await call(changeImport, { params: { id }, body }, { commandId })
      // Other commands on this page speak of the same document: they need the version as it is now.
      queries.setQueryData(importQuery(id).queryKey, (known) => known && { ...known, version: reply.version })
      return reply
    },
  }))
  const state = useEditSession(session)
  const renew = useCallback(async () => {
    const fresh = await queries.fetchQuery(importQuery(id))
    if (fresh.reading) session.restart({ plan: fresh.reading.plan, version: fresh.version })
  }, [queries, id, session])
  const merge = useCallback(async () => {
    const { reading, version: theirs, state: stage } = await queries.fetchQuery(importQuery(id))
    if (!reading) return 0
    const fresh = { plan: reading.plan, version: theirs }
    return stage === 'read' ? session.rebase(fresh) : session.restart(fresh)
  }, [queries, id, session])
  return { session, state, renew, merge }
}
