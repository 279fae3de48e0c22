import type { Question } from '../questionnaire/question.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'

/**
 * Where each answer stands in the bytes of a sheet. All sheets of a questionnaire are of one length, so that a fold reads them by offset.
 * Zero bytes are «no answer». - `single`: 1 byte, 1 + the option's place. - `scale`: 1 byte, 1 + point − from. - `several`: bits of the
 * options in order, behind one bit (the lowest of the first byte) that says it was answered. - `matrix`: 1 byte a row, as single.
 * - `number`: 4 bytes, little-endian, 1 + (value − min) in the smallest decimal. - `order`: 1 byte a place, 1 + the option's place.
 * - `text`: none; texts are kept apart from sheets.
 */
export type SheetLayout = { length: number; fields: readonly SheetField[] }

export type SheetField = { question: Question; offset: number; length: number }

export function sheetLayout({ blocks }: Pick<Questionnaire, 'blocks'>): SheetLayout {
  const fields: SheetField[] = []
  let offset = 0
  for (const question of blocks.flatMap(({ questions }) => questions)) {
    const length = bytesOf(question)
    fields.push({ question, offset, length })
    offset += length
  }
  return { length: offset, fields }
}

function bytesOf(question: Question): number {
  switch (question.kind) {
    case 'single': case 'scale': return 1
    case 'several': return Math.ceil((question.options.length + 1) / 8)
    case 'matrix': return question.rows.length
    case 'number': return 4
    case 'order': return question.options.length
    case 'text': return 0
  }
}
