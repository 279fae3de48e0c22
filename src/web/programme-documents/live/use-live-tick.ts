import { useEffect, useState } from 'react'
import type * as Y from 'yjs'

/** Draws its component anew after every change of the document. */
export function useLiveTick(live: Y.Doc): void {
  const [, setTick] = useState(0)
  useEffect(() => {
    const onChange = (): void => setTick((tick) => tick + 1)
    live.on('afterTransaction', onChange)
    return () => live.off('afterTransaction', onChange)
  }, [live])
}
