import type { OriginalCell, OriginalRow } from './original-rows.ts'
import classes from './OriginalCells.module.css'

type Placed = { row: OriginalRow; cell: OriginalCell }

/** Cells of the original, each under the name of its column, as they stood. */
export function OriginalCells({ cells }: { cells: readonly Placed[] }) {
  return (
    <div className={classes.cells}>
      {cells.map(({ row, cell }) => (
        <div key={`${row.key}:${cell.column}`} className={classes.cell} data-inherited={cell.isInherited}>
          <div className={classes.header}>
            {cell.header === '' ? `Столбец ${cell.column + 1}` : cell.header}
            {cell.isInherited && ' (объединена с ячейкой выше)'}
            {row.kind === 'continuation' && `, продолжение в строке ${row.source}`}
            {row.kind === 'part' && `, строка ${row.source}`}
          </div>
          <div className={classes.text}>{cell.text}</div>
        </div>
      ))}
    </div>
  )
}
