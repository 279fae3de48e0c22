import type { VirtualItem } from '@tanstack/react-virtual'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { SummaryReply } from '../../contract/running-plan.ts'
import { paths } from '../paths.ts'
import { cellLooks, isCellCode } from './cell-looks.ts'
import classes from './Summary.module.css'

type School = SummaryReply['schools'][number]
type RowProps = {
  index: number
  top: number
  height: number
  nameWidth: number
  /** Undefined while its page is on the way. */
  school: School | undefined
  roadmapId: string
  steps: SummaryReply['steps']
  columns: readonly VirtualItem[]
}

export const SummaryRow = memo(function SummaryRow({ index, top, height, nameWidth, school, roadmapId, steps, columns }: RowProps) {
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
        if (school === undefined || step === undefined || letter === '.') return <td key={key} aria-colindex={at + 2} className={classes.cell} data-tone="none" style={style} aria-label={cellLooks['.'].name} />
        return (
          <td key={key} aria-colindex={at + 2} className={classes.cell} data-tone={look.tone} style={style}>
            <Link tabIndex={-1} className={classes.open} {...paths.assignments({ roadmap: roadmapId, activity: step.activityId, organisation: school.organisationId })} aria-label={`${school.name}, ${step.number ?? at + 1}: ${look.name}${count === undefined ? '' : `, сообщений ${count}`}`}>
              {look.sign}{count !== undefined && <span className={classes.comment} aria-hidden />}
            </Link>
          </td>
        )
      })}
    </tr>
  )
})
