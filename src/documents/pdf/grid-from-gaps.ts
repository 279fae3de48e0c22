import { isTabular, type RunLine } from './gap-columns.ts'
import { groupsOf, type GapGroup } from './gap-groups.ts'
import { placed, regionsOf, type PlacedLine } from './gap-regions.ts'
import { repeatedLines, rowSign, rowsOf, spans, type RowSign } from './gap-rows.ts'
import { withLines, type GridCell, type GridRow, type GridTable } from './grid-table.ts'
import { segmentsOf } from './line-segments.ts'
import type { Rule, TextPiece } from './page-content.ts'
import type { Measure } from './text-lines.ts'

/** What tables with borders, page numbers and running heads have left of a page, and the lines drawn there. */
export type PageLeft = { number: number; pieces: TextPiece[]; loose: readonly Rule[] }
export type PageGaps = { tables: GridTable[]; rest: TextPiece[] }

/** Gaps between words that may part columns, in sizes of the letters. */
const gaps = [0.9, 0.7, 0.5]
/** Lines at a page's end or beginning that stand in no columns, though the table goes on over the page break. */
const stragglers = 3

/** The tables that no borders show, by the columns and rows in which their text stands; columns are those of the whole document, where it has but one kind. */
export function gridsFromGaps(pages: readonly PageLeft[]): PageGaps[] {
  const groups = gaps.map((gap) => groupsOf(pages.flatMap((page) => linesOf(page, gap))))
  const best = groups.reduce((one, other) => (columnsIn(other) > columnsIn(one) ? other : one), [])
  const found: PageGaps[] = pages.map(({ pieces }) => ({ tables: [], rest: pieces }))
  for (const group of best) {
    for (const [index, tables] of tablesOf(group, pages).entries()) {
      const page = found[index]
      if (page === undefined || tables.length === 0) continue
      const taken = new Set(tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.pieces))))
      page.tables.push(...tables)
      page.rest = page.rest.filter((piece) => !taken.has(piece))
    }
  }
  return found
}

/** How much the columns found explain: a place for each line in each column. */
function columnsIn(groups: readonly GapGroup[]): number {
  return groups.reduce((sum, { edges, lines }) => sum + edges.length * lines.filter(isTabular).length, 0)
}

function linesOf(page: PageLeft, gap: number): RunLine[] {
  return segmentsOf(page.pieces.filter((piece) => piece.angle === 0), gap).map((runs) => ({
    page: page.number, runs, baseline: runs[0]?.baseline ?? 0, size: Math.max(...runs.map((run) => run.size)),
  }))
}

function tablesOf({ edges, lines }: GapGroup, pages: readonly PageLeft[]): GridTable[][] {
  const byPage = new Map<number, RunLine[]>()
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line])
  const pitch = usualPitch([...byPage.values()])
  const stretches = stretchesOn(pages.map((page) => placed(byPage.get(page.number) ?? [], edges)), pitch)
  const rules = pages.map(({ loose }) => loose.filter((rule) => rule.to - rule.from > 0.6 * ((edges.at(-1) ?? 0) - (edges[0] ?? 0))))
  const sign = rowSign(stretches.flat(), pitch, pages.length === 1 ? (rules[0] ?? []) : [])
  const insides = insidesOf(stretches.flat(2), edges)
  let head: PlacedLine[] | null = null
  return pages.map((page, index) => (stretches[index] ?? []).map((lines) => {
    const drawn = rules[index] ?? []
    const rows: PlacedLine[][] = rowsOf(lines, signOn(lines, pitch, drawn, sign), pitch, drawn, repeatedLines(head ?? [], lines))
    head ??= rows[0] ?? []
    return tableOf(rows, edges, insides, page.number)
  }))
}

/** The tables' lines on each page; what a page break leaves of a table (a heading, the end of a cell) stays with it. */
function stretchesOn(pages: readonly PlacedLine[][], pitch: number): PlacedLine[][][] {
  const regions: { from: number; to: number }[][] = []
  for (const [index, lines] of pages.entries()) {
    const before = regions[index - 1]?.at(-1)
    const left = before === undefined ? Infinity : (pages[index - 1]?.length ?? 0) - 1 - before.to
    const found = regionsOf(lines, pitch, left <= stragglers)
    const first = found[0]
    if (before !== undefined && first !== undefined && left <= stragglers && first.from <= 2 * stragglers) {
      before.to += left
      first.from = 0
    }
    regions.push(found)
  }
  return pages.map((lines, index) => (regions[index] ?? []).map(({ from, to }) => lines.slice(from, to + 1)))
}

function signOn(stretch: readonly PlacedLine[], pitch: number, rules: readonly Rule[], usual: RowSign): RowSign {
  return rules.length > 0 && rowSign([stretch], pitch, rules) === 'rules' ? 'rules' : usual
}

function tableOf(lines: readonly PlacedLine[][], edges: readonly number[], insides: readonly Measure[], page: number): GridTable {
  const rows = withLines(lines.map((row) => rowOf(row, edges, insides)))
  return {
    page, edges: [...edges], rows, openTop: false, openBottom: false,
    left: edges[0] ?? 0, right: edges.at(-1) ?? 0, top: rows[0]?.top ?? 0, bottom: rows.at(-1)?.bottom ?? 0,
  }
}

/** What each column's text really fills, from its leftmost to its rightmost letter. */
function insidesOf(lines: readonly PlacedLine[], edges: readonly number[]): Measure[] {
  return edges.slice(0, -1).map((edge, column) => {
    const border = edges[column + 1] ?? edge
    const runs = lines.flatMap((line) => line.runs.filter((run, index) => line.columns[index] === column && run.right <= border))
    if (runs.length === 0) return { left: edge, right: border }
    return { left: runs.reduce((least, run) => Math.min(least, run.left), Infinity), right: runs.reduce((most, run) => Math.max(most, run.right), -Infinity) }
  })
}

function rowOf(lines: readonly PlacedLine[], edges: readonly number[], insides: readonly Measure[]): GridRow {
  const width = edges.length - 1
  const runs = lines.flatMap((line) => line.runs)
  const [top, bottom] = [Math.min(...runs.map((run) => run.top)), Math.max(...runs.map((run) => run.bottom))]
  const [first] = lines
  if (first !== undefined && spans(first)) {
    const whole = { column: 0, columns: width, rows: 1, left: edges[0] ?? 0, right: edges.at(-1) ?? 0 }
    return { top, bottom, cells: [{ ...whole, pieces: runs.flatMap((run) => run.pieces), lines: [] }] }
  }
  const cells: GridCell[] = insides.map((inside, column) => ({ ...inside, column, columns: 1, rows: 1, pieces: [], lines: [] }))
  for (const piece of runs.flatMap((run) => run.pieces)) {
    const at = Math.max(0, edges.findLastIndex((edge) => edge <= piece.left + 0.3 * piece.size))
    cells[Math.min(at, width - 1)]?.pieces.push(piece)
  }
  return { top, bottom, cells }
}

/** The commonest step from line to line, in sizes of the letters. */
function usualPitch(pages: readonly (readonly RunLine[])[]): number {
  const counts = new Map<number, number>()
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (next === undefined) continue
      const step = Math.round(((next.baseline - line.baseline) / Math.max(line.size, next.size)) * 25) / 25
      if (step > 0.8 && step < 2.2) counts.set(step, (counts.get(step) ?? 0) + 1)
    }
  }
  let best = 1.2
  let most = 0
  for (const [step, count] of counts) if (count > most) [best, most] = [step, count]
  return best
}
