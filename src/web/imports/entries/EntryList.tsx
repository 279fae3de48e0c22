import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import { ActivityEntry } from './ActivityEntry.tsx'
import type { Entry } from './entry.ts'
import classes from './EntryList.module.css'
import { LooseEntry } from './LooseEntry.tsx'
import { SectionEntry } from './SectionEntry.tsx'

/** The bar of the shell and the bar of the desk, which both stay on top. */
const coveredAbove = 150

type EntryListProps = { entries: readonly Entry[]; currentId: string | null; jump: { id: string } | null }

/** Thousands of rows, of which only those in sight exist. `jump` is a new object each time somebody goes somewhere. */
export function EntryList({ entries, currentId, jump }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null)
  const margin = useTopOf(list)
  // No compiler memoizes this app, so what the library warns of cannot happen.
  // eslint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: entries.length, overscan: 4, scrollMargin: margin, scrollPaddingStart: coveredAbove,
    estimateSize: (at) => (entries[at]?.kind === 'activity' ? 420 : 80),
    getItemKey: (at) => entries[at]?.key ?? at,
  })
  const indexOfJump = jump === null ? -1 : entries.findIndex((entry) => entry.kind === 'activity' && entry.activity.id === jump.id)
  const lastJump = useRef(jump)
  useEffect(() => {
    if (jump === lastJump.current || indexOfJump === -1) return
    lastJump.current = jump
    virtual.scrollToIndex(indexOfJump, { align: 'start' })
  }, [jump, indexOfJump, virtual])
  return (
    <div ref={list} className={classes.list} style={{ blockSize: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => (
        <div key={key} ref={virtual.measureElement} data-index={index} className={classes.item} style={{ transform: `translateY(${start - margin}px)` }}>
          <EntryView entry={entries[index]} currentId={currentId} />
        </div>
      ))}
    </div>
  )
}

function EntryView({ entry, currentId }: { entry: Entry | undefined; currentId: string | null }) {
  switch (entry?.kind) {
    case 'activity': return <ActivityEntry activity={entry.activity} original={entry.original} isCurrent={entry.activity.id === currentId} />
    case 'section': return <SectionEntry at={entry.at} />
    case 'loose': return <LooseEntry row={entry.row} after={entry.after} />
    case undefined: return null
  }
}
