import { withLines, type GridCell, type GridRow, type GridTable } from './grid-table.ts'
import { mergedRules } from './merged-rules.ts'
import { anchorOf, type Box, type PageContent, type Rule, type TextPiece } from './page-content.ts'
import { PlaceOwners } from './place-owners.ts'
import { networksOf, type RuleNetwork } from './rule-networks.ts'

const sameEdge = 4
const beyond = 6
/** A page of people has some hundred lines; a page with more is a drawing. */
const mostLines = 6_000
const mostPlaces = 20_000

/** The tables whose cells are drawn as boxes, and the text that stands in none of them. */
export function gridsFromLines(page: PageContent): { tables: GridTable[]; rest: TextPiece[]; loose: Rule[] } {
  const horizontal = mergedRules(page.rules, 'horizontal')
  const vertical = mergedRules(page.rules, 'vertical')
  if (horizontal.length + vertical.length > mostLines) return { tables: [], rest: page.pieces, loose: [] }
  const networks = networksOf(horizontal, vertical)
  const frames = outermost(networks.flatMap((network) => frameOf(network) ?? []))
  const tables: GridTable[] = []
  let rest = page.pieces
  for (const frame of frames) {
    const inside = rest.filter((piece) => holds(frame, piece))
    if (inside.length === 0) continue
    tables.push(tableOf(frame, inside, page.number))
    const taken = new Set(inside)
    rest = rest.filter((piece) => !taken.has(piece))
  }
  return { tables, rest, loose: networks.filter((network) => network.vertical.length === 0).flatMap((network) => network.horizontal) }
}

type Frame = Box & { network: RuleNetwork; xs: number[]; ys: number[] }

function frameOf(network: RuleNetwork): Frame | null {
  if (network.vertical.length === 0 || network.horizontal.length === 0) return null
  const xs = edgesOf(network.vertical, network.horizontal)
  const ys = edgesOf(network.horizontal, network.vertical)
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)]
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostPlaces) return null
  return { left, right, top, bottom, network, xs, ys }
}

/** Where lines of one direction stand, and where those that cross them end beyond the last of them (a border left open). */
function edgesOf(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const edges: { sum: number; count: number }[] = []
  let last = -Infinity
  for (const { at } of lines.toSorted((one, other) => one.at - other.at)) {
    const edge = edges.at(-1)
    if (edge !== undefined && at - last <= sameEdge) {
      edge.sum += at
      edge.count += 1
    } else edges.push({ sum: at, count: 1 })
    last = at
  }
  const places = edges.map(({ sum, count }) => sum / count)
  const least = Math.min(...across.map((rule) => rule.from))
  const most = Math.max(...across.map((rule) => rule.to))
  if (least < (places[0] ?? 0) - beyond) places.unshift(least)
  if (most > (places.at(-1) ?? 0) + beyond) places.push(most)
  return places
}

/** A table inside a cell belongs to the cell; a frame around tables is no table. */
function outermost(frames: readonly Frame[]): Frame[] {
  const real = frames.filter((frame) => frame.xs.length > 2 || frame.ys.length > 2 || !frames.some((other) => other !== frame && contains(frame, other)))
  return real.filter((frame) => !real.some((other) => other !== frame && contains(other, frame))).toSorted((one, other) => one.top - other.top)
}

function contains(outer: Box, inner: Box): boolean {
  return outer.left <= inner.left + 1 && outer.right >= inner.right - 1 && outer.top <= inner.top + 1 && outer.bottom >= inner.bottom - 1
}

function holds(box: Box, piece: TextPiece): boolean {
  const { x, y } = anchorOf(piece)
  return x > box.left && x < box.right && y > box.top && y < box.bottom
}

function tableOf(frame: Frame, pieces: readonly TextPiece[], page: number): GridTable {
  const { xs, ys, network } = frame
  const owners = new PlaceOwners(ys.length - 1, xs.length - 1)
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      const [left, right, top, bottom] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0]
      if (column < xs.length - 2 && !drawn(network.vertical, right, top, bottom)) owners.join(row, column, row, column + 1)
      if (row < ys.length - 2 && !drawn(network.horizontal, bottom, left, right)) owners.join(row, column, row + 1, column)
    }
  }
  const rows: GridRow[] = ys.slice(0, -1).map((top, row) => ({ top, bottom: ys[row + 1] ?? top, cells: [] }))
  const owned: GridCell[][] = rows.map(() => [])
  for (const area of owners.areas()) {
    const cell: GridCell = { column: area.column, columns: area.columns, rows: area.rows, left: xs[area.column] ?? 0, right: xs[area.column + area.columns] ?? 0, pieces: [], lines: [] }
    rows[area.row]?.cells.push(cell)
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) (owned[row] ?? [])[column] = cell
    }
  }
  for (const piece of pieces) {
    const { x, y } = anchorOf(piece)
    owned[bandOf(ys, y)]?.[bandOf(xs, x)]?.pieces.push(piece)
  }
  return {
    page, edges: xs, rows: withLines(rows), left: frame.left, right: frame.right, top: frame.top, bottom: frame.bottom,
    openTop: !drawn(network.horizontal, frame.top, frame.left, frame.right),
    openBottom: !drawn(network.horizontal, frame.bottom, frame.left, frame.right),
  }
}

/** A line stands at the place, and covers most of the stretch. */
function drawn(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0
  for (const line of lines) {
    if (Math.abs(line.at - at) <= sameEdge) covered += Math.max(0, Math.min(to, line.to) - Math.max(from, line.from))
  }
  return covered >= 0.6 * (to - from)
}

function bandOf(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}
