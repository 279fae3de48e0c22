import type { SourceDocument } from '../../documents/source-document.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { Plan } from '../plan/plan.ts'
import { annexSource } from '../printing/annex-source.ts'
import { printAnnex } from '../printing/print-annex.ts'
import { isHeadUntouched, isUntouched } from '../printing/untouched-print.ts'
import { withUnchangedRows } from '../printing/unchanged-rows.ts'
import { readPlan, type PlanReading, type ReadPlanOptions } from './read-plan.ts'

/** Checks a value against the interchange format; null where it is not of it. The schema lives in the contract, so it is handed in. */
export type ParseInterchange = (value: unknown) => Plan | null

/**
 * Reads any source: a JSON road map as it says itself, every other document by its tables; and one that Opora printed gets back
 * what its print can't show. Throws only where a JSON is of no road map.
 */
export function readSource(source: SourceDocument, options: ReadPlanOptions, parse: ParseInterchange): PlanReading {
  const embedded = source.embedded === null ? null : parse(source.embedded)
  if (source.format === 'json') {
    if (embedded === null) throw new OporaError('invalid_input', 'roadmap.json-invalid')
    return { plan: embedded, tables: [], rows: [] }
  }
  const reading = readPlan(source, options)
  if (embedded === null) return reading
  const print = annexSource(printAnnex(embedded))
  if (isUntouched(source, print)) return { ...reading, plan: embedded }
  const printed = readPlan(print, options).plan
  return { ...reading, plan: withUnchangedRows(reading.plan, printed, embedded, isHeadUntouched(source, print)) }
}
