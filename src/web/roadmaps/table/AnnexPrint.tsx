import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { annexDocument } from '../../../domain/roadmaps/printing/annex-document.ts'
import { printAnnex } from '../../../domain/roadmaps/printing/print-annex.ts'
import { grouped } from '../../kit/parts/grouped.ts'
import classes from './AnnexPrint.module.css'

/** The official annex on paper: the same rule lays it out for Word, Excel and PDF. */
export function AnnexPrint({ plan }: { plan: DraftPlan }) {
  const { corner, title, columns, cells, rows } = annexDocument(printAnnex(plan), '')
  const byRow = grouped(cells, ({ row }) => row)
  return (
    <div className={classes.annex} data-own-head data-paper="annex">
      <p className={classes.corner}>{corner.map((line) => <span key={line}>{line}</span>)}</p>
      <p className={classes.title}>{title}</p>
      <table className={classes.table}>
        <colgroup>{columns.map(({ header, width }) => <col key={header} style={{ inlineSize: `${width * 100}%` }} />)}</colgroup>
        <thead><tr>{columns.map(({ header }) => <th key={header} scope="col">{header}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // eslint-disable-next-line react/no-array-index-key -- a printed row is its place
            <tr key={row}>
              {(byRow.get(row) ?? []).map(({ column, rowSpan, columnSpan, text, bold }) => <td key={column} rowSpan={rowSpan} colSpan={columnSpan} data-bold={bold}>{text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
