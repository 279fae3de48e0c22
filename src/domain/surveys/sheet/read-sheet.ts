import type { SheetAnswer, SheetAnswers } from '../questionnaire/answers.ts'
import type { Option } from '../questionnaire/question.ts'
import { numberAt } from './number-at.ts'
import type { SheetField, SheetLayout } from './sheet-layout.ts'

/** What a sheet says, by keys of questions; texts are not in it. */
export function readSheet({ length, fields }: SheetLayout, bytes: Uint8Array): SheetAnswers {
  if (bytes.length !== length) throw new RangeError(`A sheet of ${bytes.length} bytes, where ${length} are laid out`)
  return Object.fromEntries(fields.flatMap((field) => {
    const answer = answerAt(field, bytes)
    return answer === null ? [] : [[field.question.key, answer]]
  }))
}

function answerAt({ question, offset }: SheetField, bytes: Uint8Array): SheetAnswer | null {
  switch (question.kind) {
    case 'single': return optionAt(question.options, bytes[offset])
    case 'scale': return bytes[offset] === 0 ? null : question.from + (bytes[offset] ?? 0) - 1
    case 'several': return ((bytes[offset] ?? 0) & 1) === 0 ? null : ticked(question.options, bytes, offset)
    case 'matrix': {
      const rows = question.rows.flatMap(({ code }, at) => {
        const option = optionAt(question.options, bytes[offset + at])
        return option === null ? [] : [[code, option] as const]
      })
      return rows.length === 0 ? null : Object.fromEntries(rows)
    }
    case 'number': return numberAt(question, bytes, offset)
    case 'order': {
      const order = question.options.map((_, at) => optionAt(question.options, bytes[offset + at])).filter((code) => code !== null)
      return order.length === 0 ? null : order
    }
    case 'text': return null
  }
}

function optionAt(options: readonly Option[], byte: number | undefined): string | null {
  return byte === undefined || byte === 0 ? null : options[byte - 1]?.code ?? null
}

function ticked(options: readonly Option[], bytes: Uint8Array, offset: number): string[] {
  return options.filter((_, at) => ((bytes[offset + ((at + 1) >> 3)] ?? 0) & (1 << ((at + 1) & 7))) !== 0).map(({ code }) => code)
}
