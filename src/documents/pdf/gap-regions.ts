import { columnOf, type RunLine } from './gap-columns.ts'

/** A line of a table without borders: the columns that its runs stand in; null stands for text over several columns. */
export type PlacedLine = RunLine & { columns: (number | null)[] }

const near = 1.45
const textBetween = 4

export function placed(lines: readonly RunLine[], edges: readonly number[]): PlacedLine[] {
  return lines.map((line) => ({ ...line, columns: line.runs.map((run) => columnOf(edges, run)) }))
}

/** The stretches of a page's lines that are tables: from a line in several columns to the last such, with what hangs on at both ends. */
export function regionsOf(lines: readonly PlacedLine[], pitch: number, goesOn: boolean): { from: number; to: number }[] {
  const regions: { from: number; to: number }[] = []
  for (const [index, line] of lines.entries()) {
    const last = regions.at(-1)
    if (!inColumns(line, last !== undefined || goesOn ? 2 : 3)) continue
    if (last !== undefined && spanning(lines, last.to + 1, index) < textBetween) last.to = index
    else if (inColumns(line, 3) || (last === undefined && goesOn)) regions.push({ from: index, to: index })
  }
  const first = regions[0]
  if (first !== undefined && goesOn && lines.slice(0, first.from).every(fits)) first.from = 0
  for (const region of regions) {
    for (let steps = 0; steps < 3 && hangs(lines, region.from - 1, region.from, pitch); steps++) region.from -= 1
    while (hangs(lines, region.to + 1, region.to, pitch)) region.to += 1
  }
  if (regions.length === 0 && goesOn && lines.length > 0 && lines.every(fits)) regions.push({ from: 0, to: lines.length - 1 })
  return regions
}

function inColumns(line: PlacedLine, least: number): boolean {
  return new Set(line.columns.filter((column) => column !== null)).size >= least && line.columns.filter((column) => column === null).length <= 1
}

function fits(line: PlacedLine): boolean {
  return line.columns.every((column) => column !== null)
}

function spanning(lines: readonly PlacedLine[], from: number, to: number): number {
  return lines.slice(from, to).filter((line) => !fits(line)).length
}

function hangs(lines: readonly PlacedLine[], outer: number, inner: number, pitch: number): boolean {
  const [one, other] = [lines[outer], lines[inner]]
  if (one === undefined || other === undefined || !fits(one)) return false
  return Math.abs(one.baseline - other.baseline) <= near * pitch * Math.max(one.size, other.size)
}
