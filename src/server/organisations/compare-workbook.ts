import { readFile } from 'node:fs/promises'
import { readSheetRows } from '../../documents/xlsx/read-sheet-rows.ts'
import type { SheetRow } from '../../documents/xlsx/sheet-reader.ts'
import { collapse, fold } from '../../domain/kernel/folded-text.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { registerComparison } from '../../domain/organisations/register/compare-register.ts'
import type { RowDifference } from '../../domain/organisations/register/difference.ts'
import { findHeadings, type RegisterRow } from '../../domain/organisations/register/find-headings.ts'
import type { RegisteredOrganisation } from '../../domain/organisations/register/find-organisation.ts'
import { headingsKey, isSufficient, mapColumns, mappingOver, registerColumns } from '../../domain/organisations/register/register-column.ts'
import type { Comparison, Counts, FoundSheet, FromThread, RegisterTask, ToThread } from './register-task.ts'

type Task = Extract<RegisterTask, { kind: 'compare' }>
type Ask = (message: FromThread) => Promise<ToThread>
type Compare = ReturnType<typeof registerComparison>

const enough = 40
const sampleRows = 5
const batchSize = 1_000

/** Thrown to leave off reading: what is wanted is known. */
const leaveOff = new Error('enough was read')

/**
 * Reads the workbook once, in a stream. Its first rows say where the headings are and what they mean; once that is known, the register is
 * asked for and every row is held against it. Where a person has to say what the columns are, nothing more is read.
 */
export async function compareWorkbook(task: Task, ask: Ask): Promise<Comparison> {
  const first: RegisterRow[] = []
  const counts: Counts = { fault: 0, new: 0, changed: 0, closed: 0, unchanged: 0 }
  let sheet = ''
  let found: FoundSheet | null = null
  let compare: Compare | null = null
  let batch: RowDifference[] = []

  const take = async (rows: readonly RegisterRow[]): Promise<void> => {
    for (const row of rows) {
      const difference = compare?.(row)
      if (!difference) continue
      counts[difference.kind] += 1
      batch.push(difference.kind === 'unchanged' ? { ...difference, before: null, after: null } : difference)
      if (batch.length >= batchSize) await handOver()
    }
  }
  const handOver = async (): Promise<void> => {
    if (batch.length > 0) await ask({ rows: batch })
    batch = []
  }
  const begin = async (): Promise<void> => {
    found = foundSheet(task, first, sheet)
    if (!found.isKnown) throw leaveOff
    compare = registerComparison({ ...task, mapping: found.mapping, organisations: await register(ask) })
    const below = found.headingsRow
    await take(first.filter(({ row }) => row > below))
  }
  try {
    await readSheetRows(await readFile(task.path), async (rows, name) => {
      sheet = name
      if (found !== null) return take(rows.map(asRegisterRow))
      first.push(...rows.map(asRegisterRow))
      return first.length < enough ? undefined : begin()
    })
    if (found === null) await begin()
    await handOver()
  } catch (error) {
    if (error !== leaveOff) throw error
  }
  if (found === null) throw new OporaError('invalid_input', 'register.no-table')
  return { found, counts: compare === null ? null : counts }
}

function foundSheet({ mapping: said, kept }: Task, first: readonly RegisterRow[], sheet: string): FoundSheet {
  const at = findHeadings(first)
  if (at === null) throw new OporaError('invalid_input', 'register.no-table')
  const { row: headingsRow, headings } = at
  const known = kept.find((one) => one.headingsKey === headingsKey(headings))
  const mapping = said ?? (known ? mappingOver(headings, known.columns) : mapColumns(headings))
  const isKnown = isSufficient(mapping) && (said !== null || known !== undefined || areOurs(headings))
  const sample = first.filter(({ row }) => row > headingsRow).slice(0, sampleRows).map(({ cells }) => headings.map((_, column) => (cells.get(column + 1) ?? '').slice(0, 200)))
  return { sheet, headingsRow, headings, sample, mapping, mappingName: said === null ? (known?.name ?? null) : null, isKnown }
}

/** A workbook of our own needs nobody to say what its columns are, not even if some were deleted. */
function areOurs(headings: readonly string[]): boolean {
  const ours = new Set(registerColumns.map(({ heading }) => fold(heading)))
  return headings.every((heading) => heading === '' || ours.has(fold(collapse(heading))))
}

async function register(ask: Ask): Promise<RegisteredOrganisation[]> {
  const all: RegisteredOrganisation[] = []
  for (;;) {
    const answer = await ask({ more: true })
    if (!('organisations' in answer) || answer.organisations === null) return all
    all.push(...answer.organisations)
  }
}

function asRegisterRow({ row, cells }: SheetRow): RegisterRow {
  return { row, cells: new Map(cells.map(({ column, text }) => [column, text])) }
}
