import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { compileCondition, type SheetCondition } from './compile-condition.ts'
import { putterOf, type PutAnswer } from './put-answer.ts'
import type { SheetFault } from './sheet-fault.ts'
import { sheetLayout, type SheetField } from './sheet-layout.ts'

/** A sheet that may be kept: its bytes, and apart from them the free texts. Or all that is wrong with it, in the order of its questions. */
export type CheckedSheet =
  | { isSound: true; bytes: Uint8Array<ArrayBuffer>; texts: readonly SheetText[] }
  | { isSound: false; faults: readonly SheetFault[] }

export type SheetText = { question: string; text: string }

/** `answers` as they came: nothing is taken on trust. */
export type Checker = (answers: unknown) => CheckedSheet

type Step = { field: SheetField; isRequired: boolean; key: string; asked: SheetCondition | null; put: PutAnswer; longest: number | null }

/**
 * The checker of one questionnaire, the same on the server and on the phone. A question is asked by what has been written of those before it, so
 * answers to questions that were not asked are dropped, and so is whatever has no question. Made of closures: `eval` is forbidden to pages.
 */
export function compileChecker(questionnaire: Pick<Questionnaire, 'blocks'>): Checker {
  const { length, fields } = sheetLayout(questionnaire)
  const steps = stepsOf(questionnaire, fields)
  return (answers) => {
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return { isSound: false, faults: [{ code: 'wrong-kind', question: '', row: null }] }
    const given = answers as Readonly<Record<string, unknown>>
    const bytes = new Uint8Array(length)
    const texts: SheetText[] = []
    const said = new Set<string>()
    const faults: SheetFault[] = []
    for (const { field, key, asked, isRequired, put, longest } of steps) {
      if (asked !== null && !asked(bytes, said)) continue
      const answer = Object.hasOwn(given, key) ? given[key] : undefined
      const found = answer === undefined || answer === null ? 'blank' : longest === null ? put(answer, bytes, field.offset) : takeText(key, answer, longest, texts, said)
      if (found === null) continue
      if (found !== 'blank') {
        bytes.fill(0, field.offset, field.offset + field.length)
        faults.push({ row: null, ...found, question: key })
      } else if (isRequired) faults.push({ code: 'missing', question: key, row: null })
    }
    return faults.length > 0 ? { isSound: false, faults } : { isSound: true, bytes, texts }
  }
}

function stepsOf({ blocks }: Pick<Questionnaire, 'blocks'>, fields: readonly SheetField[]): Step[] {
  const byKey = new Map(fields.map((field) => [field.question.key, field]))
  return blocks.flatMap(({ when, questions }) => {
    const ofBlock = when === null ? null : compileCondition(when, byKey)
    return questions.flatMap((question) => {
      const field = byKey.get(question.key)
      if (field === undefined) return []
      const own = question.when === null ? null : compileCondition(question.when, byKey)
      const { key, isRequired } = question
      return [{ field, key, isRequired, asked: both(ofBlock, own), put: putterOf(question), longest: question.kind === 'text' ? question.longest : null }]
    })
  })
}

function both(one: SheetCondition | null, other: SheetCondition | null): SheetCondition | null {
  if (one === null || other === null) return one ?? other
  return (bytes, texts) => one(bytes, texts) && other(bytes, texts)
}

/** Line ends and tabs apart, no sign that is not written: the database refuses some of them, and nobody types them. */
const unwritten = /(?![\n\r\t])\p{Cc}/gu

function takeText(question: string, answer: unknown, longest: number, texts: SheetText[], said: Set<string>): ReturnType<PutAnswer> {
  if (typeof answer !== 'string') return { code: 'wrong-kind' }
  const text = answer.replace(unwritten, '').trim()
  if (text === '') return 'blank'
  if (text.length > longest && [...text].length > longest) return { code: 'too-long', longest }
  texts.push({ question, text })
  said.add(question)
  return null
}
