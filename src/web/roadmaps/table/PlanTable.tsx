import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ActivityRows } from './ActivityRows.tsx'
import classes from './PlanTable.module.css'
import { SectionRow } from './SectionRow.tsx'
import type { TableColumn } from './table-columns.ts'
import type { TableEntry } from './table-entries.ts'
import { useJump } from './use-jump.ts'
import { useRowMoves } from './use-row-moves.ts'

/** The bar of the shell, the bar of the road map and the head of the table, which all stay on top. */
const coveredAbove = 170

type PlanTableProps = { columns: readonly TableColumn[]; entries: readonly TableEntry[]; isMovable: boolean }

/** A real table, of whose thousands of rows only those in sight exist. */
export function PlanTable({ columns, entries, isMovable }: PlanTableProps) {
  const { search: { activity: open } } = useRoadmap()
  const table = useRef<HTMLTableElement>(null)
  const margin = useTopOf(table)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useWindowVirtualizer({
    count: entries.length, overscan: 6, scrollMargin: margin, scrollPaddingStart: coveredAbove, scrollPaddingEnd: 40,
    estimateSize: (at) => (entries[at]?.kind === 'activity' ? 130 : 48),
    getItemKey: (at) => entries[at]?.key ?? at,
    measureElement: (element) => element.getBoundingClientRect().height,
  })
  useJump(open, entries, virtual)
  const { moves, over, dragging, said } = useRowMoves()
  const items = virtual.getVirtualItems()
  const before = (items[0]?.start ?? margin) - margin
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <>
      <table ref={table} className={classes.table} aria-rowcount={entries.length + 1} data-draft={isMovable}>
        <colgroup>{columns.map(({ field, width }) => <col key={field} className={classes[field]} style={width === 0 ? undefined : { inlineSize: `${width * 100}%` }} />)}</colgroup>
        <thead><tr>{columns.map(({ field, header }) => <th key={field} scope="col">{header}</th>)}</tr></thead>
        {before > 0 && <tbody aria-hidden><tr style={{ blockSize: before }} /></tbody>}
        {items.map(({ key, index }) => {
          const entry = entries[index]
          if (entry === undefined) return null
          return entry.kind === 'section'
            ? <SectionRow key={key} at={entry.at} span={columns.length} index={index} isTarget={over !== null && 'under' in over && over.under === entry.at} measure={virtual.measureElement} moves={moves} />
            : <ActivityRows key={key} activity={entry.activity} columns={columns} index={index} isOpen={entry.activity.id === open} isDragged={entry.activity.id === dragging} drop={over !== null && 'beside' in over && over.beside === entry.activity.id ? over.side : null} measure={virtual.measureElement} moves={isMovable ? moves : null} />
        })}
        {after > 0 && <tbody aria-hidden><tr style={{ blockSize: after }} /></tbody>}
      </table>
      <output className="visually-hidden">{said}</output>
    </>
  )
}
