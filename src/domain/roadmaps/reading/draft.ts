import type { Section } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import type { Column, ColumnField } from './column-field.ts'

/** One row of the source that belongs to an activity: its texts, column by column. */
export type DraftLine = { cells: string[]; row: number }

/** An activity while its rows are gathered: still cells, not yet meaning. */
export type DraftActivity = {
  columns: readonly Column[]
  /** The first row, and a line for each sub-row (deliverable) under it. */
  lines: [DraftLine, ...DraftLine[]]
  /** How many rows of the source it has taken. */
  rows: number
  number: string | null
  section: number | null
  /** Years of the nearest heading above. */
  years: readonly number[]
  /** The month of the nearest heading above. */
  month: string | null
  /** A page (or a table) ended just before it. */
  afterBreak: boolean
  /** The format tells merged cells from empty ones. */
  mergesKnown: boolean
  /** Its cells were laid out anew: what is empty is lost, not merged. */
  shifted: boolean
  warnings: Warning[]
}

/** All that the tables of a document say, row by row; `openingHeading` is a line over the first table that heads a section. */
export type Draft = { sections: Section[]; activities: DraftActivity[]; headingYears: number[]; openingHeading: string | null }

/** The text of one field in one row; several columns of the same field are joined. */
export function cellText(columns: readonly Column[], cells: readonly string[], field: ColumnField): string {
  const texts: string[] = []
  for (let column = 0; column < columns.length; column++) {
    const text = cells[column] ?? ''
    if (columns[column]?.field === field && text !== '' && !texts.includes(text)) texts.push(text)
  }
  return texts.join('; ')
}

/** The text of one field over all rows of an activity: sub-rows are joined with «; », each text once. */
export function draftText(draft: DraftActivity, field: ColumnField): string {
  const [first, ...rest] = draft.lines
  let text = cellText(draft.columns, first.cells, field)
  const seen = new Set([text])
  for (const line of rest) {
    const own = cellText(draft.columns, line.cells, field)
    if (own === '' || seen.has(own)) continue
    seen.add(own)
    text = text === '' ? own : `${text}; ${own}`
  }
  return text
}

export function columnOf(columns: readonly Column[], field: ColumnField): number {
  return columns.findIndex((column) => column.field === field)
}
