import { useCallback, type KeyboardEvent, type RefObject } from 'react'
import { nextCell } from './cell-steps.ts'

type CellKeys = { box: RefObject<HTMLElement | null>; rows: number; columns: number; /** Scrolls a cell into sight, so that it is drawn. */ bring: (row: number, column: number) => void }

/** The arrows go from cell to cell, however far the sheet has been scrolled; Enter opens, as of any button. */
export function useCellKeys({ box, rows, columns, bring }: CellKeys): (event: KeyboardEvent) => void {
  return useCallback((event: KeyboardEvent) => {
    const [row, column] = (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['cell'] ?? '' : '').split(' ').map(Number)
    const next = nextCell(event.key, row === undefined || column === undefined ? null : { row, column }, { rows, columns })
    if (next === undefined) return
    event.preventDefault()
    bring(next.row, next.column)
    const focus = (tries: number): void => {
      const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)
      if (cell) cell.focus({ preventScroll: true })
      // It is drawn only once the scrolling has been seen.
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1))
    }
    focus(20)
  }, [box, rows, columns, bring])
}
