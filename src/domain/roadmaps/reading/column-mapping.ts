import type { Column, ColumnField } from './column-field.ts'
import { columnCandidates, type ColumnCandidate } from './column-names.ts'

/** A field that one column alone can hold; of the others several columns are joined. */
const single: ReadonlySet<ColumnField> = new Set(['number', 'section', 'title', 'schedule', 'start', 'end', 'publication', 'done'])

/** Which column is which, decided by the whole set: «Задачи» is the activity only where no other column names it. */
export function mapColumns(headers: readonly string[]): Column[] {
  const candidates = headers.map(columnCandidates)
  const title = bestColumn(candidates, 'title')
  const fields = new Map<number, ColumnField>()
  if (title !== null) fields.set(title, 'title')
  const claims = candidates.flatMap((list, column) => list.map(({ field, weight }) => ({ column, field: field === 'title' ? 'description' : field, weight: field === 'title' ? weight / 2 : weight })))
  const taken = new Set<ColumnField>(['title'])
  for (const { column, field } of claims.sort((a, b) => b.weight - a.weight || a.column - b.column)) {
    if (fields.has(column) || (single.has(field) && taken.has(field))) continue
    fields.set(column, field)
    taken.add(field)
  }
  const mapped = headers.map((header, column): Column => ({ field: fields.get(column) ?? (header === '' ? 'ignored' : 'unknown'), header }))
  return settlePeriods(mapped)
}

/** One column headed by a time is just the schedule; several are a calendar of marks, unless a schedule is printed too. */
function settlePeriods(columns: Column[]): Column[] {
  const periods = columns.filter(({ field }) => field === 'period').length
  const hasSchedule = columns.some(({ field }) => field === 'schedule')
  if (periods !== 1) return columns
  return columns.map((column) => (column.field === 'period' ? { ...column, field: hasSchedule ? 'unknown' : 'schedule' } : column))
}

function bestColumn(candidates: readonly ColumnCandidate[][], field: ColumnField): number | null {
  let best: number | null = null
  let worth = 0
  candidates.forEach((list, column) => {
    const weight = list.find((candidate) => candidate.field === field)?.weight ?? 0
    const leads = list[0]?.field === field ? 0.5 : 0
    if (weight >= 2 && weight + leads > worth) {
      best = column
      worth = weight + leads
    }
  })
  return best
}

/** Enough to run as a plan: a column that says what is done, and one that says when, by whom or to what end. */
export function isRoadMap(columns: readonly Column[]): boolean {
  const has = (...fields: ColumnField[]) => columns.some(({ field }) => fields.includes(field))
  const strong = columns.some(({ field, header }) => field === 'title' && columnCandidates(header).some((c) => c.field === 'title' && c.weight >= 8))
  return has('title') && (has('schedule', 'start', 'end', 'period') || (strong && has('responsible', 'indicator')))
}
