import type { GridRow, GridTable } from './grid-table.ts'

const sameSide = 4

/** A table of the document: its parts on the pages, brought to one set of columns. */
export type JoinedTable = {
  edges: number[]
  rows: JoinedRow[]
  /** Where a page begins: places of rows, the repeated header's rows not counted as a beginning. */
  breaks: number[]
}
export type JoinedRow = { cells: GridRow['cells']; header: boolean }

/** Two parts have the same sides, and the borders inside the one are borders of the other too (merged cells hide some). */
export function continues(before: GridTable, after: GridTable): boolean {
  if (Math.abs(before.left - after.left) > sameSide || Math.abs(before.right - after.right) > sameSide) return false
  const [fewer, more] = before.edges.length <= after.edges.length ? [before.edges, after.edges] : [after.edges, before.edges]
  return fewer.every((edge) => more.some((other) => Math.abs(other - edge) <= sameSide))
}

export function joinedTable(parts: readonly GridTable[]): JoinedTable {
  const edges = unionOf(parts.map((part) => part.edges))
  const head = parts[0]?.rows ?? []
  const rows: JoinedRow[] = []
  const breaks: number[] = []
  for (const [index, part] of parts.entries()) {
    const repeated = index === 0 ? 0 : repeatedRows(head, part.rows)
    if (repeated > 0) for (const row of rows.slice(0, repeated)) row.header = true
    if (index > 0) breaks.push(rows.length + repeated)
    for (const [at, row] of part.rows.entries()) {
      rows.push({ header: at < repeated, cells: row.cells.map((cell) => onEdges(cell, part.edges, edges)) })
    }
  }
  return { edges, rows, breaks }
}

function unionOf(all: readonly (readonly number[])[]): number[] {
  const union: number[] = []
  for (const edge of all.flat().toSorted((one, other) => one - other)) {
    if (edge - (union.at(-1) ?? -Infinity) > sameSide) union.push(edge)
  }
  return union
}

function onEdges(cell: GridRow['cells'][number], from: readonly number[], to: readonly number[]): GridRow['cells'][number] {
  const first = nearest(to, from[cell.column] ?? 0)
  const last = nearest(to, from[cell.column + cell.columns] ?? 0)
  return { ...cell, column: first, columns: Math.max(1, last - first) }
}

function nearest(edges: readonly number[], place: number): number {
  let best = 0
  for (const [index, edge] of edges.entries()) if (Math.abs(edge - place) < Math.abs((edges[best] ?? Infinity) - place)) best = index
  return best
}

/** How many rows at the top of a page say again what the table's first rows say. */
function repeatedRows(head: readonly GridRow[], rows: readonly GridRow[]): number {
  let count = 0
  while (count < Math.min(head.length, rows.length, 4)) {
    const [one, other] = [head[count], rows[count]]
    if (one === undefined || other === undefined || signature(one) === '' || signature(one) !== signature(other)) break
    count += 1
  }
  return count
}

function signature(row: GridRow): string {
  const texts = row.cells.map((cell) => cell.lines.map((line) => line.text).join(' ').replaceAll(/[\s\u2010-]+/g, '').toLowerCase())
  return texts.every((text) => text === '') ? '' : texts.join('|')
}
