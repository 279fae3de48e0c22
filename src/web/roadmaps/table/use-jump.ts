import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { TableEntry } from './table-entries.ts'

/** Brings the activity that the address names into sight, once each time it becomes another one. */
export function useJump(open: string | undefined, entries: readonly TableEntry[], virtual: Virtualizer<Window, Element>): void {
  const last = useRef<string | undefined>(undefined)
  const at = open === undefined ? -1 : entries.findIndex((entry) => entry.kind === 'activity' && entry.activity.id === open)
  useEffect(() => {
    if (open === last.current) return
    last.current = open
    if (at !== -1) virtual.scrollToIndex(at, { align: 'auto' })
  }, [open, at, virtual])
}
