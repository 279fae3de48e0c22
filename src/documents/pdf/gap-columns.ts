import type { TextLine } from './text-lines.ts'

const narrowest = 3.5
const crossing = 0.04
const fewestLines = 4

/** One printed line, cut into runs of words. */
export type RunLine = { page: number; baseline: number; size: number; runs: TextLine[] }

/**
 * Where no borders are drawn, columns show as strips that hardly any line's text crosses.
 * Returns x of the columns' borders, the outer ones included, or null where the text stands in fewer than three columns.
 */
export function columnEdges(lines: readonly RunLine[]): number[] | null {
  const tabular = lines.filter(isTabular)
  if (tabular.length < fewestLines) return null
  const left = Math.floor(Math.min(...tabular.map((line) => line.runs[0]?.left ?? Infinity)))
  const right = Math.ceil(Math.max(...tabular.map((line) => line.runs.at(-1)?.right ?? -Infinity)))
  const cover = coverOf(tabular, left, right)
  const most = Math.floor(tabular.length * crossing)
  const edges = [left - 2]
  let from: number | null = null
  for (const [index, count] of cover.entries()) {
    if (count <= most) from ??= index
    else if (from !== null) {
      const middle = (from + index) / 2 / 2
      if ((index - from) / 2 >= narrowest && from > 0) edges.push(left + middle)
      from = null
    }
  }
  edges.push(right + 2)
  return edges.length >= 4 ? edges : null
}

/** A line in three columns at least. */
export function isTabular(line: RunLine): boolean {
  return line.runs.length >= 3
}

/** How many lines' text covers each half point. */
function coverOf(lines: readonly RunLine[], left: number, right: number): number[] {
  const change = Array.from({ length: (right - left) * 2 + 2 }, () => 0)
  for (const { left: from, right: to } of lines.flatMap((line) => line.runs)) {
    const start = Math.max(0, Math.round((from - left) * 2))
    const end = Math.min(change.length - 1, Math.round((to - left) * 2))
    change[start] = (change[start] ?? 0) + 1
    change[end] = (change[end] ?? 0) - 1
  }
  let count = 0
  return change.map((step) => (count += step))
}

/**
 * The column that a run stands in, or null where it reaches over a border; a single word may be too long for its column,
 * and the last column has no border that a longer line than those seen could reach over.
 */
export function columnOf(edges: readonly number[], run: TextLine): number | null {
  const slack = 0.3 * run.size
  const last = edges.length - 2
  for (let column = 0; column <= last; column++) {
    const [from, to] = [edges[column] ?? 0, edges[column + 1] ?? 0]
    if (run.left < from - slack || run.left >= to - slack) continue
    return run.right <= to + slack || column === last || !run.text.includes(' ') ? column : null
  }
  return null
}
