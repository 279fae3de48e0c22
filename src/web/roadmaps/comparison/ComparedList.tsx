import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ActivityComparison } from '../../../domain/roadmaps/comparison/plan-comparison.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { useTopOf } from '../../kit/parts/use-top-of.ts'
import { ComparedItem } from './ComparedItem.tsx'
import classes from './ComparedPlans.module.css'
import type { ReadRevision } from './read-revision.ts'

type ComparedListProps = { comparisons: readonly ActivityComparison<PlannedActivity>[]; after: ReadRevision }

/** In the order of the later plan; thousands of them, of which only those in sight exist. */
export function ComparedList({ comparisons, after }: ComparedListProps) {
  const list = useRef<HTMLUListElement>(null)
  const margin = useTopOf(list)
  const isPrinting = usePrinting()
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useWindowVirtualizer({ count: comparisons.length, overscan: 5, scrollMargin: margin, estimateSize: () => 180, getItemKey: (at) => keyOf(comparisons[at], at) })
  if (isPrinting) return <ul className={classes.list}>{comparisons.map((comparison, at) => <li key={keyOf(comparison, at)}><ComparedItem comparison={comparison} after={after} /></li>)}</ul>
  return (
    <ul ref={list} className={classes.list} style={{ blockSize: virtual.getTotalSize() }} aria-label="Изменения в мероприятиях">
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const comparison = comparisons[index]
        return comparison && <li key={key} ref={virtual.measureElement} data-index={index} className={classes.place} style={{ transform: `translateY(${start - margin}px)` }}><ComparedItem comparison={comparison} after={after} /></li>
      })}
    </ul>
  )
}

function keyOf(comparison: ActivityComparison<PlannedActivity> | undefined, at: number): string {
  if (comparison === undefined) return String(at)
  return comparison.state === 'removed' ? `removed ${comparison.before.id}` : `${comparison.state} ${comparison.after.id}`
}
