import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import type { SummaryReply } from '../../contract/running-plan.ts'
import { cellLooks, isCellCode } from '../../contract/summary-cells.ts'
import { CellSign } from './CellSign.tsx'
import classes from './Summary.module.css'

/** The cell that is looked into: a school and the place of its step. */
export type OpenCell = { organisationId: string; name: string; step: number }

type School = SummaryReply['schools'][number]
type RowProps = {
  index: number
  top: number
  height: number
  nameWidth: number
  /** Undefined while its page is on the way. */
  school: School | undefined
  onOpen: (cell: OpenCell) => void
  steps: SummaryReply['steps']
  columns: readonly VirtualItem[]
}

export const SummaryRow = memo(function SummaryRow({ index, top, height, nameWidth, school, onOpen, steps, columns }: RowProps) {
  const comments = new Map(school?.comments)
  return (
    <tr className={classes.row} aria-rowindex={index + 2} style={{ transform: `translateY(${top}px)`, blockSize: height }}>
      <th scope="row" className={classes.name} aria-colindex={1} style={{ inlineSize: nameWidth }} title={school && `${school.name}, ${school.territory}`}>{school?.name ?? '…'}</th>
      {columns.map(({ index: at, start, size, key }) => {
        const letter = school?.cells[at] ?? '.'
        const look = cellLooks[isCellCode(letter) ? letter : '.']
        const step = steps[at]
        const count = comments.get(at)
        const style = { insetInlineStart: start, inlineSize: size }
        if (school === undefined || step === undefined || letter === '.') return <td key={key} aria-colindex={at + 2} className={classes.cell} data-tone="none" data-cell={`${index} ${at}`} tabIndex={-1} style={style} aria-label={cellLooks['.'].name} />
        return (
          <td key={key} aria-colindex={at + 2} className={classes.cell} data-tone={look.tone} style={style}>
            <button type="button" tabIndex={-1} data-cell={`${index} ${at}`} className={classes.open} onClick={() => onOpen({ organisationId: school.organisationId, name: school.name, step: at })} aria-label={`${school.name}, ${step.number ?? at + 1}: ${look.name}${count === undefined ? '' : `, сообщений ${count}`}`}>
              <CellSign code={isCellCode(letter) ? letter : '.'} />{count !== undefined && <span className={classes.comment} aria-hidden />}
            </button>
          </td>
        )
      })}
    </tr>
  )
})
