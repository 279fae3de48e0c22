import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { SummaryReply } from '../../contract/running-plan.ts'
import { shortDate } from '../kit/words/dates.ts'
import { SummaryRow } from './SummaryRow.tsx'
import type { SummaryFilters } from './summary-filters.ts'
import { schoolsOfPage, summaryQuery } from './summary.queries.ts'
import classes from './Summary.module.css'

const rowHeight = 36
const nameWidth = 260
const cellWidth = 44

/** Only what is seen is drawn, and only its pages are fetched: 6,000 schools scroll as smoothly as sixty. */
export function SummarySheet({ roadmapId, filters, first }: { roadmapId: string; filters: SummaryFilters; first: SummaryReply }) {
  const box = useRef<HTMLElement>(null)
  const { steps, total } = first
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const rows = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 10 })
  const columns = useVirtualizer({ horizontal: true, count: steps.length, getScrollElement: () => box.current, estimateSize: () => cellWidth, overscan: 6, paddingStart: nameWidth })
  const shownRows = rows.getVirtualItems()
  const shownColumns = columns.getVirtualItems()
  const pages = [...new Set(shownRows.map(({ index }) => Math.floor(index / schoolsOfPage)))]
  const fetched = useQueries({ queries: pages.map((page) => summaryQuery(roadmapId, filters, page)) })
  const schoolAt = (index: number) => {
    const page = Math.floor(index / schoolsOfPage)
    return (page === 0 ? first : fetched[pages.indexOf(page)]?.data)?.schools[index % schoolsOfPage]
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
    <section ref={box} className={classes.box} aria-label="Школы и шаги, прокручивается" tabIndex={0}>
      <table className={classes.sheet} aria-rowcount={total + 1} aria-colcount={steps.length + 1} style={{ inlineSize: columns.getTotalSize() }}>
        <thead className={classes.head}>
          <tr>
            <th scope="col" className={classes.corner} aria-colindex={1} style={{ inlineSize: nameWidth }}>Школа</th>
            {shownColumns.map(({ index, start, key }) => {
              const step = steps[index]
              const about = `${step?.title ?? ''}${step?.dueOn ? `, срок ${shortDate(step.dueOn)}` : ''}`
              return <th key={key} scope="col" aria-colindex={index + 2} className={classes.step} style={{ insetInlineStart: start, inlineSize: cellWidth }} title={about} aria-label={`${step?.number ?? index + 1}. ${about}`}>{step?.number ?? index + 1}</th>
            })}
          </tr>
        </thead>
        <tbody className={classes.body} style={{ blockSize: rows.getTotalSize() }}>
          {shownRows.map(({ index, start, key }) => <SummaryRow key={key} index={index} top={start} height={rowHeight} nameWidth={nameWidth} school={schoolAt(index)} roadmapId={roadmapId} steps={steps} columns={shownColumns} />)}
        </tbody>
      </table>
    </section>
  )
}
