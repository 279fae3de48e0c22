import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { SummaryReply } from '../../contract/running-plan.ts'
import { shortDate } from '../kit/words/dates.ts'
import { CellDrawer } from './CellDrawer.tsx'
import { SummaryRow, type OpenCell } from './SummaryRow.tsx'
import type { SummaryFilters } from './summary-filters.ts'
import { schoolsOfPage, summaryQuery } from './summary.queries.ts'
import { useCellKeys } from './use-cell-keys.ts'
import classes from './Summary.module.css'

const rowHeight = 36
const nameWidth = 260
const cellWidth = 44

/** Only what is seen is drawn, and only its pages are fetched: 6,000 schools scroll as smoothly as sixty. */
export function SummarySheet({ roadmapId, filters, first }: { roadmapId: string; filters: SummaryFilters; first: SummaryReply }) {
  const box = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<OpenCell | null>(null)
  const { steps, total } = first
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const rows = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 10, scrollPaddingStart: 40 })
  const columns = useVirtualizer({ horizontal: true, count: steps.length, getScrollElement: () => box.current, estimateSize: () => cellWidth, overscan: 6, paddingStart: nameWidth, scrollPaddingStart: nameWidth })
  const shownRows = rows.getVirtualItems()
  const shownColumns = columns.getVirtualItems()
  const onKeyDown = useCellKeys({ box, rows: total, columns: steps.length, bring: (row, column) => { rows.scrollToIndex(row); columns.scrollToIndex(column) } })
  const pages = [...new Set(shownRows.map(({ index }) => Math.floor(index / schoolsOfPage)))]
  const fetched = useQueries({ queries: pages.map((page) => summaryQuery(roadmapId, filters, page)) })
  const schoolAt = (index: number) => {
    const page = Math.floor(index / schoolsOfPage)
    return (page === 0 ? first : fetched[pages.indexOf(page)]?.data)?.schools[index % schoolsOfPage]
  }
  const step = opened === null ? undefined : steps[opened.step]
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a box that scrolls must be reached by the keyboard, and its cells by the arrows */}
      <section ref={box} className={classes.box} aria-label="Школы и шаги, прокручивается; стрелки переходят по клеткам" tabIndex={0} onKeyDown={onKeyDown}>
        <table className={classes.sheet} aria-rowcount={total + 1} aria-colcount={steps.length + 1} style={{ inlineSize: columns.getTotalSize() }}>
          <thead className={classes.head}>
            <tr>
              <th scope="col" className={classes.corner} aria-colindex={1} style={{ inlineSize: nameWidth }}>Школа</th>
              {shownColumns.map(({ index, start, key }) => <StepHead key={key} index={index} start={start} step={steps[index]} />)}
            </tr>
          </thead>
          <tbody className={classes.body} style={{ blockSize: rows.getTotalSize() }}>
            {shownRows.map(({ index, start, key }) => <SummaryRow key={key} index={index} top={start} height={rowHeight} nameWidth={nameWidth} school={schoolAt(index)} onOpen={setOpened} steps={steps} columns={shownColumns} />)}
          </tbody>
        </table>
      </section>
      {opened !== null && step !== undefined && <CellDrawer roadmapId={roadmapId} cell={opened} step={step} onClose={() => setOpened(null)} />}
    </>
  )
}

function StepHead({ index, start, step }: { index: number; start: number; step: SummaryReply['steps'][number] | undefined }) {
  const about = `${step?.title ?? ''}${step?.dueOn ? `, срок ${shortDate(step.dueOn)}` : ''}`
  const number = step?.number ?? index + 1
  return <th scope="col" aria-colindex={index + 2} className={classes.step} style={{ insetInlineStart: start, inlineSize: cellWidth }} title={about} aria-label={`${number}. ${about}`}>{number}</th>
}
