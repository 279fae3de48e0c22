import { useCallback, useEffect, useState } from 'react'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { connectLive, type LiveConnection, type LiveState } from './live-connection.ts'

export type LiveDocument = { live: Y.Doc; state: LiveState; at: (field: string | null) => void; /** Who wrote last what came in, for a moment. */ writtenBy: string | null }

const unconnected: LiveState = { phase: 'connecting', mayWrite: false, hasUnsent: false, authors: [], you: null }

/** The document as it is written here and elsewhere; null until what this device keeps of it has been read. */
export function useLiveDocument({ regionId, id, personId, onChanged }: { regionId: number; id: string; personId: string; onChanged: () => void }): LiveDocument | null {
  const [opened, setOpened] = useState<{ live: Y.Doc; connection: LiveConnection } | null>(null)
  const [state, setState] = useState(unconnected)
  const [writtenBy, setWrittenBy] = useState<string | null>(null)
  useEffect(() => {
    const live = new Y.Doc()
    // Each person's own, for several may use one device.
    const device = new IndexeddbPersistence(`opora-document-${personId}-${id}`, live)
    let connection: LiveConnection | null = null
    let isGone = false
    let moment: ReturnType<typeof setTimeout> | undefined
    const open = () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/programme-documents/${regionId}/${id}/live`)
    const onWritten = (by: string): void => {
      if (by === '') return
      clearTimeout(moment)
      setWrittenBy(by)
      moment = setTimeout(() => setWrittenBy(null), 8_000)
    }
    const begin = (): void => {
      if (isGone || connection !== null) return
      connection = connectLive({ live, open, onState: setState, onChanged, onWritten })
      setOpened({ live, connection })
    }
    device.whenSynced.then(begin, begin)
    // A browser that keeps nothing still lets one write.
    const late = setTimeout(begin, 2_000)
    return () => {
      isGone = true
      clearTimeout(late)
      clearTimeout(moment)
      connection?.stop()
      void device.destroy().catch(() => undefined)
      live.destroy()
      setOpened(null)
      setState(unconnected)
    }
  }, [regionId, id, personId, onChanged])
  const at = useCallback((field: string | null) => opened?.connection.at(field), [opened])
  return opened === null ? null : { live: opened.live, state, at, writtenBy }
}
