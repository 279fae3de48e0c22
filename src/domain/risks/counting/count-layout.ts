import type { Question } from '../../surveys/questionnaire/question.ts'
import type { SheetField, SheetLayout } from '../../surveys/sheet/sheet-layout.ts'

/**
 * Where the counts of one school's sheets of a questionnaire stand. Slot 0 counts the sheets. Of a question answered in bytes (one for single
 * and scale, one a row of a matrix, one a place of an order) each byte has a run of slots: no answer, then each option. `several`: how many
 * answered, then each option. `number`: no answer, then each value, or 256 equal parts of the range where it has more than 512 values.
 */
export type CountLayout = { length: number; fields: readonly CountField[] }

/** `slot` is where it begins; `runs` how many equal runs of `run` slots it has. */
export type CountField = { question: Question; offset: number; slot: number; run: number; runs: number }

const mostValues = 512
const parts = 256

export function countLayout({ fields }: SheetLayout): CountLayout {
  const counted: CountField[] = []
  let slot = 1
  for (const field of fields) {
    const shape = shapeOf(field)
    if (shape === null) continue
    counted.push({ question: field.question, offset: field.offset, slot, ...shape })
    slot += shape.run * shape.runs
  }
  return { length: slot, fields: counted }
}

function shapeOf({ question }: SheetField): { run: number; runs: number } | null {
  switch (question.kind) {
    case 'single': case 'several': return { run: question.options.length + 1, runs: 1 }
    case 'scale': return { run: question.to - question.from + 2, runs: 1 }
    case 'matrix': return { run: question.options.length + 1, runs: question.rows.length }
    case 'order': return { run: question.options.length + 1, runs: question.options.length }
    case 'number': return { run: (isCountedWhole(question) ? valuesOf(question) : parts) + 1, runs: 1 }
    case 'text': return null
  }
}

type NumberQuestion = Question & { kind: 'number' }

/** How many values the number can have. */
export function valuesOf({ min, max, decimals }: NumberQuestion): number {
  return Math.round((max - min) * 10 ** decimals) + 1
}

/** Whether each value has a slot of its own, so that a mean over the counts is exact. */
export function isCountedWhole(question: NumberQuestion): boolean {
  return valuesOf(question) <= mostValues
}

/** The slot within the run for the number's place in the sheet (1 for the least value). */
export function numberSlot(place: number, values: number): number {
  return values <= mostValues ? place : 1 + Math.floor(((place - 1) * parts) / values)
}

/** The least value of a slot of the run. */
export function valueOfSlot(question: NumberQuestion, slot: number): number {
  const values = valuesOf(question)
  const place = values <= mostValues ? slot - 1 : Math.ceil(((slot - 1) * values) / parts)
  const unit = 10 ** question.decimals
  return (Math.round(question.min * unit) + place) / unit
}
