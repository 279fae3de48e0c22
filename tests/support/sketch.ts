import type { SampleCell, SampleRow } from './document-variants.ts'

/** A whole document as a person would describe it: lines, one table (or several with lines between), lines below. */
export type Sketch = {
  /** «> …» stands at the right, «# …» is a centred bold heading, all else is plain. */
  above: readonly string[]
  /** Several rows where the heads stand in several; a place under a head that reaches on is «^» (from above) or «<» (from the left). */
  header: readonly (readonly string[])[]
  /** Shares of the width; equal where not given. */
  widths?: readonly number[]
  rows: readonly SketchRow[]
  below?: readonly string[]
}

/** `between` ends the table; the next one goes on without a header of its own. `again` repeats the header, as page cuts leave it. */
export type SketchRow = SampleRow | { between: string } | { again: true }

export type SketchPlace = { text: string; columns: number; rows: number; bold: boolean }
export type SketchTable = { kind: 'table'; grid: (SketchPlace | 'above' | 'left')[][]; header: number }
export type SketchBlock = { kind: 'line'; text: string; style: 'right' | 'heading' | 'plain' } | SketchTable

/** What a writer of a format takes: blocks, and the shares of the widths of the tables. */
export type SketchPages = { blocks: readonly SketchBlock[]; widths: readonly number[] }

export function pagesOf(sketch: Sketch): SketchPages {
  return { blocks: sketchBlocks(sketch), widths: Array.from({ length: widthOf(sketch) }, (_, at) => sketch.widths?.[at] ?? 1) }
}

function widthOf({ header, rows }: Sketch): number {
  return Math.max(...header.map((row) => row.length), ...rows.map((row) => ('length' in row ? row.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : (cell.columns ?? 1)), 0) : 0)))
}

/** The document's blocks in order, every table on a full grid. */
function sketchBlocks(sketch: Sketch): SketchBlock[] {
  const width = widthOf(sketch)
  const heads = headGrid(sketch, width)
  const blocks: SketchBlock[] = sketch.above.map(lineOf)
  let rows: SampleRow[] = []
  let header = heads.length > 0
  const endTable = () => {
    const grid = [...(header ? heads : []), ...gridOf(rows, width)]
    if (grid.length > 0) blocks.push({ kind: 'table', grid, header: header ? heads.length : 0 })
    rows = []
    header = false
  }
  for (const row of sketch.rows) {
    if ('between' in row) {
      endTable()
      blocks.push({ kind: 'line', text: row.between, style: 'heading' })
    } else if ('again' in row) rows.push(...sketch.header.map((head) => head.map((text) => text)))
    else rows.push(row)
  }
  endTable()
  return [...blocks, ...(sketch.below ?? []).map(lineOf)]
}

function lineOf(text: string): SketchBlock {
  const style = text.startsWith('> ') ? 'right' : text.startsWith('# ') ? 'heading' : 'plain'
  return { kind: 'line', text: style === 'plain' ? text : text.slice(2), style }
}

/** Heads of several rows: what «^» and «<» cover is spanned. */
function headGrid({ header }: Sketch, width: number): (SketchPlace | 'above' | 'left')[][] {
  const at = (row: number, column: number) => header[row]?.[column]
  return header.map((cells, row) => Array.from({ length: width }, (_, column) => {
    const text = cells[column] ?? ''
    if (text === '^') return 'above'
    if (text === '<') return 'left'
    let columns = 1
    let rows = 1
    while (at(row, column + columns) === '<') columns++
    while (at(row + rows, column) === '^') rows++
    return { text, columns, rows, bold: true }
  }))
}

function gridOf(rows: readonly SampleRow[], width: number): (SketchPlace | 'above' | 'left')[][] {
  const grid: (SketchPlace | 'above' | 'left' | undefined)[][] = rows.map(() => Array.from({ length: width }))
  rows.forEach((row, index) => {
    const cells: readonly SampleCell[] = 'section' in row ? [{ text: row.section, columns: width }] : row
    for (const cell of cells) {
      const { text, columns = 1, rows: down = 1 } = typeof cell === 'string' ? { text: cell } : cell
      const column = grid[index]?.findIndex((place) => place === undefined) ?? -1
      if (column < 0) throw new Error(`row ${index} is wider than the table: ${text}`)
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < columns; x++) {
          const line = grid[index + y]
          if (line !== undefined) line[column + x] = y + x === 0 ? { text, columns, rows: down, bold: 'section' in row } : x > 0 ? 'left' : 'above'
        }
      }
    }
  })
  return grid.map((row) => row.map((place) => place ?? { text: '', columns: 1, rows: 1, bold: false }))
}
