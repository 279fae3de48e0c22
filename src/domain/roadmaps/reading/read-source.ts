import type { SourceDocument } from '../../documents/source-document.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { Plan } from '../plan/plan.ts'
import { readPlan, type PlanReading, type ReadPlanOptions } from './read-plan.ts'

/** Checks a value against the interchange format; null where it is not of it. The schema lives in the contract, so it is handed in. */
export type ParseInterchange = (value: unknown) => Plan | null

/** Reads any source: a JSON road map as it says itself, every other document by its tables. Throws only where a JSON is of no road map. */
export function readSource(source: SourceDocument, options: ReadPlanOptions, parse: ParseInterchange): PlanReading {
  if (source.format !== 'json') return readPlan(source, options)
  const plan = parse(source.embedded)
  if (plan === null) throw new OporaError('invalid_input', 'roadmap.json-invalid')
  return { plan, tables: [], rows: [] }
}
